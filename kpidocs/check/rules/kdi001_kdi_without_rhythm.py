"""A KDI of which nobody can say how much of it is due each day, week or month."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from kpidocs.check.facts.measures import without_number
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Origin, Solved, Study
from kpidocs.quantity import Amount, Direction, Per, Target, Unit, periods_in
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KDI001"
USUAL = Fraction(10)  # a day, where no figure suggests itself
RHYTHMS = (Per.MONTH, Per.QUARTER, Per.HALF, Per.YEAR, Per.WEEK)


def check(study: Study) -> Iterator[Finding]:
    """Yield the KDIs whose target is a total, or no number at all."""
    yield from without_number(study, code=CODE, kind=Kind.KDI)
    for goal in study.portfolio.of_kind(Kind.KDI):
        solved = study.solution.goals[goal.id]
        if _is_total(goal, solved):
            yield _finding(goal, _suggested(goal, solved))


def _is_total(goal: Goal, solved: Solved) -> bool:
    """Whether a goal is an amount for its whole time; states and rates have no rhythm.

    A capacity is one: so much a day.
    """
    if (
        solved.is_rate
        or goal.capacity is not None
        or goal.behaviour in ("level", "ratio")
        or goal.direction is Direction.MAINTAIN
    ):
        return False
    if goal.target is None:
        return solved.origin is Origin.DERIVED and goal.misread is None and goal.same_as is None
    return goal.target.per is None and isinstance(goal.target.change, Amount)


def _finding(goal: Goal, example: Target) -> Finding:
    return Finding(
        CODE,
        Text("The target of “{goal}” has no rhythm, such as per day or month.", goal=goal.title),
        goal.places.at("target"),
        goal=goal.id,
        hint=Text("Write how much is to be done each time, such as {example}.", example=example),
    )


def _suggested(goal: Goal, solved: Solved) -> Target:
    """Give the rhythm that adds up to the total, in the shortest period with a whole one in it."""
    unit = solved.unit
    if solved.target is not None and goal.window is not None and solved.upper is None:
        for per in RHYTHMS:
            times = periods_in(per, window=goal.window)
            if 1 <= times <= solved.target:
                return _rhythm(Fraction(ceil(solved.target / times)), per, unit)
    return _rhythm(USUAL, Per.DAY, unit)


def _rhythm(amount: Fraction, per: Per, unit: Unit | None) -> Target:
    return Target("", Amount(amount), unit, per=per)


RULE = Rule(CODE, "kdi-without-rhythm", Severity.WARNING, check)
