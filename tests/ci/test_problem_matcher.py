"""The problem matcher knows the lines that `kpidocs check --format concise` prints."""

import json
import re
from collections.abc import Iterator

import pytest

from kpidocs.model import Study
from kpidocs.report.check_concise import check_concise
from tests.ci.steps import ROOT
from tests.report.studies import FINDINGS, study_of

MATCHERS = json.loads((ROOT / "ci/problem-matcher.json").read_text("utf-8"))["problemMatcher"]
STUDY = study_of(*FINDINGS)


def problems(study: Study, locale: str) -> Iterator[dict[str, str]]:
    """What GitHub makes of the lines."""
    for line in check_concise(study, locale=locale).splitlines():
        for matcher in MATCHERS:
            (pattern,) = matcher["pattern"]
            found = re.search(pattern["regexp"], line)
            if found is not None:
                groups = {key: found[n] for key, n in pattern.items() if key != "regexp"}
                yield {"severity": matcher.get("severity", ""), **groups}


@pytest.mark.parametrize("locale", ["en", "ja"])
def test_every_line_is_one_problem(locale: str) -> None:
    found = list(problems(STUDY, locale))
    assert [(each["file"], each["line"], each["column"], each["code"]) for each in found] == [
        (at.path, str(at.line), str(at.column), finding.code)
        for finding in (each.finding for each in FINDINGS)
        for at in (finding.at,)
    ]
    assert all(each["message"] for each in found)


def test_each_severity_is_one_that_github_knows() -> None:
    assert [each["severity"] for each in problems(STUDY, "en")] == ["error", "warning", "notice"]


def test_other_lines_are_none() -> None:
    for matcher in MATCHERS:
        assert not re.search(matcher["pattern"][0]["regexp"], "1 error, 1 warning (3 goals)")


def test_each_matcher_has_a_name_of_its_own() -> None:
    assert len({each["owner"] for each in MATCHERS}) == len(MATCHERS)
