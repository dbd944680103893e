"""All rules, and the documentation of each."""

from importlib.resources import files

from kpidocs.check.rule import Rule
from kpidocs.check.rules import (
    kdi001_kdi_without_rhythm,
    kgi001_no_primary_kgi,
    kgi002_several_primary_kgis,
    kgi003_kgi_not_measurable,
    kgi004_kgi_not_time_bound,
    kgi005_kgi_not_decidable,
    kgi006_action_as_kgi,
    kgi007_process_metric_as_kgi,
    kgi008_kgi_without_kpi,
    kgi009_kgi_not_shared,
    kgi010_no_decision_rule,
    kgi011_kgi_caveat,
    kgi012_too_many_kgis,
    kpi001_orphan_kpi,
    kpi002_kpi_not_measurable,
    kpi003_kpi_not_time_bound,
    kpi004_due_after_parent,
    kpi005_no_arithmetic_link,
    kpi006_too_many_kpis,
    kpi007_not_controllable,
    kpi008_no_data_source,
    kpi009_measured_by_hand,
    kpi010_no_contingency,
    kpi011_no_rationale,
    kpi012_no_owner,
    kpi013_money_only_kpi,
    kpi014_no_action_below,
    kpi015_not_agreed,
    kpi016_volume_without_quality,
    kpi017_only_results_or_only_actions,
    kpi018_rate_without_evidence,
    kpi019_not_specific,
    kpi021_stale_agreement,
    kpi022_due_too_late_for_lag,
    kpi023_target_not_better,
    kpi024_unlike_owners,
    ksf001_ksf_with_target,
    ksf002_empty_ksf,
    ksf003_kpi_without_ksf,
    okr001_objective_with_number,
    okr002_key_result_count,
    okr003_key_result_not_measurable,
    okr004_objective_too_long,
    rev001_review_overdue,
    rev002_no_review_cadence,
    rev003_past_due,
    src001_unreadable_file,
    src002_no_front_matter,
    src003_invalid_yaml,
    src004_duplicate_key,
    src005_unknown_key,
    src006_invalid_value,
    src007_missing_key,
    src008_duplicate_id,
    src009_invalid_id,
    src010_unknown_reference,
    sup001_unused_ignore,
    sup002_ignore_without_reason,
    sup003_ignore_expired,
    tgt001_contradiction,
    tgt002_not_derivable,
    tgt003_rate_out_of_range,
    tgt004_ambiguous_percent,
    tgt006_division_by_zero,
    tgt007_formula_syntax,
    tgt008_falls_short,
    tree001_cycle,
    tree002_too_deep,
    tree003_wrong_order,
)
from kpidocs.errors import ProjectError
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text

RULES: tuple[Rule, ...] = (
    kdi001_kdi_without_rhythm.RULE,
    kgi001_no_primary_kgi.RULE,
    kgi002_several_primary_kgis.RULE,
    kgi003_kgi_not_measurable.RULE,
    kgi004_kgi_not_time_bound.RULE,
    kgi005_kgi_not_decidable.RULE,
    kgi006_action_as_kgi.RULE,
    kgi007_process_metric_as_kgi.RULE,
    kgi008_kgi_without_kpi.RULE,
    kgi009_kgi_not_shared.RULE,
    kgi010_no_decision_rule.RULE,
    kgi011_kgi_caveat.RULE,
    kgi012_too_many_kgis.RULE,
    kpi001_orphan_kpi.RULE,
    kpi002_kpi_not_measurable.RULE,
    kpi003_kpi_not_time_bound.RULE,
    kpi004_due_after_parent.RULE,
    kpi005_no_arithmetic_link.RULE,
    kpi006_too_many_kpis.RULE,
    kpi007_not_controllable.RULE,
    kpi008_no_data_source.RULE,
    kpi009_measured_by_hand.RULE,
    kpi010_no_contingency.RULE,
    kpi011_no_rationale.RULE,
    kpi012_no_owner.RULE,
    kpi013_money_only_kpi.RULE,
    kpi014_no_action_below.RULE,
    kpi015_not_agreed.RULE,
    kpi016_volume_without_quality.RULE,
    kpi017_only_results_or_only_actions.RULE,
    kpi018_rate_without_evidence.RULE,
    kpi019_not_specific.RULE,
    kpi021_stale_agreement.RULE,
    kpi022_due_too_late_for_lag.RULE,
    kpi023_target_not_better.RULE,
    kpi024_unlike_owners.RULE,
    ksf001_ksf_with_target.RULE,
    ksf002_empty_ksf.RULE,
    ksf003_kpi_without_ksf.RULE,
    okr001_objective_with_number.RULE,
    okr002_key_result_count.RULE,
    okr003_key_result_not_measurable.RULE,
    okr004_objective_too_long.RULE,
    rev001_review_overdue.RULE,
    rev002_no_review_cadence.RULE,
    rev003_past_due.RULE,
    src001_unreadable_file.RULE,
    src002_no_front_matter.RULE,
    src003_invalid_yaml.RULE,
    src004_duplicate_key.RULE,
    src005_unknown_key.RULE,
    src006_invalid_value.RULE,
    src007_missing_key.RULE,
    src008_duplicate_id.RULE,
    src009_invalid_id.RULE,
    src010_unknown_reference.RULE,
    sup001_unused_ignore.RULE,
    sup002_ignore_without_reason.RULE,
    sup003_ignore_expired.RULE,
    tgt001_contradiction.RULE,
    tgt002_not_derivable.RULE,
    tgt003_rate_out_of_range.RULE,
    tgt004_ambiguous_percent.RULE,
    tgt006_division_by_zero.RULE,
    tgt007_formula_syntax.RULE,
    tgt008_falls_short.RULE,
    tree001_cycle.RULE,
    tree002_too_deep.RULE,
    tree003_wrong_order.RULE,
)

KEYS = tuple(key for each in RULES for key in (each.code, each.name))

_BY_KEY = {key.lower(): each for each in RULES for key in (each.code, each.name)}


def known(key: str) -> Rule | None:
    """Give the rule of a code or a name in any case, if there is one."""
    return _BY_KEY.get(key.lower())


def rule(key: str) -> Rule:
    """Give the rule of a code or a name; raises `ProjectError` where there is none."""
    found = known(key)
    if found is None:
        hint = did_you_mean(meant(key, KEYS))
        raise ProjectError(Text("There is no rule “{key}”.", key=key), hint=hint)
    return found


def documentation(rule: Rule, locale: str) -> str:
    """Give the page of a rule as Markdown, in English where a locale has none."""
    folder = files("kpidocs.check.rules")
    page = folder / f"{rule.stem}.{locale}.md"
    page = page if page.is_file() else folder / f"{rule.stem}.en.md"
    return page.read_text(encoding="utf-8")
