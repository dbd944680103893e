"""A target by years, halves, quarters, months, weeks and days, in parts that add up to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import accumulate

from kpidocs.model import Goal, Plan, Solved
from kpidocs.outlook.periods.shares import shares, whole_shares
from kpidocs.outlook.periods.spreading import Basis, day_of, spread
from kpidocs.quantity import Per, UnitKind, Window, periods_in, pieces
from kpidocs.vocabulary import Behaviour, Vocabulary, behaviour

NESTED = (Per.YEAR, Per.HALF, Per.QUARTER, Per.MONTH)
"""Each of these is split into the next, so that the months of a quarter add up to it."""


class Undivided(Enum):
    """Why a target has no parts."""

    NO_TOTAL = "no-total"
    NO_WINDOW = "no-window"
    RANGE = "range"
    LEVEL = "level"  # a state does not add up over time
    RATIO = "ratio"
    TOO_LONG = "too-long"


@dataclass(frozen=True, slots=True)
class Part:
    """What is due in a period, and together with all periods before it."""

    window: Window
    amount: Fraction
    running: Fraction


@dataclass(frozen=True, slots=True)
class Schedule:
    """The parts of a target in order, and by what it is spread; or why it has none."""

    basis: Basis | None = None
    parts: tuple[Part, ...] = ()
    undivided: Undivided | None = None


def schedule(goal: Goal, *, plan: Plan, solved: Solved, per: Per, words: Vocabulary) -> Schedule:
    """Split a goal's target into periods; ``words`` are ``vocabulary(settings.words)``.

    Years, halves and quarters are fiscal, weeks begin on Mondays; the first and the last period are
    as long as they lie in the goal's time. Whole counts and whole sums of money get whole parts,
    anything else is split exactly.
    """
    undivided = why_undivided(goal, solved=solved, words=words)
    if undivided is not None or goal.window is None or solved.target is None:
        return Schedule(undivided=undivided)
    basis, curve = spread(goal, window=goal.window, plan=plan, solved=solved)
    split = whole_shares if _is_whole(solved.target, solved) else shares
    parts = [(goal.window, solved.target)]
    for level in NESTED[: NESTED.index(per) + 1] if per in NESTED else (per,):
        cuts = [
            (pieces(level, window=window, fiscal_year_start=plan.fiscal_year_start), amount)
            for window, amount in parts
        ]
        parts = [
            part
            for cut, amount in cuts
            for part in zip(cut, split(amount, curve.weights(cut)), strict=True)
        ]
    if not parts:
        return Schedule(undivided=Undivided.TOO_LONG)
    return Schedule(basis, tuple(_running(parts)))


def why_undivided(goal: Goal, *, solved: Solved, words: Vocabulary) -> Undivided | None:
    """Give why a target cannot be split over time, None where it can."""
    if solved.target is None:
        return Undivided.NO_TOTAL
    match behaviour(goal, words, unit=solved.unit):
        case Behaviour.LEVEL:
            return Undivided.LEVEL
        case Behaviour.RATIO:
            return Undivided.RATIO
        case _:
            missing = Undivided.NO_WINDOW if goal.window is None else None
            return missing if solved.upper is None else Undivided.RANGE


def pace(
    goal: Goal, *, plan: Plan, solved: Solved, words: Vocabulary
) -> tuple[tuple[Per, Fraction], ...]:
    """Give what a target amounts to in a month, a week and a day on average; not rounded.

    Without periods that are longer than the goal's time, and without those in which less than one
    is due, if there are longer ones. A capacity may say how many days there are.
    """
    is_undivided = why_undivided(goal, solved=solved, words=words) is not None
    if is_undivided or goal.window is None or solved.target is None:
        return ()
    day = day_of(goal, plan=plan, solved=solved)
    times = {
        per: periods_in(per, window=goal.window, holidays=plan.holidays)
        for per in (Per.MONTH, Per.WEEK, day)
    }
    if goal.capacity is not None and goal.capacity.days is not None:
        times[day] = goal.capacity.days
    paces = tuple((per, solved.target / count) for per, count in times.items() if count >= 1)
    return tuple(each for each in paces if abs(each[1]) >= 1) or paces[:1]


def _is_whole(target: Fraction, solved: Solved) -> bool:
    kind = None if solved.unit is None else solved.unit.kind
    return kind in (UnitKind.COUNT, UnitKind.MONEY) and target.denominator == 1


def _running(parts: list[tuple[Window, Fraction]]) -> Iterator[Part]:
    totals = accumulate(amount for _, amount in parts)
    for (window, amount), total in zip(parts, totals, strict=True):
        yield Part(window, amount, total)
