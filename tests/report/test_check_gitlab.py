import json

import pytest

from kpidocs.report.check_gitlab import check_gitlab
from tests.conftest import Golden
from tests.report.studies import FINDINGS, study_of


def test_a_code_quality_report_is_given(golden: Golden) -> None:
    golden("check-gitlab.json", check_gitlab(study_of(*FINDINGS), locale="en"))


def test_without_findings_the_list_is_empty() -> None:
    assert check_gitlab(study_of(), locale="en") == "[]\n"


@pytest.mark.parametrize("locale", ["en", "ja"])
def test_each_entry_has_what_gitlab_asks_for(locale: str) -> None:
    entries = json.loads(check_gitlab(study_of(*FINDINGS, *FINDINGS), locale=locale))
    assert len({each["fingerprint"] for each in entries}) == len(entries) == 6
    for each in entries:
        assert each["description"]
        assert each["check_name"]
        assert each["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert each["location"]["path"]
        assert each["location"]["lines"]["begin"] >= 1
