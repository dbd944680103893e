"""A tree of goals as a list in words, beside its drawing."""

from collections.abc import Mapping

from markupsafe import Markup

from kpidocs.model import Goal
from kpidocs.pages.desk import Desk
from kpidocs.pages.views import Branch, Tree
from kpidocs.text import Text

BELOW = 2  # levels below a goal on its own page


def plan_tree(plan: str, *, desk: Desk, drawings: Mapping[str, str]) -> Tree:
    """Give the tree of a plan."""
    title = desk.plan_title(desk.study.portfolio.plans[plan])
    return Tree(
        label=desk.say(Text("Tree of {plan}", plan=title)),
        drawing=_drawing(drawings, f"plan:{plan}"),
        branches=tuple(_branch(each, desk=desk, levels=None) for each in roots(plan, desk=desk)),
    )


def goal_tree(goal: Goal, *, desk: Desk, drawings: Mapping[str, str]) -> Tree:
    """Give the tree around a goal: the way up, what stands beside it, two levels below."""
    parent = next(desk.study.portfolio.ancestors(goal.id), None)
    beside = (goal,) if parent is None else desk.study.portfolio.children(parent.id)
    branches = tuple(
        _branch(each, desk=desk, levels=BELOW if each is goal else 0, here=goal) for each in beside
    )
    for above in desk.study.portfolio.ancestors(goal.id):
        branches = (_leaf(above, desk=desk, branches=branches),)
    return Tree(
        label=desk.say(Text("The goals around {goal}", goal=goal.title)),
        drawing=_drawing(drawings, goal.id),
        branches=branches,
    )


def roots(plan: str, *, desk: Desk) -> tuple[Goal, ...]:
    """Give the goals of a plan whose parent is not in it."""
    goals = desk.study.portfolio.goals
    return tuple(
        each
        for each in desk.study.portfolio.in_plan(plan)
        if each.parent is None or goals[each.parent].plan != plan
    )


def _drawing(drawings: Mapping[str, str], key: str) -> Markup | None:
    svg = drawings.get(key)
    return None if svg is None else Markup(svg)  # noqa: S704 (drawn and escaped by kpidocs)


def _branch(goal: Goal, *, desk: Desk, levels: int | None, here: Goal | None = None) -> Branch:
    if levels == 0:
        return _leaf(goal, desk=desk, here=here)
    further = None if levels is None else levels - 1
    children = desk.study.portfolio.children(goal.id)
    return _leaf(
        goal,
        desk=desk,
        here=here,
        branches=tuple(_branch(each, desk=desk, levels=further, here=here) for each in children),
    )


def _leaf(
    goal: Goal, *, desk: Desk, here: Goal | None = None, branches: tuple[Branch, ...] = ()
) -> Branch:
    return Branch(
        goal=desk.ref(goal),
        figure=desk.figure(goal).text,
        owner=desk.speak(goal.owner),
        is_here=goal is here,
        branches=branches,
    )
