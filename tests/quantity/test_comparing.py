from fractions import Fraction

import pytest

from kpidocs.quantity import (
    COUNT,
    Comparator,
    Unit,
    enough,
    handed_on,
    harder,
    is_short,
    parse_unit,
    reckoned,
)

YEN = parse_unit("円")


@pytest.mark.parametrize(
    ("comparator", "whole"),
    [
        (Comparator.AT_LEAST, 20),
        (Comparator.MORE_THAN, 20),
        (Comparator.EXACTLY, 20),
        (Comparator.BETWEEN, 20),
        (Comparator.AT_MOST, 19),
        (Comparator.LESS_THAN, 19),
    ],
)
def test_counts_are_rounded_in_the_direction_that_is_enough(
    comparator: Comparator, whole: int
) -> None:
    value = Fraction("19.5")
    assert enough(value, comparator, COUNT) == whole
    assert enough(value, comparator, YEN) == value
    assert enough(value, comparator, None) == value


@pytest.mark.parametrize(
    ("comparator", "value", "figure"),
    [
        (Comparator.MORE_THAN, "20", "21"),
        (Comparator.MORE_THAN, "19.5", "20"),
        (Comparator.LESS_THAN, "20", "19"),
        (Comparator.LESS_THAN, "19.5", "19"),
        (Comparator.AT_LEAST, "19.5", "19.5"),
        (Comparator.AT_MOST, "19.5", "19.5"),
    ],
)
def test_of_counts_more_than_20_means_21(comparator: Comparator, value: str, figure: str) -> None:
    assert reckoned(Fraction(value), comparator, COUNT) == Fraction(figure)
    assert reckoned(Fraction(value), comparator, YEN) == Fraction(value)
    assert reckoned(Fraction(value), comparator, None) == Fraction(value)


@pytest.mark.parametrize(
    ("unit", "comparator", "handed"),
    [
        (COUNT, Comparator.MORE_THAN, Comparator.AT_LEAST),
        (COUNT, Comparator.LESS_THAN, Comparator.AT_MOST),
        (COUNT, Comparator.EXACTLY, Comparator.EXACTLY),
        (YEN, Comparator.MORE_THAN, Comparator.MORE_THAN),
        (None, Comparator.LESS_THAN, Comparator.LESS_THAN),
    ],
)
def test_what_is_reckoned_as_21_asks_for_at_least_21(
    unit: Unit | None, comparator: Comparator, handed: Comparator
) -> None:
    assert handed_on(comparator, unit) is handed


@pytest.mark.parametrize(
    ("comparator", "is_more_harder"),
    [(Comparator.AT_LEAST, True), (Comparator.AT_MOST, False)],
)
def test_the_harder_of_two_is_the_greater_one_but_of_limits(
    comparator: Comparator, *, is_more_harder: bool
) -> None:
    more, less = Fraction(21), Fraction(20)
    assert harder(more, less, comparator) is is_more_harder
    assert harder(less, more, comparator) is not is_more_harder
    assert not harder(less, less, comparator)


@pytest.mark.parametrize(
    ("amount", "target", "comparator", "expected"),
    [
        ("199", 200, Comparator.AT_LEAST, False),
        ("198.9", 200, Comparator.AT_LEAST, True),
        ("201", 200, Comparator.AT_MOST, False),
        ("201.1", 200, Comparator.AT_MOST, True),
        ("-201", -200, Comparator.AT_LEAST, False),
        ("-201.1", -200, Comparator.AT_LEAST, True),
        ("0", 0, Comparator.AT_LEAST, False),
        ("-0.1", 0, Comparator.AT_LEAST, True),
    ],
)
def test_half_a_percent_of_the_target_is_no_miss(
    amount: str, target: int, comparator: Comparator, *, expected: bool
) -> None:
    assert is_short(Fraction(amount), Fraction(target), comparator) is expected
