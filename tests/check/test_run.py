import re
from datetime import date
from pathlib import Path

import pytest

from kpidocs.check import RULES, run
from kpidocs.model import Study
from kpidocs.settings import Folder, Settings, Severity, Threshold
from tests.check.tools import judges, kgi, kpi, place
from tests.folders import goal

ROOM = Path(__file__).parents[2] / "kpidocs"
LATE = "parent: orders\ntarget: 160 leads\ndue: 2027-06-30\n"


def ignoring(rule: str, more: str = "") -> str:
    return f"ignore:\n  - rule: {rule}\n    reason: The fair is in May.\n{more}"


def codes(study: Study) -> list[str]:
    return [each.finding.code for each in study.findings]


def test_findings_of_all_stages_are_sorted_by_place() -> None:
    files = {
        "web/orders.md": kgi("ownr: Sales"),
        "web/leads.md": kpi(LATE),
        "web/visits.md": kpi("parent: orders\nconversion: unknown", title="Visits"),
    }
    found = [(each.finding.code, place(each.finding.at)) for each in judges(files).findings]
    assert found == [
        ("KPI004", "web/leads.md:7:1"),
        ("SRC005", "web/orders.md:6:1"),
        ("TGT002", "web/visits.md:2:1"),
    ]


def test_every_finding_of_reading_and_solving_is_in_the_catalogue() -> None:
    sources = (path for room in ("source", "solve") for path in (ROOM / room).glob("*.py"))
    texts = (path.read_text(encoding="utf-8") for path in sources)
    used = {code for text in texts for code in re.findall(r'"([A-Z]{3,4}\d{3})"', text)}
    assert used
    assert used <= {each.code for each in RULES}


def test_a_rule_that_is_off_finds_nothing_and_counts_nothing() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(LATE)}
    study = judges(files, settings=Settings(rules={"KPI004": None}))
    assert (codes(study), study.ignored) == ([], 0)


def test_the_settings_give_the_severity_and_the_catalogue_the_name() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(LATE)}
    (found,) = judges(files, settings=Settings(rules={"KPI": Severity.ADVICE})).findings
    assert (found.name, found.severity, found.fails) == (
        "due-after-parent",
        Severity.ADVICE,
        False,
    )


@pytest.mark.parametrize(
    ("settings", "fails"),
    [
        (Settings(), True),
        (Settings(fail_on=Threshold.NEVER), False),
        (Settings(folders=(Folder("web", fail_on=Threshold.NEVER),)), False),
        (Settings(folders=(Folder("field", fail_on=Threshold.NEVER),)), True),
    ],
)
def test_the_threshold_of_the_folder_decides_whether_a_finding_fails(
    settings: Settings, *, fails: bool
) -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(LATE)}
    (found,) = judges(files, settings=settings).findings
    assert found.fails is fails


@pytest.mark.parametrize("rule", ["KPI004", "kpi004", "due-after-parent"])
def test_a_goal_ignores_a_rule_by_code_or_name_and_it_is_counted(rule: str) -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(LATE + ignoring(rule))}
    study = judges(files)
    assert (codes(study), study.ignored) == ([], 1)


def test_another_rule_another_goal_is_not_ignored() -> None:
    files = {
        "web/orders.md": kgi(ignoring("KPI004")),
        "web/leads.md": kpi(LATE + ignoring("KPI003")),
    }
    study = judges(files)
    assert (codes(study), study.ignored) == (["KPI004"], 0)


@pytest.mark.parametrize(
    ("today", "ignored"), [(date(2026, 6, 29), 1), (date(2026, 6, 30), 1), (date(2026, 7, 1), 0)]
)
def test_a_rule_is_ignored_to_the_end_of_the_day_given(today: date, ignored: int) -> None:
    leads = kpi(LATE + ignoring("KPI004", "    until: 2026-06-30\n"))
    study = judges({"web/orders.md": kgi(), "web/leads.md": leads}, today=today)
    assert study.ignored == ignored


def test_a_plan_ignores_what_is_found_at_the_plan() -> None:
    plan = goal("kind: plan\ntitle: Web\n" + ignoring("no-primary-kgi"))
    leads = kpi("target: 160 leads\ndue: 2027-03-31")
    study = judges({"web/index.md": plan, "web/leads.md": leads})
    assert (codes(study), study.ignored) == ([], 1)


def test_a_run_over_its_own_outcome_changes_nothing() -> None:
    study = judges({"web/orders.md": kgi(), "web/leads.md": kpi(LATE)})
    assert run(study) == study
