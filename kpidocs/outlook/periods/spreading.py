"""By what a target is spread over its time."""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from kpidocs.model import DayCount, Goal, Kind, Phasing, Plan, Solved
from kpidocs.outlook.periods.curve import Curve
from kpidocs.quantity import Per, Window, periods_in, pieces


class Basis(Enum):
    """By what a target is spread over its time."""

    OWN = "own"  # the goal's phasing
    PLAN = "plan"  # the phasing of its plan
    EVEN = "even"


def day_of(goal: Goal, *, plan: Plan, solved: Solved) -> Per:
    """Give the days on which a goal is worked for: workdays or all."""
    is_work = goal.kind is Kind.KDI or goal.capacity is not None
    is_workday = (is_work and plan.day is DayCount.WORKDAY) or solved.per is Per.WORKDAY
    return Per.WORKDAY if is_workday else Per.DAY


def spread(goal: Goal, *, window: Window, plan: Plan, solved: Solved) -> tuple[Basis, Curve]:
    """Spread a target as its goal says, else as the plan does, else evenly.

    An amount for each period is spread evenly over these, whatever the plan says. Elsewhere even
    means: the same in each month, in a part of one by its days.
    """
    days = day_of(goal, plan=plan, solved=solved)
    holidays = frozenset(day for day in plan.holidays if window.start <= day <= window.due)
    for basis, phasing, time in (
        (Basis.OWN, goal.phasing, window),
        (Basis.PLAN, None if solved.per else plan.phasing, plan.window),
    ):
        stretches = tuple(_phased(phasing, time, plan, solved.per))
        curve = Curve(stretches, per=days, holidays=holidays)
        if curve.within(window):
            return basis, curve
    stretches = _even(window, Fraction(1), solved.per)
    return Basis.EVEN, Curve(stretches, per=days, holidays=holidays)


def _phased(
    phasing: Phasing | None, time: Window | None, plan: Plan, rhythm: Per | None
) -> Iterator[tuple[Window, Fraction]]:
    if phasing is None:
        return
    located = phasing.located(time, fiscal_year_start=plan.fiscal_year_start)
    if located is not None:
        for window, figure in zip(located.windows, located.figures, strict=True):
            yield from _even(window, figure, rhythm)


@lru_cache(maxsize=256)  # the goals of a plan share their time
def _even(
    window: Window, weight: Fraction, rhythm: Per | None
) -> tuple[tuple[Window, Fraction], ...]:
    """Spread a weight over the months of a window, or the weeks or days of an amount for these."""
    if rhythm in (Per.DAY, Per.WORKDAY):
        return ((window, weight),)
    per = Per.WEEK if rhythm is Per.WEEK else Per.MONTH
    each = weight / periods_in(per, window=window)
    return tuple(
        (piece, each * periods_in(per, window=piece)) for piece in pieces(per, window=window)
    )
