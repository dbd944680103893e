import json
from dataclasses import replace

import pytest

from kpidocs.model import Finding, Judged, Location, Study
from kpidocs.report.check_concise import check_concise
from kpidocs.report.check_github import check_github
from kpidocs.report.check_gitlab import check_gitlab
from kpidocs.report.check_json import check_json
from kpidocs.report.check_junit import check_junit
from kpidocs.settings import Severity
from kpidocs.text import Text
from tests.conftest import Golden
from tests.report.studies import FINDINGS, HOSTILE, study_of


@pytest.fixture
def study() -> Study:
    """Three findings, one of each severity."""
    return study_of(*FINDINGS, ignored=1)


def many(count: int, severity: Severity) -> list[Judged]:
    """So many findings of one severity."""
    return [replace(FINDINGS[0], severity=severity)] * count


def test_concise_is_a_line_each(study: Study, golden: Golden) -> None:
    golden("check-concise.txt", check_concise(study, locale="en"))


def test_json_has_the_keys_that_programs_rely_on(study: Study, golden: Golden) -> None:
    golden("check.json", check_json(study, locale="en"))


def test_json_keeps_what_authors_wrote(study: Study) -> None:
    findings = json.loads(check_json(study, locale="en"))["findings"]
    assert findings[2]["message"] == f"{HOSTILE} looks like a goal."


def test_github_gets_annotations(study: Study, golden: Golden) -> None:
    golden("check-github.txt", check_github(study, locale="en"))


def test_github_shows_errors_first() -> None:
    lines = check_github(study_of(*reversed(FINDINGS)), locale="en").splitlines()
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]


@pytest.mark.parametrize(
    ("count", "annotations", "listed"), [(10, 10, 0), (11, 10, 2), (30, 10, 21)]
)
def test_github_is_told_what_it_would_leave_out(count: int, annotations: int, listed: int) -> None:
    lines = check_github(study_of(*many(count, Severity.WARNING)), locale="en").splitlines()
    assert len([line for line in lines if line.startswith("::warning ")]) == annotations
    assert len([line for line in lines if line.startswith("goals/")]) == listed
    assert (f"Not shown here: {listed} warnings." in "\n".join(lines)) is (listed > 0)


@pytest.mark.parametrize("severity", Severity)
def test_each_severity_has_its_own_room_at_github(severity: Severity) -> None:
    others = [each for each in Severity if each is not severity]
    findings = [finding for each in others for finding in many(10, each)]
    text = check_github(study_of(*findings, *many(1, severity)), locale="en")
    assert "Not shown here" not in text


def test_without_findings_only_the_summary_is_printed() -> None:
    summary = "no findings (0 goals, 9 files read, 7 with goals, 1 unusable)\n"
    assert check_github(study_of(), locale="en") == summary
    assert check_concise(study_of(), locale="en") == ""


def test_json_holds_nothing_that_a_terminal_obeys(study: Study) -> None:
    text = check_json(study, locale="en")
    assert all(each.isprintable() or each == "\n" for each in text)
    assert "##" not in text
    assert "##" in json.loads(text)["findings"][-1]["message"]


def named(path: str) -> Study:
    """A finding in a file of that name."""
    finding = Finding("SRC001", Text("It cannot be shown."), Location(path))
    return study_of(Judged(finding, "unreadable-file", Severity.ERROR, fails=True))


@pytest.mark.parametrize("form", [check_concise, check_github, check_gitlab, check_junit])
@pytest.mark.parametrize("found", [study_of(*FINDINGS), named(f"goals/{HOSTILE}.md")])
def test_no_author_speaks_to_a_log(form: type, found: Study) -> None:
    text: str = form(found, locale="en")
    for line in text.splitlines():
        command, _, data = line.removeprefix("::").partition("::")
        assert not line.startswith("::") or command.split(" ")[0] in ("error", "warning", "notice")
        assert not data.startswith("::")
    assert "##[" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text
