from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from kpidocs.model import Finding, Judged, Location, Study
from kpidocs.report.check_junit import check_junit
from kpidocs.settings import Severity
from kpidocs.text import Text
from tests.conftest import Golden
from tests.report.studies import FINDINGS, HOSTILE, solved_study, study_of

CONTROLS = "".join(map(chr, range(32))) + "\x7f\x85\ud800\ufffe\uffff"
"""Characters that XML refuses, among others."""


def parsed(report: str) -> ET.Element:
    return ET.fromstring(report.encode())  # noqa: S314 (written here)


def cases(study: Study, *, shown: str = "") -> dict[str, ET.Element]:
    """The tests of a report by their names."""
    root = parsed(check_junit(study, locale="en", shown=shown))
    return {each.attrib["name"]: each for each in root.iter("testcase")}


def with_findings(*found: tuple[str, str]) -> Study:
    """A study of goals, with findings about some of them: one that fails, one that does not."""
    findings = tuple(
        replace(each, finding=replace(each.finding, goal=goal))
        for goal, code in found
        for each in FINDINGS
        if each.finding.code == code
    )
    return replace(solved_study(), findings=findings)


def test_a_report_of_tests_is_given(golden: Golden) -> None:
    study = replace(solved_study(), findings=FINDINGS)
    golden("check-junit.xml", check_junit(study, locale="en"))


def test_each_goal_that_counts_is_a_test() -> None:
    study = with_findings()
    counting = {each.id for each in study.portfolio.goals.values() if each.counts}
    assert set(cases(study)) == counting
    assert "web/old" not in counting


def test_a_test_fails_where_the_run_does() -> None:
    found = cases(with_findings(("revenue", "KGI004"), ("orders", "KPI012")))
    assert found["revenue"].find("failure") is not None
    assert found["revenue"].attrib["file"] == "goals/sales/revenue.md"
    assert found["orders"].find("failure") is None
    assert "KPI012" in (found["orders"].findtext("system-out") or "")


def test_all_findings_about_a_goal_are_in_its_test() -> None:
    found = cases(with_findings(("revenue", "KGI004"), ("revenue", "KGI004")))
    assert (found["revenue"].findtext("failure") or "").count("KGI004") == 2


def test_what_is_found_in_a_file_without_goals_is_a_test_of_the_file() -> None:
    assert list(cases(study_of(FINDINGS[2]))) == ["goals/x,y:z.md"]


def test_tests_are_counted() -> None:
    root = parsed(check_junit(study_of(*FINDINGS, *FINDINGS), locale="en"))
    assert (root.attrib["tests"], root.attrib["failures"]) == ("2", "1")


def test_only_the_goals_of_the_path_asked_for_are_tests() -> None:
    shown = cases(with_findings(), shown="goals/web")
    assert shown
    assert all(name.startswith("web/") for name in shown)


@pytest.mark.parametrize("hostile", [CONTROLS, HOSTILE, "]]>", "<!--&lt;\"'"])
def test_every_text_can_be_read_as_xml(hostile: str) -> None:
    finding = Finding(
        "SRC001", Text("{text}", text=f"a{hostile}z"), Location(f"goals/{hostile}.md"), goal=hostile
    )
    judged = Judged(finding, "unreadable-file", Severity.ERROR, fails=True)
    (case,) = cases(study_of(judged)).values()
    message = case.find("failure")
    assert message is not None
    assert message.attrib["message"].startswith("a")
    assert message.attrib["message"].endswith("z")
