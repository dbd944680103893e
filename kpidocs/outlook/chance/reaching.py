"""How likely a goal is reached when the volumes at the bottom are met and every step is drawn.

This is the one question that is answered with floats, here and in the trial and the draws.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from operator import sub
from statistics import NormalDist

from kpidocs.model import Portfolio, Solution, Solved
from kpidocs.outlook.arithmetic import arithmetic
from kpidocs.outlook.chance.draws import DRAWS, Column, counts, lots_of, rates
from kpidocs.outlook.chance.samples import samples
from kpidocs.outlook.chance.trial import Trial, product
from kpidocs.quantity import Comparator, reckoned

LIKELY = 0.8  # the chance that volumes are given for
LONGEST = 60  # variables; with more it would take too long
TRIES = 16  # to find those volumes
SECANTS = 6  # of these, before the room between two ends is halved
FIRST, FARTHEST = 0.1, 1.0  # the first change of the volumes, and the largest at once: e times
CLOSE = 0.004  # of the volumes, between one that does and one that does not
NEAR = 0.01  # deviates, about 0.3 percent, within which they are found
HAIR = 1e-9  # of a target: what floats may be off
HALF = 0.5  # a unit


class NoChance(Enum):
    """Why nothing is said of a goal's chance."""

    NO_TARGET = "no-target"  # none to be at or above, below or between
    NO_STEPS = "no-steps"  # nothing below of which a part goes on
    NO_SAMPLES = "no-samples"
    TOO_LONG = "too-long"
    TOO_LARGE = "too-large"  # for floats


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance of reaching a goal, in whole percent, and what it rests on.

    ``volumes`` are the counts at the bottom, by goal; ``needed`` those that give 80%, all in the
    same proportion, empty where none do. ``sampled`` are the rates that were drawn, ``certain`` the
    other rates and the assumptions: they have no sample.
    """

    percent: int
    volumes: Mapping[str, Fraction]
    needed: Mapping[str, Fraction]
    sampled: tuple[str, ...]
    certain: tuple[str, ...]
    seed: int
    draws: int = DRAWS


@dataclass(frozen=True, slots=True)
class Aim:
    """Between which ends a figure reaches a target."""

    low: float = -math.inf
    high: float = math.inf

    @property
    def has_two_ends(self) -> bool:
        """Whether too much misses it as well as too little."""
        return math.isfinite(self.low) and math.isfinite(self.high)

    def part(self, column: Column) -> float:
        """Give which part of the draws reaches it."""
        return len([None for each in column if self.low <= each <= self.high]) / len(column)


def chance(goal: str, *, portfolio: Portfolio, solution: Solution, seed: int) -> Chance | NoChance:
    """Give the chance of reaching a goal; the same seed gives the same.

    Rates with a sample are drawn from what it leaves open. Of each count a part goes on, drawn by
    its rate; the volumes at the bottom are met exactly. Shares ask, they deliver nothing.
    """
    try:
        return _chance(goal, portfolio, solution, seed)
    except OverflowError:
        return NoChance.TOO_LARGE


def _chance(goal: str, portfolio: Portfolio, solution: Solution, seed: int) -> Chance | NoChance:
    aim = _aim(solution.of(goal))
    if aim is None:
        return NoChance.NO_TARGET
    below = arithmetic(goal, solution)
    if len(below.figures) > LONGEST:
        return NoChance.TOO_LONG
    counted = samples(below.given, portfolio)
    sampled = tuple(counted)
    if not sampled:
        return NoChance.NO_SAMPLES
    lots = lots_of(seed)
    drawn = {
        each: rates(*counted[each], lot) for each, lot in zip(sampled, lots.after(0), strict=False)
    }
    trial = Trial(goal, below, solution, drawn, lots)
    if goal not in below.inner or not (trial.has_steps and trial.volumes):
        return NoChance.NO_STEPS
    tried = _tried(trial, aim)
    reached = tried(1.0)
    factor = None if aim.has_two_ends else _scale(tried, reached, aim)
    return Chance(
        percent=round(100 * reached),
        volumes={each: below.given[each] for each in trial.volumes},
        needed={} if factor is None else _needed(trial, factor),
        sampled=sampled,
        certain=tuple(each for each in below.given if each in solution.rates.keys() - drawn.keys()),
        seed=seed,
    )


def _aim(solved: Solved) -> Aim | None:
    if solved.target is None or solved.comparator is Comparator.EXACTLY:
        return None
    comparator = solved.comparator or Comparator.AT_LEAST
    low = float(reckoned(solved.target, comparator, solved.unit))
    high = low if solved.upper is None else float(solved.upper)
    room = max(abs(high), 1.0) * HAIR
    if comparator is Comparator.BETWEEN:
        return Aim(low - room, high + room)
    return Aim(high=high + room) if comparator.is_ceiling else Aim(low=low - room)


def _tried(trial: Trial, aim: Aim) -> Callable[[float], float]:
    """Give what tells the chance with the volumes at a scale, with the same luck each time.

    A single step is drawn but once: s times the volume gives s·mean + √s·luck. What is drawn so is
    not a whole number, but lies within half a unit of the one that it means.
    """
    step = trial.only_step
    if step is None:
        return lambda scale: aim.part(trial.run(scale))
    volume, rate = trial.column(step.count), product([trial.column(each) for each in step.rates])
    means = product([volume, rate])
    luck = list(map(sub, counts(volume, rate, next(trial.lots_for_counts())), means))
    low, high = aim.low - HALF, aim.high + HALF

    def tried(scale: float) -> float:
        root = math.sqrt(scale)
        pairs = zip(means, luck, strict=True)
        reached = [None for mean, each in pairs if low <= scale * mean + root * each <= high]
        return len(reached) / DRAWS

    return tried


def _scale(tried: Callable[[float], float], reached: float, aim: Aim) -> float | None:
    """Look for the scale of the volumes that makes the aim likely, by secants.

    The normal deviate of the chance is nearly straight over the logarithm of the scale. Where
    volumes are small it goes in steps: then the scale behind the step counts. None where it leads
    nowhere.
    """
    log, gap = 0.0, _gap(reached)
    step = math.copysign(FIRST, gap if aim.high == math.inf else -gap)
    ends: dict[bool, float] = {gap <= 0: log}  # the nearest scales that do and do not
    for number in range(TRIES):
        if abs(gap) <= NEAR or (len(ends) > 1 and abs(ends[True] - ends[False]) <= CLOSE):
            return math.exp(log if abs(gap) <= NEAR else ends[True])
        before = gap
        gap = _gap(tried(math.exp(log + step)))
        log, ends[gap <= 0] = log + step, log + step
        step = _secant(step, before, gap)
        is_inside = min(ends.values()) < log + step < max(ends.values())
        if len(ends) > 1 and (number >= SECANTS or not is_inside):
            step = sum(ends.values()) / 2 - log
    return None


def _secant(step: float, before: float, gap: float) -> float:
    slope = (gap - before) / step
    return max(-FARTHEST, min(FARTHEST, -gap / slope if slope else 2 * step))


def _gap(reached: float) -> float:
    """Give how far a chance is from the likely one, in deviates of the normal distribution."""
    inverse = NormalDist().inv_cdf
    return inverse(LIKELY) - inverse(min(max(reached, 1 / DRAWS), 1 - 1 / DRAWS))


def _needed(trial: Trial, factor: float) -> Mapping[str, Fraction]:
    whole = math.floor if trial.below.comparator.is_ceiling else math.ceil
    return {
        each: Fraction(whole(trial.below.given[each] * Fraction(factor))) for each in trial.volumes
    }
