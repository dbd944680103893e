"""A tree with more levels than anybody can follow."""

from collections.abc import Iterator

from kpidocs.check.goals import is_open
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "TREE002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the first goal of each branch that stands too far below the top of its plan."""
    for plan in study.portfolio.plans:
        yield from _too_deep(study.portfolio, plan, most=study.limits(plan).max_depth)


def _too_deep(portfolio: Portfolio, plan: str, *, most: int) -> Iterator[Finding]:
    tops: dict[str, Goal] = {}
    levels: dict[str, int] = {}
    branches: set[str] = set()
    for goal, _ in portfolio.tree(plan):
        above = goal.parent
        if above is None or above not in levels or goal.kind is Kind.KGI:
            tops[goal.id], levels[goal.id] = goal, 0
            continue
        tops[goal.id], levels[goal.id] = tops[above], levels[above] + _is_level(goal)
        if levels[goal.id] > most >= levels[above] and is_open(goal) and above not in branches:
            branches.add(above)
            yield _finding(goal, tops[goal.id], levels[goal.id], portfolio.goals[above])


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
