"""What goals amount to, from the bottom up."""

from fractions import Fraction

import pytest

from kpidocs.formula import parse
from kpidocs.model import Origin, Solution, Solved
from kpidocs.outlook.arithmetic import arithmetic, is_count, is_part
from kpidocs.quantity import COUNT, PERCENT, Comparator, Quantity, Unit, UnitKind


def goal(name: str, target: int | None, comparator: Comparator = Comparator.AT_LEAST) -> Solved:
    return Solved(
        name,
        Origin.DECLARED,
        comparator=comparator,
        unit=COUNT,
        target=None if target is None else Fraction(target),
    )


def solution(*goals: Solved, rates: dict[str, Quantity] | None = None, **formulas: str) -> Solution:
    return Solution(
        goals={each.goal: each for each in goals},
        rates=rates or {},
        derived_rates={},
        edges={},
        deliveries={
            name: tuple(map(parse, formula.split(";"))) for name, formula in formulas.items()
        },
    )


def test_goals_amount_to_what_stands_below_them() -> None:
    known = solution(goal("a", 9), goal("b", 7), goal("c", 3), a="b * 2", b="c + 1")
    below = arithmetic("a", known)
    assert below.figures == {"a": 8, "b": 4, "c": 3}
    assert below.given == {"c": 3}
    assert list(below.inner) == ["b", "a"]


@pytest.mark.parametrize("formula", ["b / c", "b + nobody", "b + unknown"])
def test_a_goal_that_cannot_be_reckoned_counts_by_its_own_target(formula: str) -> None:
    known = solution(goal("a", 9), goal("b", 7), goal("c", 0), goal("unknown", None), a=formula)
    below = arithmetic("a", known)
    assert below.inner == {}
    assert below.given["a"] == 9


@pytest.mark.parametrize(
    ("comparator", "amount"), [(Comparator.AT_LEAST, 3), (Comparator.AT_MOST, 7)]
)
def test_of_several_amounts_the_worst_counts(comparator: Comparator, amount: int) -> None:
    known = solution(goal("a", 9, comparator), goal("b", 7), goal("c", 3), a="b;c")
    assert arithmetic("a", known).figures["a"] == amount


def test_of_goals_that_lead_back_the_lower_one_counts_as_given() -> None:
    known = solution(goal("a", 9), goal("b", 7), a="b * 2", b="a / 2")
    below = arithmetic("a", known)
    assert below.given == {"b": 7}
    assert below.figures["a"] == 14


def test_a_goal_that_is_needed_twice_is_reckoned_once() -> None:
    known = solution(goal("a", 9), goal("b", 7), goal("c", 3), a="b + c", b="c * 2")
    assert list(arithmetic("a", known).inner) == ["b", "a"]


def test_more_than_20_means_21() -> None:
    known = solution(goal("a", 9), goal("b", 20, Comparator.MORE_THAN), a="b * 2")
    assert arithmetic("a", known).given == {"b": 21}


MONEY = Unit("円", UnitKind.MONEY)


@pytest.mark.parametrize(
    ("name", "rate", "expected"),
    [
        ("a#rate", Quantity(Fraction(1, 2), PERCENT), True),
        ("a#rate", Quantity(Fraction(3, 2), PERCENT), False),
        ("a#rate", Quantity(Fraction(1, 2), MONEY), False),
        ("a#rate", Quantity(Fraction(1, 2)), False),
        ("a#conversion", Quantity(Fraction(1, 2)), True),
        ("a#conversion", Quantity(Fraction(3)), False),
    ],
)
def test_rates_up_to_one_are_parts(name: str, rate: Quantity, *, expected: bool) -> None:
    assert is_part(name, solution(rates={name: rate})) is expected


def test_counts_are_goals_that_are_not_measured_otherwise() -> None:
    money = Solved("m", Origin.DECLARED, unit=MONEY, target=Fraction(1))
    known = solution(goal("a", 9), money)
    assert [is_count(each, known) for each in ("a", "m", "a#price")] == [True, False, False]


@pytest.mark.parametrize(("target", "expected"), [("1/2", True), ("1", True), ("3/2", False)])
def test_rate_goals_up_to_one_are_parts(target: str, *, expected: bool) -> None:
    rate = Solved("r", Origin.DECLARED, unit=PERCENT, target=Fraction(target))
    assert is_part("r", solution(rate)) is expected
