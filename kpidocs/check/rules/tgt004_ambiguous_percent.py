"""A rate that is to change by so many percent, which can mean a part of it or points."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from kpidocs.check.facts.links import rate_sources
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Solved, Study
from kpidocs.quantity import Difference, Direction, Factor, Quantity, Target
from kpidocs.settings import Severity
from kpidocs.spelling import shown
from kpidocs.text import Text
from kpidocs.vocabulary import names_rate

CODE = "TGT004"


def check(study: Study) -> Iterator[Finding]:
    """Yield the rates whose target is written as a percentage more or less."""
    goals = study.portfolio.written
    used = frozenset(each for goal in goals for each in rate_sources(goal))
    for goal in goals:
        target, solved = goal.target, study.solution.of(goal.id)
        if target is not None and goal.counts and goal.is_numeric:
            match target.change:
                case Factor(as_percent=True) as change if _is_rate(goal, solved, used):
                    if _is_open(change, solved):
                        yield _finding(goal, target, change, solved)


def _is_rate(goal: Goal, solved: Solved, used: frozenset[str]) -> bool:
    """Whether a goal is in percent: by its unit, else by its use or by its name."""
    if solved.unit is not None:
        return solved.is_rate
    divides = goal.numerator is not None and goal.denominator is not None
    return divides or goal.id in used or names_rate(goal.title)


def _is_open(change: Factor, solved: Solved) -> bool:
    """Whether both readings are possible: a rate does not leave 0 to 100% by points."""
    base = solved.baseline
    if base is None:
        return change.value != 1
    in_points = _by_points(base, change)
    return change.value != 1 and in_points >= 0 and (in_points <= 1 or base > 1)


def _by_points(base: Fraction, change: Factor) -> Fraction:
    return base + change.value - 1


def _finding(goal: Goal, target: Target, change: Factor, solved: Solved) -> Finding:
    points = (change.value - 1) * 100
    direction = Direction.DECREASE if points < 0 else Direction.INCREASE
    return Finding(
        CODE,
        _message(target, change, solved),
        goal.places.at("target"),
        goal=goal.id,
        hint=Text(
            "Write {points} where points are meant, else {times}.",
            points=replace(target, change=Difference(points, in_points=True), direction=direction),
            times=replace(target, change=Factor(change.value, change.year_earlier), direction=None),
        ),
    )


def _message(target: Target, change: Factor, solved: Solved) -> Text:
    written, base = shown(target.written), solved.baseline
    if base is None:
        return Text(
            "“{target}” on a rate can be read in two ways: a part of it or points.",
            target=written,
        )
    return Text(
        "“{target}” on a rate can be read in two ways: {part} (a part of it) or {points} (points).",
        target=written,
        part=Quantity(base * change.value, solved.unit),
        points=Quantity(_by_points(base, change), solved.unit),
    )


RULE = Rule(CODE, "ambiguous-percent", Severity.WARNING, check)
