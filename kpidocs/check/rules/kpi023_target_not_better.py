"""A target that asks for no more than there is."""

from collections.abc import Iterator
from fractions import Fraction

from kpidocs.check.facts.gains import gain
from kpidocs.check.facts.goals import is_open
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Solved, Study
from kpidocs.quantity import Comparator, Direction, Quantity
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI023"
STRICT = (Comparator.MORE_THAN, Comparator.LESS_THAN)


def check(study: Study) -> Iterator[Finding]:
    """Yield the goals that are to grow or fall, with a target that is no better than the start."""
    for goal in study.portfolio.goals.values():
        solved = study.solution.of(goal.id)
        if goal.target is None or goal.priority == "guard" or not is_open(goal):
            continue
        if _points_one_way(solved) and goal.unread.isdisjoint({"direction", "priority"}):
            by = gain(goal, goal.target, solved)
            if by is not None and _is_no_better(by, solved) and not _is_best(solved):
                yield _finding(goal, solved)


def _points_one_way(solved: Solved) -> bool:
    """Whether it is clear which way is better; of what is to be held it is not asked."""
    if solved.direction is Direction.INCREASE:
        return solved.comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN)
    falls = solved.direction is Direction.DECREASE
    return falls and solved.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN)


def _is_no_better(by: Fraction, solved: Solved) -> bool:
    better = -by if solved.direction is Direction.DECREASE else by
    return better < 0 if solved.comparator in STRICT else better <= 0


def _is_best(solved: Solved) -> bool:
    """Whether nothing better can be had than what there is: none of a count, all of a whole."""
    bests = (0, 1) if solved.is_rate else (0,)
    return solved.target in bests and solved.target == solved.baseline


def _finding(goal: Goal, solved: Solved) -> Finding:
    return Finding(
        CODE,
        _message(goal, solved),
        goal.places.at("target"),
        goal=goal.id,
        hint=_remedy(goal, solved),
        also=(goal.places.at("baseline"),) if "baseline" in goal.places.keys else (),
    )


def _remedy(goal: Goal, solved: Solved) -> Text:
    """Say which way is better where nobody has: without a word for less, more is."""
    hold = "direction: maintain"
    if solved.direction is Direction.DECREASE or "direction" in goal.places.keys:
        return Text(
            "Aim at something better. If it is enough to hold the level, write {line}.", line=hold
        )
    return Text(
        "Aim at something better, or write {less} if less is better. "
        "If it is enough to hold the level, write {line}.",
        less="direction: decrease",
        line=hold,
    )


def _message(goal: Goal, solved: Solved) -> Text:
    if solved.target is None or solved.baseline is None:
        return Text(
            "The target of “{goal}” ({target}) is no better than where it starts.",
            goal=goal.title,
            target=goal.target,
        )
    return Text(
        "The target of “{goal}” ({target}) is no better than its baseline ({baseline}).",
        goal=goal.title,
        target=Quantity(solved.target, solved.unit),
        baseline=Quantity(solved.baseline, solved.unit),
    )


RULE = Rule(CODE, "target-not-better", Severity.WARNING, check)
