"""How a target is spread over its time, as goals and plans say it."""

from datetime import date
from fractions import Fraction

import pytest

from kpidocs.model import Phasing, Portfolio, Weighing
from kpidocs.quantity import Window
from kpidocs.words import say
from tests.folders import codes, goal, kpi, reads

PLAN = "kind: plan\ntitle: P\nstart: 2026-04-01\ndue: 2027-03-31\n"
APRIL = Window(date(2026, 4, 1), date(2026, 4, 30))


def with_phasing(written: str, *, plan: str = PLAN) -> Portfolio:
    return reads({"index.md": goal(plan), "k.md": kpi(f"target: 20件\nphasing: {written}")})


def phasing_of(written: str) -> Phasing:
    portfolio = with_phasing(written)
    assert codes(portfolio) == []
    found = portfolio.goals["k"].phasing
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "weighing", "figures"),
    [
        ("[1, 1, 2]", Weighing.WEIGHTS, (1, 1, 2)),
        ("[１, 1.5]", Weighing.WEIGHTS, (1, Fraction(3, 2))),
        ("[0, 1]", Weighing.WEIGHTS, (0, 1)),
        ("[25%, 75%]", Weighing.PERCENT, (Fraction(1, 4), Fraction(3, 4))),
        ("[5件, 15件]", Weighing.AMOUNTS, (5, 15)),
        ("[500万円, 1億円]", Weighing.AMOUNTS, (5_000_000, 100_000_000)),
    ],
)
def test_figures_are_weights_percent_or_amounts(
    written: str, weighing: Weighing, figures: tuple[Fraction, ...]
) -> None:
    found = phasing_of(written)
    assert (found.weighing, found.figures, found.windows) == (weighing, figures, ())


def test_days_may_be_written_in_any_order() -> None:
    found = phasing_of("{Q2: 12件, 2026-04: 8件}")
    assert list(map(int, found.figures)) == [8, 12]
    assert found.windows == (APRIL, Window(date(2026, 7, 1), date(2026, 9, 30)))


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("{4月: 1, 3月: 2}", [(2026, 4), (2027, 3)]),
        ("{４月: 1, 12 月: 2}", [(2026, 4), (2026, 12)]),
        ("{April: 1, mar: 2}", [(2026, 4), (2027, 3)]),
    ],
)
def test_a_month_needs_no_year(written: str, months: list[tuple[int, int]]) -> None:
    found = phasing_of(written).windows
    assert [(each.start.year, each.start.month) for each in found] == months


def test_the_month_in_which_the_time_starts_is_its_first() -> None:
    plan = PLAN.replace("2026-04-01", "2026-04-15")
    portfolio = with_phasing("{4月: 1}", plan=plan)
    assert codes(portfolio) == ["SRC006"]  # it has days before the 15th
    assert "2026-04-01" in say(portfolio.findings[0].message, "en")


@pytest.mark.parametrize("written", ["{13月: 1}", "{today: 1}", "{Half: 1}"])
def test_what_is_no_month_is_none_with_a_year_either(written: str) -> None:
    assert codes(with_phasing(written)) == ["SRC006"]


def test_a_month_without_a_year_needs_a_start() -> None:
    assert codes(with_phasing("{4月: 1}", plan="kind: plan\ntitle: P\n")) == ["SRC006"]


def test_an_empty_list_says_nothing() -> None:
    portfolio = with_phasing("[]")
    assert codes(portfolio) == []
    assert portfolio.goals["k"].phasing is None


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("1", "phasing takes a list.", "[1, 1, 2, 2]"),
        ("[a, 1]", "“a” contains no number.", "Write a number"),
        ("[-1, 1]", "phasing cannot be “-1”.", "not below 0"),
        ("[1..2, 1]", "phasing cannot be “1..2”.", "one figure"),
        ("[0, 0]", "all 0", "[1, 1, 2, 2]"),
        ("[1, 5件]", "different sorts", "weights (1, 1, 2)"),
        ("{2026-04: 1, 2026-13: 1}", "There is no month 13.", ""),
        ("{6か月: 1}", "A length of time is not a date.", "year, month and day"),
        ("{2026-04: 1, 2026年度上期: 1}", "overlap", "Give each day one figure."),
        ("{2027-04: 1}", "is not within 2026-04-01 – 2027-03-31.", "from 2026-04-01 to 2027-03-31"),
        ("{2026/3/31-2026/4/2: 1}", "is not within", "from 2026-04-01"),
    ],
)
def test_what_is_no_phasing_is_reported(written: str, message: str, hint: str) -> None:
    portfolio = with_phasing(written)
    (found,) = portfolio.findings
    assert (found.code, found.at.line) == ("SRC006", 5)
    assert message in say(found.message, "en")
    assert hint in ("" if found.hint is None else say(found.hint, "en"))
    assert portfolio.goals["k"].phasing is None


def test_a_wrong_day_is_reported_where_it_stands() -> None:
    (found,) = with_phasing("{2026-04: 1, 2026-13: 1}").findings
    assert (found.at.column, found.at.end_column) == (23, 33)


def test_without_dates_nothing_lies_outside() -> None:
    assert codes(reads({"k.md": kpi("phasing: {2026-04: 1}")})) == []


def test_a_plan_has_no_amounts() -> None:
    portfolio = with_phasing("[1]", plan=f"{PLAN}phasing: [5件, 15件]")
    (found,) = portfolio.findings
    assert (found.code, found.at.line) == ("SRC006", 6)
    assert portfolio.plans[""].phasing is None


def test_a_plan_takes_the_phasing_of_the_plan_above_with_its_days() -> None:
    files = {
        "index.md": goal(f"{PLAN}phasing: [1, 2]"),
        "p/index.md": goal("kind: plan\ntitle: Q\nstart: 2026-10-01"),
        "p/k.md": kpi(),
        "q/index.md": goal("kind: plan\ntitle: R\nphasing: [3, 1, 1, 1]"),
        "q/k.md": kpi(),
    }
    portfolio = reads(files)
    halves = (
        Window(date(2026, 4, 1), date(2026, 9, 30)),
        Window(date(2026, 10, 1), date(2027, 3, 31)),
    )
    assert portfolio.plans["p"].phasing == Phasing(
        Weighing.WEIGHTS, (Fraction(1), Fraction(2)), halves
    )
    own = portfolio.plans["q"].phasing
    assert own is not None
    assert list(map(int, own.figures)) == [3, 1, 1, 1]


def test_what_fits_no_time_above_is_not_taken() -> None:
    files = {"index.md": goal("kind: plan\ntitle: P\nphasing: [1, 2]"), "p/k.md": kpi()}
    assert reads(files).plans["p"].phasing is None


def test_fractions_with_too_many_digits_together_are_refused() -> None:
    odd = [f"1/{10**39 + number}" for number in range(1, 80, 2)]
    assert codes(with_phasing(f"[{', '.join(odd)}]")) == ["SRC006"]
