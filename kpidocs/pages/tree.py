"""A tree of goals as a list in words, beside its drawing."""

from collections.abc import Mapping
from itertools import islice

from markupsafe import Markup

from kpidocs.model import Goal
from kpidocs.pages.desk import Desk
from kpidocs.pages.views import Branch, Ref, Tree
from kpidocs.text import Text

BESIDE = 8  # goals with the same parent on a goal's own page
BELOW = 2  # levels below a goal on its own page
WIDEST = 12  # goals right below one in that list; that of the plan has them all
ABOVE = 12  # goals on the way up
DEEPEST = 24  # levels of a plan's list; the table has them all


def plan_tree(plan: str, *, desk: Desk, drawings: Mapping[str, str]) -> Tree:
    """Give the tree of a plan."""
    portfolio = desk.study.portfolio
    title = desk.plan_title(portfolio.plans[plan])
    return Tree(
        label=desk.say(Text("Tree of {plan}", plan=title)),
        drawing=_drawing(f"plan:{plan}", drawings),
        branches=tuple(_branch(each, desk=desk, levels=DEEPEST) for each in portfolio.roots(plan)),
    )


def goal_tree(goal: Goal, *, desk: Desk, drawings: Mapping[str, str]) -> Tree:
    """Give the tree around a goal: the way up, what stands beside it, two levels below."""
    branches = tuple(
        _branch(each, desk=desk, levels=BELOW if each is goal else 0, most=WIDEST, here=goal)
        for each in desk.study.portfolio.beside(goal, most=BESIDE)
    )
    for above in islice(desk.study.portfolio.ancestors(goal.id), ABOVE):
        branches = (_leaf(above, desk=desk, branches=branches),)
    return Tree(
        label=desk.say(Text("The goals around {goal}", goal=goal.title)),
        drawing=_drawing(goal.id, drawings),
        branches=branches,
    )


def _drawing(key: str, drawings: Mapping[str, str]) -> Markup | None:
    return Markup(drawings[key]) if key in drawings else None  # noqa: S704 (escaped where drawn)


def _branch(
    goal: Goal, *, desk: Desk, levels: int, most: int | None = None, here: Goal | None = None
) -> Branch:
    if levels == 0:
        return _leaf(goal, desk=desk, here=here)
    children = desk.study.portfolio.children(goal.id)
    shown = (
        _branch(each, desk=desk, levels=levels - 1, most=most, here=here)
        for each in children[:most]
    )
    return _leaf(
        goal,
        desk=desk,
        here=here,
        branches=tuple(shown),
        more=None if most is None else desk.more(len(children) - most, goal.plan),
    )


def _leaf(
    goal: Goal,
    *,
    desk: Desk,
    here: Goal | None = None,
    branches: tuple[Branch, ...] = (),
    more: Ref | None = None,
) -> Branch:
    return Branch(
        goal=desk.ref(goal),
        figure=desk.figure(goal).text,
        owner=desk.speak(goal.owner),
        is_here=goal is here,
        branches=branches,
        more=more,
    )
