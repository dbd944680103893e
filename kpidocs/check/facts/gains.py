"""How far a target lies from the figure that it starts from."""

from fractions import Fraction
from functools import lru_cache

from kpidocs.model import Goal, Solved
from kpidocs.quantity import (
    COUNT,
    Difference,
    Factor,
    Per,
    Target,
    Unit,
    UnitKind,
    Window,
    agree,
    periods_in,
)

ADDING_UP = (UnitKind.COUNT, UnitKind.MONEY)
"""Kinds of units whose figures depend on how long was counted."""


def gain(goal: Goal, target: Target, solved: Solved) -> Fraction | None:
    """Give what a target adds to the figure before, as a part of it where it is relative.

    None where the two are not of one sort: amounts for each period, figures of windows of unlike
    length, ranges, other units.
    """
    change = target.change
    if isinstance(change, Factor):
        return change.value - 1
    if isinstance(change, Difference):
        return change.value
    before = _before(goal, target, solved)
    return None if before is None else change.value - before


def _before(goal: Goal, target: Target, solved: Solved) -> Fraction | None:
    if target.per is not None or target.per_person:
        return None
    if target.before is not None:
        return target.before
    if goal.baseline is None or goal.baseline.figure is None:
        return None
    figure = goal.baseline.figure
    is_comparable = (
        figure.low is None
        and _are_one(target.unit or solved.unit or COUNT, figure.unit or COUNT)
        and _is_as_long(goal, goal.baseline.at, solved.unit or COUNT)
    )
    return figure.value if is_comparable else None


def _are_one(unit: Unit, other: Unit) -> bool:
    is_bare = not (unit.symbol and other.symbol)
    return agree(unit, other) or (is_bare and unit.is_count and other.is_count)


def _is_as_long(goal: Goal, measured: Window | None, unit: Unit) -> bool:
    """Whether a figure was counted over as many months as the goal has; a day is a state."""
    if measured is None or measured.start == measured.due or unit.kind not in ADDING_UP:
        return True
    return goal.window is not None and _months(measured) == _months(goal.window)


@lru_cache(maxsize=256)
def _months(window: Window) -> Fraction:
    return periods_in(Per.MONTH, window=window)
