"""What a target takes of what the people at hand can do."""

import math
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.model import Capacity, DayCount, Goal, Plan, Solved
from kpidocs.quantity import (
    PERCENT,
    Comparator,
    Per,
    Quantity,
    Unit,
    agree,
    periods_in,
    reckoned,
    rounded,
)


@dataclass(frozen=True, slots=True)
class Load:
    """What is needed and what is possible, in base units; ``used`` is the one of the other.

    ``people``, ``days`` and ``feasible`` are three ways to make both meet, each by itself: so many
    people, so many days, or a target of so much. ``given_days`` are the days that there are.
    """

    needed: Fraction
    possible: Fraction
    used: Fraction
    people: Fraction
    days: Fraction
    feasible: Fraction
    given_days: Fraction


def load(goal: Goal, *, plan: Plan, solved: Solved) -> Load | None:
    """Hold a target against its goal's capacity.

    None without a capacity, a total, days or a common unit.
    """
    capacity = goal.capacity
    if capacity is None or solved.target is None or not fits(capacity.rate.unit, solved.unit):
        return None
    days = days_at_hand(goal, capacity, plan)
    if not days:
        return None
    needed = reckoned(solved.target, solved.comparator or Comparator.AT_LEAST, solved.unit)
    possible = capacity.people * capacity.rate.value * days
    is_count = solved.unit is not None and solved.unit.is_count
    return Load(
        needed=needed,
        possible=possible,
        used=needed / possible,
        people=Fraction(math.ceil(needed / (capacity.rate.value * days))),
        days=Fraction(math.ceil(needed / (capacity.rate.value * capacity.people))),
        feasible=Fraction(math.floor(possible)) if is_count else possible,
        given_days=days,
    )


def used_of(found: Load) -> Quantity:
    """Give the part of a capacity that a target takes, in whole percent."""
    return Quantity(rounded(found.used, 2), PERCENT)


def days_at_hand(goal: Goal, capacity: Capacity, plan: Plan) -> Fraction | None:
    """Give the days as written, else those of the goal's time: workdays, if the plan has these."""
    if capacity.days is not None or goal.window is None:
        return capacity.days
    per = Per.DAY if plan.day is DayCount.CALENDAR else Per.WORKDAY
    return periods_in(per, window=goal.window, holidays=plan.holidays)


def fits(rate: Unit | None, unit: Unit | None) -> bool:
    """Whether a rate and a target count the same thing; without a unit it counts anything."""
    if rate is None or unit is None or not rate.symbol or not unit.symbol:
        return True
    return agree(rate, unit)
