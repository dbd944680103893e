"""What the people at hand can do, as goals say it."""

from fractions import Fraction

import pytest

from kpidocs.model import Capacity
from kpidocs.quantity import Quantity, Unit, UnitKind
from kpidocs.words import say
from tests.folders import codes, kpi, reads

CALLS = Unit("件", UnitKind.COUNT)
HALF = Fraction(1, 2)


def capacity_of(keys: str) -> Capacity | None:
    portfolio = reads({"k.md": kpi(keys)})
    assert codes(portfolio) == []
    return portfolio.goals["k"].capacity


@pytest.mark.parametrize(
    ("written", "people", "days"),
    [
        ("{people: 3, rate: 30件/日, days: 40}", 3, 40),
        ("{people: ３人, rate: 1日30件, days: 40日}", 3, 40),
        ("{people: 0.5人, rate: 30件, days: 40営業日}", HALF, 40),
        ("{people: 2 people, rate: 30件/営業日}", 2, None),
    ],
)
def test_people_do_so_much_on_so_many_days(
    written: str, people: Fraction, days: int | None
) -> None:
    found = capacity_of(f"capacity: {written}")
    assert found == Capacity(
        Fraction(people), Quantity(Fraction(30), CALLS), None if days is None else Fraction(days)
    )


@pytest.mark.parametrize(
    "written",
    [
        "hours: 3時間/日, time_per_unit: 6分",
        "hours: 3, time_per_unit: 6分/件",
        "hours: 180 minutes, time_per_unit: 0.1 hours",
        "hours: 3 hours a day, time_per_unit: 360秒",
    ],
)
def test_the_rate_may_come_of_hours_and_minutes(written: str) -> None:
    found = capacity_of(f"capacity: {{people: 1, {written}}}")
    assert found == Capacity(
        Fraction(1), Quantity(Fraction(30)), hours=Fraction(3), minutes=Fraction(6)
    )


def test_both_may_be_written_where_they_agree() -> None:
    found = capacity_of("capacity: {people: 1, rate: 30件/日, hours: 3, time_per_unit: 6分}")
    assert found is not None
    assert found.rate == Quantity(Fraction(30), CALLS)


def test_the_people_of_the_goal_are_those_of_its_capacity() -> None:
    found = capacity_of("people: 4\ncapacity: {rate: 30件/日}")
    assert found is not None
    assert found.people == 4


@pytest.mark.parametrize(
    ("written", "code", "message", "hint"),
    [
        ("{people: 0, rate: 30件}", "SRC006", "people cannot be “0”.", "people: 3"),
        ("{people: 3社, rate: 30件}", "SRC006", "people cannot be “3社”.", "people: 3"),
        ("{people: 3人/日, rate: 30件}", "SRC006", "people cannot be", "people: 3"),
        ("{people: 3, rate: 30件/週}", "SRC006", "rate cannot be “30件/週”.", "rate: 30件/日"),
        ("{people: 3, rate: 50%}", "SRC006", "rate cannot be “50%”.", "rate: 30件/日"),
        ("{people: 3, rate: 30件以上}", "SRC006", "rate cannot be", "rate: 30件/日"),
        ("{people: 3, rate: 1.5倍}", "SRC006", "rate cannot be", "rate: 30件/日"),
        ("{people: 3, rate: many}", "SRC006", "“many” contains no number.", ""),
        ("{people: 3, rate: 30件, days: 40週}", "SRC006", "days cannot be “40週”.", "days: 40"),
        ("{people: 3, hours: 3日, time_per_unit: 6分}", "SRC006", "hours cannot be", "3時間/日"),
        ("{people: 3, hours: 3, time_per_unit: '6'}", "SRC006", "time_per_unit cannot be", "6分"),
        ("{people: 3}", "SRC007", "what one person does in a day", "rate: 30件/日 or hours"),
        ("{people: 3, hours: 3}", "SRC007", "what one person does in a day", "time_per_unit: 6分"),
        ("{rate: 30件}", "SRC007", "how many people there are", "people: 3"),
        (
            "{people: 3, rate: 20件, hours: 3, time_per_unit: 6分}",
            "SRC006",
            "The rate is 20件 per day, but hours and time_per_unit give 30件.",
            "either rate: 20件 or hours",
        ),
    ],
)
def test_what_is_no_capacity_is_reported(written: str, code: str, message: str, hint: str) -> None:
    portfolio = reads({"k.md": kpi(f"capacity: {written}")})
    (found,) = portfolio.findings
    assert (found.code, found.at.line) == (code, 4)
    assert message in say(found.message, "en")
    assert hint in ("" if found.hint is None else say(found.hint, "en"))
    assert portfolio.goals["k"].capacity is None
