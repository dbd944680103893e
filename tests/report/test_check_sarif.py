import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from kpidocs.model import Judged, Location, Study
from kpidocs.report.check_sarif import check_sarif
from kpidocs.report.manual import Manual
from tests.conftest import Golden
from tests.report.studies import FINDINGS, study_of

SCHEMA = Path(__file__).with_name("sarif-2.1.0.schema.json")
"""As the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT licence, Microsoft) carries it."""

SITE = Manual("https://kpidocs.example/rules/")


def sarif(study: Study, *, manual: Manual = SITE, locale: str = "en") -> str:
    return check_sarif(study, manual=manual, version="1.2.3", locale=locale)


def run_of(study: Study, *, manual: Manual = SITE) -> Any:  # noqa: ANN401 (it is JSON)
    (run,) = json.loads(sarif(study, manual=manual))["runs"]
    return run


def test_a_log_is_given(golden: Golden) -> None:
    golden("check.sarif", sarif(study_of(*FINDINGS)))


@pytest.mark.parametrize("found", [(), FINDINGS, FINDINGS * 2], ids=len)
@pytest.mark.parametrize("manual", [SITE, Manual()], ids=["site", "no-site"])
@pytest.mark.parametrize("locale", ["en", "ja"])
def test_it_holds_to_the_schema(found: tuple[Judged, ...], manual: Manual, locale: str) -> None:
    log = json.loads(sarif(study_of(*found), manual=manual, locale=locale))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER).validate(log)


def test_without_findings_there_is_a_list_of_none() -> None:
    assert run_of(study_of())["results"] == []


def test_each_result_leads_to_its_rule() -> None:
    run = run_of(study_of(*FINDINGS[::-1], *FINDINGS))
    rules = run["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == ["KGI004", "KPI012", "SRC002"]
    for each in run["results"]:
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"]


def test_a_rule_explains_itself() -> None:
    rule, *_ = run_of(study_of(*FINDINGS))["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://kpidocs.example/rules/KGI004/"
    assert rule["help"]["markdown"].startswith("# KGI004: ")
    assert "\n" not in rule["shortDescription"]["text"] + rule["fullDescription"]["text"]
    bare, *_ = run_of(study_of(*FINDINGS), manual=Manual())["tool"]["driver"]["rules"]
    assert "helpUri" not in bare


def test_the_level_is_the_one_that_the_settings_give() -> None:
    results = run_of(study_of(*FINDINGS))["results"]
    assert [each["level"] for each in results] == ["error", "warning", "note"]


@pytest.mark.parametrize("path", ["goals/売上 1.md", "goals/x,y:z%.md", "goals/a#b?c.md"])
def test_a_path_is_a_relative_address(path: str) -> None:
    judged = replace(FINDINGS[0], finding=replace(FINDINGS[0].finding, at=Location(path)))
    (result,) = run_of(study_of(judged))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == path
    assert uri.isascii()
    assert not set(" #?:,") & set(uri)


def test_a_path_that_is_no_text_keeps_its_bytes() -> None:
    at = Location("goals/\udcff.md")
    judged = replace(FINDINGS[0], finding=replace(FINDINGS[0].finding, at=at))
    (result,) = run_of(study_of(judged))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "goals/%FF.md"


def test_further_places_are_related_locations() -> None:
    results = run_of(study_of(*FINDINGS))["results"]
    assert [len(each["relatedLocations"]) for each in results] == [0, 2, 0]
