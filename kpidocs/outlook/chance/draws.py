"""Draws of rates and of counts, many at once.

Of a generator only ``random()`` is used, whose values are the same on every machine. Draws are
looked up in tables, which are made with sines, logarithms and exponentials: these may differ in the
last of 16 digits from machine to machine, which a whole percent does not feel.
"""

import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from itertools import count
from operator import mul, sub
from random import Random
from statistics import NormalDist

DRAWS = 10_000
CELLS = 1024  # equally likely figures of a table
SLICES = 256  # of the range of a rate, in its table
REACH = 4.0  # half that range, in angles on a sample of one: more than five standard deviations
FEW = 6  # hits to be expected: with fewer, what is drawn by its moments may go below 0

Column = list[float]
"""One figure for each draw."""


@dataclass(frozen=True, slots=True)
class Lot:
    """For each draw a number from 0 up to 1, and the cell of a table that it stands for."""

    numbers: Sequence[float]
    cells: Sequence[int]


class Lots:
    """Lots one after the other; they are kept, as all plans of a project draw the same."""

    def __init__(self, seed: int) -> None:
        """Take the seed of the generator."""
        self._random = Random(seed).random  # noqa: S311 (nobody need be kept from guessing)
        self._drawn: list[Lot] = []

    def after(self, number: int) -> Iterator[Lot]:
        """Give lots without end, but not the first ones."""
        return map(self._lot, count(number))

    def _lot(self, number: int) -> Lot:
        while len(self._drawn) <= number:
            self._drawn.append(lot_of(self._random() for _ in range(DRAWS)))
        return self._drawn[number]


@lru_cache(maxsize=1)
def lots_of(seed: int) -> Lots:
    """Give the lots of a seed."""
    return Lots(seed)


def lot_of(numbers: Iterable[float]) -> Lot:
    """Give a lot of some numbers."""
    drawn = array("d", numbers)
    return Lot(drawn, array("H", (int(each * CELLS) for each in drawn)))


def rates(hits: Fraction, sample: Fraction, lot: Lot) -> Column:
    """Draw rates from Beta(h + ½, n - h + ½), what a sample leaves open after Jeffreys."""
    table = _quantiles(float(hits), float(sample - hits))
    return list(map(table.__getitem__, lot.cells))


def counts(trials: Column, parts: Column, lot: Lot) -> Column:
    """Draw how many of so many trials succeed, each by its rate; trials are whole numbers.

    The outcomes are spread evenly half a unit to both sides of the whole numbers that they mean.
    Raises `OverflowError` where no float holds the trials.
    """
    if not math.isfinite(sum(trials)):
        raise OverflowError
    hits = list(map(mul, trials, parts))
    if min(hits) < FEW or min(map(sub, trials, hits)) < FEW:
        rows = zip(trials, parts, lot.numbers, strict=True)
        return [_count(int(n), part, number) for n, part, number in rows]
    figures, root = map(_normal().__getitem__, lot.cells), math.sqrt
    return [
        mean + root(mean - mean * part) * normal + (1 - part - part) * skew
        for mean, part, (normal, skew) in zip(hits, parts, figures, strict=True)
    ]


def _count(trials: int, part: float, lot: float) -> float:
    """Draw one count: few hits one by one, many by their mean, variance and skewness."""
    if part + part > 1:
        return trials - _count(trials, 1 - part, 1 - lot)
    mean = trials * part
    if mean >= FEW:
        normal, skew = _normal()[min(int(lot * CELLS), CELLS - 1)]
        return mean + math.sqrt(mean - mean * part) * normal + (1 - part - part) * skew
    likely = (1 - part) ** trials
    hits, odds = 0, part / (1 - part)
    while lot > likely and hits < trials:
        lot -= likely
        hits += 1
        likely *= odds * (trials - hits + 1) / hits
    return hits - 0.5 + min(lot / likely, 1.0) if likely else float(hits)


@lru_cache(maxsize=256)
def _quantiles(hits: float, misses: float) -> Column:
    """Give equally likely rates, by the angle whose squared sine is the rate.

    By it the density is sin(a)**(2h) * cos(a)**(2(n - h)), which is smooth also without any hit.
    """
    middle, reach = math.atan2(math.sqrt(hits), math.sqrt(misses)), REACH / math.sqrt(hits + misses)
    low, high = max(0.0, middle - reach), min(math.pi / 2, middle + reach)
    width = (high - low) / SLICES
    angles = [low + (number + 0.5) * width for number in range(SLICES)]
    logs = [2 * hits * math.log(math.sin(a)) + 2 * misses * math.log(math.cos(a)) for a in angles]
    top = max(logs)
    weights = [math.exp(each - top) for each in logs]
    total = sum(weights)
    slice_, passed = 0, 0.0
    found = []
    for cell in range(CELLS):
        aim = (cell + 0.5) / CELLS * total
        while slice_ < SLICES - 1 and passed + weights[slice_] < aim:
            passed += weights[slice_]
            slice_ += 1
        angle = low + (slice_ + (aim - passed) / weights[slice_]) * width
        found.append(math.sin(angle) ** 2)
    return found


@cache
def _normal() -> list[tuple[float, float]]:
    """Give equally likely normal figures, each with what skewness adds (Cornish and Fisher)."""
    inverse = NormalDist().inv_cdf
    figures = [inverse((cell + 0.5) / CELLS) for cell in range(CELLS)]
    return [(figure, (figure * figure - 1) / 6) for figure in figures]
