"""Findings that a baseline holds back, and what is said of one that is out of date."""

from collections.abc import Mapping
from datetime import date

import pytest

from kpidocs.check import RULES, run
from kpidocs.model import Backlog, Study
from kpidocs.settings import Settings, Severity
from kpidocs.solve import solve
from kpidocs.words import say
from tests.check.tools import kgi, kpi
from tests.folders import reads

LATE = "parent: orders\ntarget: 160 leads\ndue: 2027-06-30\n"
QUIET = {each.code: None for each in RULES if not each.code.startswith(("KPI004", "SUP", "SRC"))}
FILES = {
    "web/orders.md": kgi("ownr: Sales\nduee: x"),
    "web/leads.md": kpi(LATE),
    "web/broken.md": "---\nkind: [\n---\n",
}


def holding(
    counts: Mapping[str, Mapping[str, int]], rules: Mapping[str, Severity | None] = QUIET
) -> Study:
    portfolio = reads(FILES)
    settings = Settings(rules=rules)
    study = Study(portfolio, solve(portfolio), settings, date(2026, 4, 1), Backlog("late", counts))
    return run(study)


def codes(study: Study) -> list[str]:
    return [each.finding.code for each in study.findings]


def test_findings_are_held_back_by_goal_and_by_file_and_counted_as_ignored() -> None:
    counts = {
        "KPI004": {"web/leads": 1},
        "SRC005": {"web/orders": 2},
        "SRC003": {"goals/web/broken.md": 1},
    }
    study = holding(counts)
    assert (codes(study), study.ignored) == ([], 4)


def test_what_goes_beyond_the_count_is_shown_the_first_held_back() -> None:
    study = holding({"SRC005": {"web/orders": 1}})
    assert (codes(study), study.ignored) == (["SRC003", "KPI004", "SRC005"], 1)
    (shown,) = (each.finding for each in study.findings if each.finding.code == "SRC005")
    assert "duee" in say(shown.message, "en")


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ({"KPI004": {"web/orders": 1}}, "1 entry of the baseline counts findings that are gone."),
        (
            {"KPI004": {"web/leads": 2, "web/gone": 1}, "KPI999": {"web/leads": 1}},
            "3 entries of the baseline count findings that are gone.",
        ),
    ],
)
def test_findings_that_are_gone_are_said_once(
    counts: Mapping[str, Mapping[str, int]], message: str
) -> None:
    (found,) = (each.finding for each in holding(counts).findings if each.finding.code == "SUP001")
    assert found.at.path == "kpidocs-baseline.json"
    assert say(found.message, "en") == message
    assert found.hint is not None
    assert "kpidocs ignore --baseline" in say(found.hint, "en")


def test_counts_that_cannot_be_seen_today_are_no_mistake() -> None:
    off = QUIET | {"KPI004": None}
    counts = {"KPI004": {"web/leads": 1, "web/gone": 1}, "KGI001": {"web/broken": 1}}
    assert "SUP001" not in codes(holding(counts, off))
