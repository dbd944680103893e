"""Draws of rates and counts, against the distributions that they are drawn from."""

import math
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

import pytest

from kpidocs.outlook.chance.draws import DRAWS, Column, Lot, Lots, counts, lot_of, rates


def lots(seed: int = 1) -> Iterator[Lot]:
    return Lots(seed).after(0)


def part(column: Column, least: float) -> float:
    return sum(each >= least for each in column) / len(column)


def binomial(hits: int, trials: int, rate: float) -> float:
    return math.comb(trials, hits) * rate**hits * (1 - rate) ** (trials - hits)


def beta_binomial(hits: int, trials: int, counted: tuple[int, int]) -> float:
    """The chance of so many hits, the rate being open as a sample leaves it."""
    a, b = counted[0] + 0.5, counted[1] - counted[0] + 0.5

    def log_beta(x: float, y: float) -> float:
        return math.lgamma(x) + math.lgamma(y) - math.lgamma(x + y)

    return math.comb(trials, hits) * math.exp(
        log_beta(hits + a, trials - hits + b) - log_beta(a, b)
    )


@pytest.mark.parametrize(("hits", "sample"), [(0, 10), (1, 3), (10, 10), (24, 48), (120, 3000)])
def test_rates_have_the_mean_and_the_spread_that_their_sample_leaves_open(
    hits: int, sample: int
) -> None:
    drawn = rates(Fraction(hits), Fraction(sample), next(lots()))
    a, b = hits + 0.5, sample - hits + 0.5
    mean, variance = a / (a + b), a * b / ((a + b) ** 2 * (a + b + 1))
    found = sum(drawn) / DRAWS
    assert found == pytest.approx(mean, abs=4 * math.sqrt(variance / DRAWS))
    assert sum((each - found) ** 2 for each in drawn) / DRAWS == pytest.approx(variance, rel=0.06)
    assert all(0 <= each <= 1 for each in drawn)


@pytest.mark.parametrize(
    ("trials", "rate"),
    [(0, 0.5), (5, 0.0), (5, 1.0), (10, 0.1), (10, 0.9), (12, 0.5), (60, 0.07), (400, 0.02)],
)
def test_counts_are_drawn_as_often_as_the_binomial_distribution_has_them(
    trials: int, rate: float
) -> None:
    drawn = counts([float(trials)] * DRAWS, [rate] * DRAWS, next(lots()))
    for least in range(trials + 1):
        exact = sum(binomial(hits, trials, rate) for hits in range(least, trials + 1))
        assert part(drawn, least - 0.5) == pytest.approx(exact, abs=0.012)


@pytest.mark.parametrize(
    ("trials", "rate"), [(8, 0.5), (11, 0.45), (13, 0.6), (1000, 0.005), (1000, 0.995)]
)
def test_no_count_is_below_zero_or_above_its_trials(trials: int, rate: float) -> None:
    lot = lot_of([0.0, 1 - 2**-53] * (DRAWS // 2))
    drawn = counts([float(trials)] * DRAWS, [rate] * DRAWS, lot)
    assert {round(min(drawn)), round(max(drawn))} <= set(range(trials + 1))


@pytest.mark.parametrize("trials", [math.inf, -math.inf, math.nan])
def test_trials_that_no_float_holds_are_refused(trials: float) -> None:
    with pytest.raises(OverflowError):
        counts([trials] * DRAWS, [0.5] * DRAWS, next(lots()))


@pytest.mark.parametrize("rate", [0.05, 0.4, 0.995])
def test_counts_of_few_and_of_many_are_drawn_alike_side_by_side(rate: float) -> None:
    trials = [20.0, 400.0] * (DRAWS // 2)
    drawn = counts(trials, [rate] * DRAWS, next(lots()))
    for place, many in enumerate((20, 400)):
        least = round(many * rate)
        exact = sum(binomial(hits, many, rate) for hits in range(least, many + 1))
        assert part(drawn[place::2], least - 0.5) == pytest.approx(exact, abs=0.02)


@pytest.mark.parametrize(
    ("counted", "trials"), [((3, 10), 12), ((24, 48), 40), ((5, 100), 60), ((0, 20), 30)]
)
def test_counts_by_a_drawn_rate_follow_the_beta_binomial_distribution(
    counted: tuple[int, int], trials: int
) -> None:
    drawing = lots()
    rate = rates(Fraction(counted[0]), Fraction(counted[1]), next(drawing))
    drawn = counts([float(trials)] * DRAWS, rate, next(drawing))
    for least in range(trials + 1):
        exact = sum(beta_binomial(hits, trials, counted) for hits in range(least, trials + 1))
        assert part(drawn, least - 0.5) == pytest.approx(exact, abs=0.012)


def test_lots_stay_the_same_wherever_one_begins() -> None:
    drawn = Lots(5)
    second = next(drawn.after(1))
    first, again = islice(drawn.after(0), 2)
    assert again == second != first


def test_the_same_lots_give_the_same_draws() -> None:
    one, other = (rates(Fraction(24), Fraction(48), next(lots(7))) for _ in range(2))
    assert one == other
    assert one[:3] == pytest.approx([0.467, 0.427, 0.527], abs=0.2)
