"""A tree with more levels than anybody can follow."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.order import misplaced_under
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "TREE002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the first goal of each branch that stands too far below the top of its plan."""
    tops: dict[str, Goal] = {}
    levels: dict[str, int] = {}
    branches: set[str] = set()
    for goal in study.portfolio.parents_first:
        above = _above(goal, study.portfolio)
        if above is None:
            tops[goal.id], levels[goal.id] = goal, 0
            continue
        top, level = tops[above.id], levels[above.id] + _is_level(goal)
        tops[goal.id], levels[goal.id] = top, level
        is_beyond = level > study.limits(goal.plan).max_depth >= levels[above.id]
        if is_beyond and is_open(goal) and above.id not in branches:
            branches.add(above.id)
            yield _finding(goal, top, level, above)


def _above(goal: Goal, portfolio: Portfolio) -> Goal | None:
    """Give the goal directly above; none for the top of a tree: a KGI, or the first of its plan.

    One that stands in the wrong place is to leave it, and takes its branch along.
    """
    above = None if goal.parent is None else portfolio.goals[goal.parent]
    is_top = above is None or above.plan != goal.plan or goal.kind is Kind.KGI
    return None if is_top or misplaced_under(goal, portfolio) is not None else above


def _is_level(goal: Goal) -> bool:
    """Whether a goal goes a level down; a step that converts into the next one does not."""
    converts = goal.conversion is not None or "conversion" in goal.unread
    return goal.is_numeric and goal.counts and not converts


def _finding(goal: Goal, top: Goal, level: int, above: Goal) -> Finding:
    return Finding(
        CODE,
        Text(
            "“{goal}” stands {level} levels below “{top}”, more than {most}.",
            goal=goal.title,
            level=level,
            top=top.title,
            most=level - 1,
        ),
        goal.places.at("parent"),
        goal=goal.id,
        hint=Text(
            "Leave out a level in between, or make “{above}” the KGI of a plan of its own.",
            above=above.title,
        ),
    )


RULE = Rule(CODE, "too-deep", Severity.ADVICE, check)
