import re
from dataclasses import replace
from pathlib import Path

import pytest

from kpidocs.check import RULES, run
from kpidocs.model import Study
from kpidocs.settings import Folder, Settings, Severity, Threshold
from tests.check.tools import judges, kgi, kpi, place

ROOM = Path(__file__).parents[2] / "kpidocs"
LATE = "parent: orders\ntarget: 160 leads\ndue: 2027-06-30\n"


def only(*wanted: str) -> dict[str, Severity | None]:
    """Settings that switch off all rules but these, given by codes or families."""
    return {each.code: None for each in RULES if not each.code.startswith(wanted)}


def codes(study: Study) -> list[str]:
    return [each.finding.code for each in study.findings]


def test_findings_of_all_stages_are_sorted_by_place() -> None:
    files = {
        "web/orders.md": kgi("ownr: Sales"),
        "web/leads.md": kpi(LATE),
        "web/visits.md": kpi("parent: orders\nconversion: unknown", title="Visits"),
    }
    rules = only("SRC", "TGT", "KPI004")
    study = judges(files, settings=Settings(rules=rules))
    found = [(each.finding.code, place(each.finding.at)) for each in study.findings]
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
    study = judges(files, settings=Settings(rules=only("SRC")))
    assert (codes(study), study.ignored) == ([], 0)


def test_the_settings_give_the_severity_and_the_catalogue_the_name() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(LATE)}
    (found,) = judges(
        files, settings=Settings(rules=only("KPI004") | {"KPI": Severity.ADVICE})
    ).findings
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
    (found,) = judges(files, settings=replace(settings, rules=only("KPI004"))).findings
    assert found.fails is fails


def test_a_run_over_its_own_outcome_changes_nothing() -> None:
    study = judges({"web/orders.md": kgi(), "web/leads.md": kpi(LATE)})
    assert run(study) == study
