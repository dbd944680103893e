"""Days of agreement, recorded changes, and the time until a goal shows above."""

from datetime import date

import pytest

from kpidocs.quantity import Duration
from kpidocs.words import say
from tests.folders import codes, kpi, reads


@pytest.mark.parametrize(
    ("entries", "on"),
    [
        ("[営業部長 @ 2026-03-20, 経営企画部長 ＠ 2026年3月24日]", date(2026, 3, 24)),
        ("Board @ 2026-03", date(2026, 3, 31)),
        ("[Board @ 2026-03-20, Sales]", date(2026, 3, 20)),
        ("[Board, Sales]", None),
        ("[]", None),
    ],
)
def test_the_last_day_beside_those_who_agreed_counts(entries: str, on: date | None) -> None:
    portfolio = reads({"k.md": kpi(f"agreed_by: {entries}")})
    assert codes(portfolio) == []
    assert portfolio.goals["k"].agreed_on == on


def test_an_impossible_day_is_told_and_the_others_count() -> None:
    portfolio = reads({"k.md": kpi("agreed_by: [A @ 2026-02-30, B @ 2026-02-10, C @ 6か月]")})
    assert codes(portfolio) == ["SRC006", "SRC006"]
    assert portfolio.goals["k"].agreed_on == date(2026, 2, 10)


def test_the_agreement_of_a_file_or_plan_holds_for_the_goals_in_it() -> None:
    plan = "---\nkind: plan\ntitle: P\nagreed_by: Board @ 2026-03-24\n---\n"
    children = "agreed_by: Head @ 2026-04-10\nchildren:\n  - {id: a, title: A}"
    goals = reads({"p/index.md": plan, "p/k.md": kpi(), "p/h.md": kpi(children)}).goals
    assert [goals[f"p/{each}"].agreed_on for each in "kha"] == [
        date(2026, 3, 24),
        date(2026, 4, 10),
        date(2026, 4, 10),
    ]


def test_recorded_changes_have_their_day_and_place() -> None:
    keys = "revisions:\n  - {date: 2026-05-01, from: 10件, to: 12件}\n  - {date: 2026-07}"
    first, second = reads({"k.md": kpi(keys)}).goals["k"].revisions
    assert (first.on, first.at.line) == (date(2026, 5, 1), 5)
    assert (second.on, second.at.line) == (date(2026, 7, 31), 6)


def test_a_change_without_a_day_or_with_an_impossible_one_is_none() -> None:
    portfolio = reads({"k.md": kpi("revisions: [{from: 10件}, {date: 2026-02-30}]")})
    assert codes(portfolio) == ["SRC006"]
    assert portfolio.goals["k"].revisions == ()


@pytest.mark.parametrize(
    ("text", "lag"),
    [
        ("2週間", Duration(days=14)),
        ("1か月", Duration(months=1)),
        ("3 months", Duration(months=3)),
        ("半年", Duration(months=6)),
    ],
)
def test_a_lag_is_a_length_of_time(text: str, lag: Duration) -> None:
    portfolio = reads({"k.md": kpi(f"lag: {text}")})
    assert codes(portfolio) == []
    assert portfolio.goals["k"].lag == lag


@pytest.mark.parametrize("text", ["2026-04", "soon", "0日", "2 moths"])
def test_what_is_no_length_of_time_is_told_and_not_missed(text: str) -> None:
    portfolio = reads({"k.md": kpi(f"lag: {text}")})
    (finding,) = portfolio.findings
    assert finding.hint is not None
    assert (finding.code, finding.at.line, finding.at.column) == ("SRC006", 4, 6)
    assert say(finding.message, "en") == f"“{text}” is not a length of time."
    assert say(finding.hint, "en") == "Write a number and its unit, such as 2 months."
    assert portfolio.goals["k"].lag is None
    assert "lag" in portfolio.goals["k"].unread
