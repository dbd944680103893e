"""What goals declare: totals over their windows, comparators, changes against a baseline."""

from fractions import Fraction

from kpidocs.model import DayCount, Goal, Kind, Origin, Plan, Solved
from kpidocs.quantity import (
    Amount,
    Comparator,
    Direction,
    Factor,
    Per,
    Target,
    Unit,
    UnitKind,
    enough,
    periods_in,
)

POINT = Fraction(1, 100)
_DAYS = (Per.DAY, Per.WORKDAY)
_NOT_ADDED = ("level", "ratio")  # behaviours
BY_DIRECTION = {
    Direction.INCREASE: Comparator.AT_LEAST,
    Direction.DECREASE: Comparator.AT_MOST,
    Direction.MAINTAIN: Comparator.EXACTLY,
}


def declared(goal: Goal, *, plan: Plan, unit: Unit | None) -> Solved:
    """Give the figures that a goal states by itself; origin ``none`` where it states none."""
    base = _baseline(goal)
    direction = goal.direction or Direction.INCREASE
    if goal.target is None:
        return Solved(goal.id, Origin.NONE, unit=unit, direction=direction, baseline=base)
    comparator = _comparator(goal.target, direction)
    per = _per(goal, goal.target.per, plan)
    times = _times(goal, goal.target, per, plan)
    exact = _total(goal.target, base=base, unit=unit, times=times)
    amount = goal.target.change.value if per and isinstance(goal.target.change, Amount) else None
    return Solved(
        goal.id,
        Origin.NONE if _waits_for_another_goal(goal) else Origin.DECLARED,
        comparator=comparator,
        direction=direction,
        unit=unit,
        target=_rounded(goal.target, exact, comparator, unit),
        upper=_upper(goal.target, times),
        exact=exact,
        per=per,
        amount=amount,
        factor=goal.target.change.value if isinstance(goal.target.change, Factor) else None,
        baseline=base,
        times=times if per else None,
    )


def _waits_for_another_goal(goal: Goal) -> bool:
    return goal.baseline is not None and goal.baseline.goal is not None and _is_relative(goal)


def _is_relative(goal: Goal) -> bool:
    return goal.target is not None and not isinstance(goal.target.change, Amount)


def _baseline(goal: Goal) -> Fraction | None:
    if goal.target is not None and goal.target.before is not None:
        return goal.target.before
    if goal.baseline is None or goal.baseline.figure is None:
        return None
    return goal.baseline.figure.value


def _comparator(target: Target, direction: Direction) -> Comparator:
    if isinstance(target.change, Amount) and target.change.upper is not None:
        return Comparator.BETWEEN
    return target.comparator or BY_DIRECTION[direction]


def _per(goal: Goal, per: Per | None, plan: Plan) -> Per | None:
    """Read 日 on a KDI as a workday, unless the plan counts calendar days.

    None where the figure does not add up over time: a level of 1億円 a month stays 1億円.
    """
    if goal.behaviour in _NOT_ADDED:
        return None
    if per is Per.DAY and goal.kind is Kind.KDI and plan.day is DayCount.WORKDAY:
        return Per.WORKDAY
    return per


def _times(goal: Goal, target: Target, per: Per | None, plan: Plan) -> Fraction | None:
    """Count how often the amount is due: periods times people, one each where none are meant.

    Days are those of the capacity where it says how many there are. None if unknown.
    """
    people = goal.people if target.per_person else 1
    days = None if goal.capacity is None or per not in _DAYS else goal.capacity.days
    if people is not None and days is not None:
        return days * people
    if people is None or (per is not None and goal.window is None):
        return None
    if per is None or goal.window is None:
        return Fraction(people)
    return periods_in(per, window=goal.window, holidays=plan.holidays) * people


def _total(
    target: Target, *, base: Fraction | None, unit: Unit | None, times: Fraction | None
) -> Fraction | None:
    change = target.change
    if isinstance(change, Amount):
        return None if times is None else change.value * times
    if base is None:
        return None
    if isinstance(change, Factor):
        return base * change.value
    in_hundredths = change.in_points and unit is not None and unit.kind is UnitKind.RATE
    return base + (change.value * POINT if in_hundredths else change.value)


def _rounded(
    target: Target, exact: Fraction | None, comparator: Comparator, unit: Unit | None
) -> Fraction | None:
    """Round what was computed; a declared figure stands as it is, also a fractional one."""
    is_written = isinstance(target.change, Amount) and target.per is None
    return exact if exact is None or is_written else enough(exact, comparator, unit)


def _upper(target: Target, times: Fraction | None) -> Fraction | None:
    if not isinstance(target.change, Amount) or target.change.upper is None or times is None:
        return None
    return target.change.upper * times
