from fractions import Fraction

import pytest

from kpidocs.outlook.periods.shares import shares, whole_shares


def fractions(*numbers: int) -> list[Fraction]:
    return [Fraction(number) for number in numbers]


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        (10, (1, 1, 1), (4, 3, 3)),
        (10, (1, 2, 3), (2, 3, 5)),
        (2, (1, 1, 1), (1, 1, 0)),
        (7, (0, 1, 1), (0, 4, 3)),
        (-7, (1, 1), (-3, -4)),
        (0, (1, 1), (0, 0)),
        (5, (0, 0), (0, 0)),
        (5, (), ()),
    ],
)
def test_what_is_left_goes_to_the_largest_remainders_and_of_equal_ones_to_the_earlier(
    total: int, weights: tuple[int, ...], parts: tuple[int, ...]
) -> None:
    assert whole_shares(Fraction(total), fractions(*weights)) == fractions(*parts)


def test_shares_are_exact() -> None:
    assert shares(Fraction(10), fractions(1, 2)) == [Fraction(10, 3), Fraction(20, 3)]
    assert shares(Fraction(10), fractions(0, 0)) == fractions(0, 0)
