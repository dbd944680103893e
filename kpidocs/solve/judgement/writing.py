"""Figures in the form in which their authors write them: 30 a month, more than 20, 40 to 60."""

import math
from fractions import Fraction

from kpidocs.model import Goal, Solved
from kpidocs.quantity import Amount, Comparator, Quantity, Target

_STRICT = (Comparator.MORE_THAN, Comparator.LESS_THAN)


def stated(goal: Goal, solved: Solved) -> Quantity | Target:
    """Give the figure that a goal declares, with what a bare total would leave out."""
    target, total = goal.target, Quantity(solved.target or Fraction(0), solved.unit)
    if target is None or not isinstance(target.change, Amount):
        return total
    comparator = target.comparator if target.comparator in _STRICT else None
    if solved.per is None and comparator is None and target.change.upper is None:
        return total
    return _target(target, target.change, solved, comparator)


def mended(goal: Goal, solved: Solved, total: Fraction, sense: Comparator) -> Quantity | Target:
    """Give what a goal would have to declare for a total: of a range the end that must move.

    An amount per period is rounded in the sense of what is enough.
    """
    target = goal.target
    if target is None or not isinstance(target.change, Amount):
        return Quantity(total, solved.unit)
    low, high = target.change.value, target.change.upper
    figure = _amount(target, solved, total, sense)
    if high is None and (solved.per is None or not figure):
        return Quantity(total, solved.unit)
    if high is not None and low < figure < high:
        ends = Amount(low, figure) if sense.is_ceiling else Amount(figure, high)
        return _target(target, ends, solved, None)
    return _target(target, Amount(figure), solved, None)


def _amount(target: Target, solved: Solved, total: Fraction, sense: Comparator) -> Fraction:
    """Give how much is due in each period, in units of the last digit written or whole ones."""
    if solved.per is None or not solved.times:
        return total
    step = min(target.precision, Fraction(1))
    to_whole = math.floor if sense.is_ceiling else math.ceil
    return to_whole(total / solved.times / step) * step


def _target(
    target: Target, change: Amount, solved: Solved, comparator: Comparator | None
) -> Target:
    """Say what of a target stays; a level that is written per month is no amount per month."""
    if solved.per is None:
        return Target("", change, solved.unit, comparator)
    return Target("", change, solved.unit, comparator, per=target.per, per_person=target.per_person)
