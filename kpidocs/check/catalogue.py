"""All rules, and the documentation of each."""

from importlib.resources import files

from kpidocs.check.rule import Rule
from kpidocs.check.rules import (
    kgi001_no_primary_kgi,
    kgi002_several_primary_kgis,
    kgi003_kgi_not_measurable,
    kgi004_kgi_not_time_bound,
    kgi005_kgi_not_decidable,
    kgi008_kgi_without_kpi,
    kgi012_too_many_kgis,
    kpi001_orphan_kpi,
    kpi002_kpi_not_measurable,
    kpi003_kpi_not_time_bound,
    kpi004_due_after_parent,
    kpi012_no_owner,
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
    tgt001_contradiction,
    tgt002_not_derivable,
    tgt003_rate_out_of_range,
    tgt006_division_by_zero,
    tgt007_formula_syntax,
    tgt008_falls_short,
    tree001_cycle,
    tree003_wrong_order,
)
from kpidocs.errors import ProjectError
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text

RULES: tuple[Rule, ...] = (
    kgi001_no_primary_kgi.RULE,
    kgi002_several_primary_kgis.RULE,
    kgi003_kgi_not_measurable.RULE,
    kgi004_kgi_not_time_bound.RULE,
    kgi005_kgi_not_decidable.RULE,
    kgi008_kgi_without_kpi.RULE,
    kgi012_too_many_kgis.RULE,
    kpi001_orphan_kpi.RULE,
    kpi002_kpi_not_measurable.RULE,
    kpi003_kpi_not_time_bound.RULE,
    kpi004_due_after_parent.RULE,
    kpi012_no_owner.RULE,
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
    tgt001_contradiction.RULE,
    tgt002_not_derivable.RULE,
    tgt003_rate_out_of_range.RULE,
    tgt006_division_by_zero.RULE,
    tgt007_formula_syntax.RULE,
    tgt008_falls_short.RULE,
    tree001_cycle.RULE,
    tree003_wrong_order.RULE,
)

_BY_KEY = {key: each for each in RULES for key in (each.code, each.name)}


def rule(key: str) -> Rule:
    """Give the rule of a code or a name; raises `ProjectError` where there is none."""
    found = _BY_KEY.get(key) or _BY_KEY.get(key.upper()) or _BY_KEY.get(key.lower())
    if found is None:
        hint = did_you_mean(meant(key, _BY_KEY))
        raise ProjectError(Text("There is no rule “{key}”.", key=key), hint=hint)
    return found


def documentation(rule: Rule, locale: str) -> str:
    """Give the page of a rule as Markdown, in English where a locale has none."""
    folder = files("kpidocs.check.rules")
    page = folder / f"{rule.stem}.{locale}.md"
    page = page if page.is_file() else folder / f"{rule.stem}.en.md"
    return page.read_text(encoding="utf-8")
