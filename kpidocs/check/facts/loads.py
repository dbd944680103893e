"""How much of what people can do the goals take."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.model import Capacity, Finding, Goal, Study
from kpidocs.outlook.capacity import Load, days_at_hand, load, used_of
from kpidocs.quantity import Quantity, Unit
from kpidocs.text import Text

FULL = Fraction(1)


@dataclass(frozen=True, slots=True)
class Burden:
    """A goal with a capacity, and what its target takes of it."""

    goal: Goal
    load: Load
    unit: Unit | None


def burdens(study: Study) -> Iterator[Burden]:
    """Give the goals whose target can be held against their capacity."""
    for goal, _ in _with_capacity(study):
        solved = study.solution.of(goal.id)
        found = load(goal, plan=study.portfolio.plans[goal.plan], solved=solved)
        if found is not None:
            yield Burden(goal, found, solved.unit)


def without_days(study: Study) -> Iterator[Goal]:
    """Give the goals with a target and a capacity whose time holds no day to work on."""
    for goal, capacity in _with_capacity(study):
        has_target = study.solution.of(goal.id).target is not None
        if has_target and days_at_hand(goal, capacity, study.portfolio.plans[goal.plan]) == 0:
            yield goal


def _with_capacity(study: Study) -> Iterator[tuple[Goal, Capacity]]:
    for goal in study.portfolio.goals.values():
        if goal.capacity is not None and goal.counts and goal.is_numeric:
            yield goal, goal.capacity


def finding(code: str, burden: Burden, hint: Text) -> Finding:
    """Say how much of its capacity a goal takes."""
    goal, found = burden.goal, burden.load
    return Finding(
        code,
        Text(
            "“{goal}” takes {used} of the capacity: {needed} of {possible}.",
            goal=goal.title,
            used=used_of(found),
            needed=Quantity(found.needed, burden.unit),
            possible=Quantity(found.possible, burden.unit),
        ),
        goal.places.at("capacity"),
        goal=goal.id,
        hint=hint,
    )
