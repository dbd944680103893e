from fractions import Fraction

import pytest

from kpidocs.outlook.capacity import Load
from kpidocs.outlook.sentences import capacity_text, pace_text
from kpidocs.quantity import Per
from kpidocs.words import say
from tests.outlook.goals import Case, case


def calls(target: str, capacity: str, *, more: str = "", plan: str = "") -> Case:
    return case(f"target: {target}\ncapacity: {{{capacity}}}\n{more}", kind="kdi", plan=plan)


def figures(found: Load | None) -> str:
    """Needed and possible, then the ways out: people, days and a feasible target."""
    assert found is not None
    each = (found.needed, found.possible, found.people, found.days, found.feasible)
    return " ".join(map(str, each))


def test_ten_thousand_calls_need_nine_people_or_112_days_or_a_target_of_3600() -> None:
    found = calls("10,000件", "people: 3, rate: 30件/日, days: 40").load()
    assert figures(found) == "10000 3600 9 112 3600"
    assert found is not None
    assert (found.used, found.given_days) == (Fraction(25, 9), Fraction(40))


@pytest.mark.parametrize(
    ("target", "capacity", "expected"),
    [
        ("100件", "people: 0.5, rate: 3件/日, days: 40", "100 60 1 67 60"),
        ("100件", "people: 1, rate: 0.33件/日, days: 40", "100 66/5 8 304 13"),
        ("100件超", "people: 1, rate: 1件/日, days: 100", "101 100 2 101 100"),
        ("100kg", "people: 1, rate: 0.33kg/日, days: 40", "100 66/5 8 304 66/5"),
        ("1日10件", "people: 3, rate: 4件/日, days: 40", "400 480 3 34 480"),
        ("400件", "people: 1, hours: 2時間/日, time_per_unit: 12分, days: 30", "400 300 2 40 300"),
    ],
)
def test_people_and_days_are_rounded_up_and_counts_that_are_possible_down(
    target: str, capacity: str, expected: str
) -> None:
    assert figures(calls(target, capacity).load()) == expected


@pytest.mark.parametrize(
    ("plan", "days"),
    [("", 22), ("holidays: [2026-04-29, 2026-04-25]", 21), ("day: calendar", 30)],
)
def test_days_that_are_not_written_are_the_workdays_of_the_time(plan: str, days: int) -> None:
    found = calls("100件", "people: 1, rate: 1件/日", more="due: 2026-04-30", plan=plan).load()
    assert found is not None
    assert found.given_days == days


def test_a_derived_target_is_held_against_the_capacity_too() -> None:
    found = case("target: 100件\ncapacity: {people: 1, rate: 1件/日, days: 10}").load()
    assert figures(found) == "100 10 10 100 10"


@pytest.mark.parametrize(
    "found",
    [
        case("target: 100件"),
        case("capacity: {people: 1, rate: 1件/日}"),
        case("target: 100件\ncapacity: {people: 1, rate: 1件/日}", dates=""),
        case("target: 1件\nstart: 2026-04-04\ndue: 2026-04-05\ncapacity: {people: 1, rate: 1件}"),
        case("target: 100件\ncapacity: {people: 1, rate: 1円/日}"),
    ],
    ids=["no capacity", "no target", "no days", "no workday", "two units"],
)
def test_where_something_is_missing_nothing_is_said(found: Case) -> None:
    assert found.load() is None


def test_a_bare_rate_fits_any_unit() -> None:
    assert calls("100件", "people: 1, rate: '1', days: 10").load() is not None


def test_a_capacity_is_said_with_what_the_target_takes() -> None:
    each = calls("10,000件", "people: 3, rate: 30件/日, days: 40")
    capacity, found = each.goal.capacity, each.load()
    assert capacity is not None
    assert found is not None
    assert say(capacity_text(capacity, found, each.solved), "en") == (
        "Capacity: 3 people × 30件 per day × 40 days = 3,600件; the target takes 278%"
    )


def test_a_pace_is_said_in_three_digits() -> None:
    solved = case("target: 1000件").solved
    said = pace_text([(Per.MONTH, Fraction(250, 3)), (Per.WEEK, Fraction(1234))], solved)
    assert said is not None
    assert say(said, "en") == "On average: 83.3件 per month, 1,234件 per week"
    assert pace_text([], solved) is None
