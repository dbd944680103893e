"""What goals, plans and folders keep silent, and what is said of entries out of place."""

from datetime import date

import pytest

from kpidocs.check import RULES
from kpidocs.model import Study
from kpidocs.settings import Exemption, Folder, Settings, Severity
from kpidocs.words import say
from tests.check.tools import judges, kgi, kpi, place
from tests.folders import goal

LATE = "parent: orders\ntarget: 160 leads\ndue: 2027-06-30\n"
REASON = "The fair is in May."
QUIET = {each.code: None for each in RULES if not each.code.startswith(("KPI004", "SUP"))}


def ignoring(rule: str, more: str = "", reason: str = REASON) -> str:
    return f"ignore:\n  - rule: {rule}\n    reason: {reason}\n{more}"


def late(more: str = "", *, plan: str = "", settings: Settings | None = None) -> Study:
    """The study of a plan with a KPI that is due too late."""
    files = {
        "web/index.md": goal(f"kind: plan\ntitle: Web\n{plan}"),
        "web/orders.md": kgi(),
        "web/leads.md": kpi(LATE + more),
    }
    return judges(files, settings=settings or Settings(rules=QUIET), today=date(2026, 6, 30))


def in_settings(folder: str, exemption: Exemption) -> Settings:
    return Settings(rules=QUIET, folders=(Folder(folder, ignore=(exemption,)),))


def codes(study: Study) -> list[str]:
    return [each.finding.code for each in study.findings]


def said(study: Study, code: str) -> tuple[str, str, str]:
    """The place, message and hint of the one finding of a rule."""
    (found,) = (each.finding for each in study.findings if each.finding.code == code)
    assert found.hint is not None
    return place(found.at), say(found.message, "en"), say(found.hint, "en")


@pytest.mark.parametrize("rule", ["KPI004", "kpi004", "due-after-parent", "Due-After-Parent"])
def test_a_goal_ignores_a_rule_by_code_or_name_and_it_is_counted(rule: str) -> None:
    study = late(ignoring(rule))
    assert (codes(study), study.ignored) == ([], 1)


def test_another_goal_is_not_ignored() -> None:
    files = {"web/orders.md": kgi(ignoring("KPI004")), "web/leads.md": kpi(LATE)}
    study = judges(files, settings=Settings(rules=QUIET))
    assert (codes(study), study.ignored) == (["KPI004", "SUP001"], 0)


@pytest.mark.parametrize(
    ("until", "found"),
    [("2026-07-01", []), ("2026-06-30", []), ("2026-06-29", ["KPI004", "SUP003"])],
)
def test_an_entry_holds_to_the_end_of_its_day(until: str, found: list[str]) -> None:
    assert codes(late(ignoring("KPI004", f"    until: {until}"))) == found


@pytest.mark.parametrize("where", ["index.md", "web/index.md"])
def test_an_entry_of_a_plan_holds_for_its_goals_and_those_of_plans_below(where: str) -> None:
    files = {
        where: goal("kind: plan\ntitle: W\n" + ignoring("KPI004")),
        "web/orders.md": kgi(),
        "web/leads.md": kpi(LATE),
    }
    study = judges(files, settings=Settings(rules=QUIET))
    assert (codes(study), study.ignored) == ([], 1)


def test_an_entry_of_a_plan_holds_for_the_plan_itself() -> None:
    files = {
        "web/index.md": goal("kind: plan\ntitle: Web\n" + ignoring("no-primary-kgi")),
        "web/leads.md": kpi("target: 160 leads\ndue: 2027-03-31"),
    }
    study = judges(files, settings=Settings(rules=QUIET | {"KGI001": Severity.ERROR}))
    assert (codes(study), study.ignored) == ([], 1)


def test_an_entry_of_a_plan_does_not_hold_beside_it() -> None:
    files = {
        "web/index.md": goal("kind: plan\ntitle: Web\n" + ignoring("KPI004")),
        "webshop/orders.md": kgi(),
        "webshop/leads.md": kpi(LATE),
    }
    assert codes(judges(files, settings=Settings(rules=QUIET))) == ["SUP001", "KPI004"]


@pytest.mark.parametrize("folder", ["web", "", "web/leads.md"])
def test_an_entry_of_the_settings_holds_for_its_folder(folder: str) -> None:
    study = late(settings=in_settings(folder, Exemption("KPI004", REASON)))
    assert (codes(study), study.ignored) == ([], 1)


def test_entries_of_the_settings_are_judged_too() -> None:
    at = "mkdocs.yml:7:1"
    study = late(settings=in_settings("field", Exemption("KPI004", REASON, line=7)))
    assert said(study, "SUP001")[0] == at
    study = late(settings=in_settings("web", Exemption("KPI004", "", line=7)))
    assert said(study, "SUP002")[0] == at
    study = late(settings=in_settings("web", Exemption("KPI004", "a", date(2026, 1, 1), line=7)))
    assert said(study, "SUP003")[0] == at


@pytest.mark.parametrize(
    ("rule", "message", "hint"),
    [
        (
            "KPI012",
            "The entry silences nothing: KPI012 finds nothing here.",
            "Remove the entry.",
        ),
        ("due-after-parnt", "There is no rule “due-after-parnt”.", "due-after-parent?"),
        ("strange", "There is no rule “strange”.", "kpidocs rule lists all rules."),
        ("KPI*", "“KPI*” is a family; an entry names one rule.", "Write an entry for each rule"),
        ("SUP001", "No entry can silence SUP001, which is about entries.", "Set its severity"),
    ],
)
def test_an_entry_that_silences_nothing_is_reported(rule: str, message: str, hint: str) -> None:
    study = late(
        ignoring(f"'{rule}'"), settings=Settings(rules=QUIET | {"KPI012": Severity.ADVICE})
    )
    at, said_message, said_hint = said(study, "SUP001")
    assert (at, said_message) == ("web/leads.md:9:5", message)
    assert hint in said_hint
    assert study.ignored == 0


@pytest.mark.parametrize("more", ["status: dropped\n", "status: done\n", "unit: [broken]\n"])
def test_where_rules_are_silent_an_entry_may_rest(more: str) -> None:
    settings = Settings(rules=QUIET | {"KPI012": Severity.ADVICE})
    assert "SUP001" not in codes(late(more + ignoring("KPI012"), settings=settings))


def test_an_entry_for_a_rule_that_is_off_may_rest() -> None:
    assert codes(late(ignoring("KPI012"), plan=ignoring("KPI012"))) == ["KPI004"]
    settings = in_settings("web", Exemption("KPI012", REASON))
    assert codes(late(settings=settings)) == ["KPI004"]


@pytest.mark.parametrize("rule", ["review-overdue", "REV003"])
def test_an_entry_for_a_rule_that_finds_something_on_other_days_may_rest(rule: str) -> None:
    assert "SUP001" not in codes(late(ignoring(rule), settings=Settings()))


def test_an_entry_of_a_plan_that_is_done_may_rest() -> None:
    settings = Settings(rules=QUIET | {"KPI012": Severity.ADVICE})
    plan = "status: done\n" + ignoring("KPI012")
    assert "SUP001" not in codes(late(plan=plan, settings=settings))


def test_all_entries_that_silence_a_finding_are_of_use() -> None:
    assert codes(late(ignoring("KPI004"), plan=ignoring("KPI004"))) == []


@pytest.mark.parametrize("reason", ["", "''", "'  '"])
def test_an_entry_without_a_reason_holds_and_is_reported(reason: str) -> None:
    study = late(ignoring("KPI004", reason=reason))
    assert (codes(study), study.ignored) == (["SUP002"], 1)
    assert said(study, "SUP002")[1:] == (
        "The entry does not say why KPI004 is ignored.",
        "Write reason: ….",
    )


def test_of_an_entry_one_thing_is_said() -> None:
    settings = Settings(rules=QUIET | {"KPI012": Severity.ADVICE})
    assert codes(late(ignoring("KPI012", reason=""), settings=settings)) == ["KPI004", "SUP001"]
    expired = ignoring("KPI012", "    until: 2026-01-01", reason="")
    assert codes(late(expired, settings=settings)) == ["KPI004", "SUP003"]


def test_findings_about_entries_go_by_the_settings_alone() -> None:
    both = "ignore:\n  - {rule: KPI012, reason: a}\n  - {rule: SUP001, reason: a}\n"
    settings = Settings(rules=QUIET | {"KPI012": Severity.ADVICE})
    assert codes(late(both, settings=settings)) == ["KPI004", "SUP001", "SUP001"]
    off = Settings(rules=QUIET | {"SUP": None, "SUP001": None, "KPI012": Severity.ADVICE})
    assert codes(late(both, settings=off)) == ["KPI004"]
