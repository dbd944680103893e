"""Intervals of rates."""

from fractions import Fraction

import pytest

from kpidocs.outlook.chance.intervals import wilson


@pytest.mark.parametrize(
    ("hits", "sample", "low", "high"),
    [
        (24, 48, 0.3639, 0.6361),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (192, 1920, 0.0874, 0.1142),
        (1, 3, 0.0615, 0.7923),
    ],
)
def test_intervals_are_those_of_wilson(hits: int, sample: int, low: float, high: float) -> None:
    ends = wilson(Fraction(hits), Fraction(sample))
    assert [float(each) for each in ends] == pytest.approx([low, high], abs=0.0001)


def test_a_larger_sample_leaves_a_narrower_interval() -> None:
    widths = [
        high - low for low, high in (wilson(Fraction(n, 2), Fraction(n)) for n in (4, 40, 400))
    ]
    assert widths == sorted(widths, reverse=True)
