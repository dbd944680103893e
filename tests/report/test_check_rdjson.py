import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from kpidocs.model import Location
from kpidocs.report.check_rdjson import check_rdjson
from kpidocs.report.manual import Manual
from tests.conftest import Golden
from tests.report.studies import FINDINGS, SOURCES, study_of

SITE = Manual("https://kpidocs.example/rules/")


def range_of(at: Location, *, lines: Sequence[str]) -> Any:  # noqa: ANN401 (it is JSON)
    judged = replace(FINDINGS[0], finding=replace(FINDINGS[0].finding, at=at))
    sources = {at.path: lines}
    text = check_rdjson(study_of(judged), sources=sources, manual=SITE, locale="en")
    return json.loads(text)["diagnostics"][0]["location"]["range"]


def test_diagnostics_are_given(golden: Golden) -> None:
    text = check_rdjson(study_of(*FINDINGS), sources=SOURCES, manual=SITE, locale="en")
    golden("check-rdjson.json", text)


def test_without_findings_there_is_a_list_of_none() -> None:
    text = check_rdjson(study_of(), sources={}, manual=SITE, locale="en")
    assert json.loads(text)["diagnostics"] == []


def test_a_rule_without_a_page_has_no_address() -> None:
    text = check_rdjson(study_of(*FINDINGS), sources={}, manual=Manual(), locale="en")
    assert json.loads(text)["diagnostics"][0]["code"] == {"value": "KGI004"}


@pytest.mark.parametrize(
    ("line", "columns", "bytes_"),
    [
        ("kind: kgi", (7, 10), (7, 10)),
        ("売上: x", (1, 3), (1, 7)),
        ("a\U00010400b", (3, 4), (6, 7)),
        ("é", (2, 2), (3, 3)),
    ],
)
def test_columns_count_bytes(line: str, columns: tuple[int, int], bytes_: tuple[int, int]) -> None:
    span = range_of(Location("a.md", 2, columns[0], 2, columns[1]), lines=["---", line])
    assert span == {
        "start": {"line": 2, "column": bytes_[0]},
        "end": {"line": 2, "column": bytes_[1]},
    }


@pytest.mark.parametrize("lines", [[], ["---"]])
def test_without_the_line_there_are_no_columns(lines: list[str]) -> None:
    span = range_of(Location("a.md", 2, 3, 3, 4), lines=lines)
    assert span == {"start": {"line": 2}, "end": {"line": 3}}
