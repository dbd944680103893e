"""Figures that can be set on a plan's page: their names, where and how they are written."""

from collections.abc import Mapping

from kpidocs.model import Assumption, Goal, Location, Places, Plan
from kpidocs.outlook.what_if.program import Assignment
from kpidocs.pages.desk import Desk
from kpidocs.quantity import (
    Amount,
    Comparator,
    Direction,
    Quantity,
    format_bound,
    format_quantity,
    format_target,
)
from kpidocs.words import name_of, one_line


def field(name: str, plan: str, *, desk: Desk, around: tuple[str, str]) -> Mapping[str, object]:
    """Say what may be set: its name in links, its label, and where and how it is written."""
    owner, keys, at = _written(name, desk)
    return {
        "name": name.removeprefix(f"{plan}/"),
        "label": named(name, desk),
        "around": around,
        "place": one_line(f"{at.path}:{at.line}"),
        "title": one_line(owner.title),
        "item": owner.name if isinstance(owner, Goal) and owner.is_inline else "",
        "keys": keys,
    }


def named(variable: str, desk: Desk) -> str:
    """Give what a variable is called."""
    return desk.speak(name_of(variable, portfolio=desk.study.portfolio))


def _written(variable: str, desk: Desk) -> tuple[Goal | Plan, tuple[str, ...], Location]:
    """Give the goal or plan whose front matter holds a figure, the keys on the way, the place."""
    portfolio = desk.study.portfolio
    goal = portfolio.goals.get(variable)
    if goal is not None:
        return goal, ("target",), goal.places.at("target")
    assumption = portfolio.assumptions.get(variable)
    if assumption is not None:
        return _assumed(assumption, desk)
    owner, _, key = variable.partition("#")
    goal = portfolio.goals[owner]
    return goal, *_keys((key,), goal.places)


def _assumed(assumption: Assumption, desk: Desk) -> tuple[Goal | Plan, tuple[str, ...], Location]:
    portfolio = desk.study.portfolio
    owner = portfolio.goals.get(assumption.owner) or portfolio.plans[assumption.owner]
    keys, _ = _keys(("assumptions", assumption.name), owner.places)
    return owner, keys, assumption.at


def _keys(keys: tuple[str, ...], places: Places) -> tuple[tuple[str, ...], Location]:
    """Lengthen the way where a figure is written with its title and source."""
    inner = (*keys, "value")
    if ".".join(inner) in places.keys:
        return inner, places.at(".".join(inner))
    return keys, places.at(".".join(keys))


def around(goal: Goal, each: Assignment, locale: str) -> tuple[str, str]:
    """Give what stands before and after the figure of a goal where its target is said."""
    if each.upper is not None:
        return "", ""
    if (
        goal.target is not None
        and each.times is not None
        and isinstance(goal.target.change, Amount)
    ):
        figure = format_quantity(
            Quantity(goal.target.change.value, goal.target.unit), locale=locale
        )
        before, _, after = format_target(goal.target, locale=locale).rpartition(figure)
        return before, after
    bound = None if _goes_without_saying(goal, each.comparator) else each.comparator
    before, _, after = format_bound("{}", bound, each.unit, locale=locale).partition("{}")
    return before, after


def _goes_without_saying(goal: Goal, comparator: Comparator) -> bool:
    """Whether a figure alone means the same, and its author did not write more."""
    is_plain = goal.target is None or goal.target.comparator is None
    is_usual = goal.direction in (None, Direction.INCREASE)
    return comparator is Comparator.AT_LEAST and is_plain and is_usual
