"""A tree of goals as a list in words, beside its drawing."""

from collections.abc import Iterator, Mapping
from itertools import islice

from kpidocs.model import Goal
from kpidocs.pages.desk import Desk
from kpidocs.pages.views import Branch, Tree
from kpidocs.text import Text

BELOW = 2  # levels below a goal on its own page
ABOVE = 12  # goals on the way up
DEEPEST = 24  # levels of a plan's list; the table has them all


def plan_tree(plan: str, *, desk: Desk, drawings: Mapping[str, str]) -> Tree:
    """Give the tree of a plan."""
    title = desk.plan_title(desk.study.portfolio.plans[plan])
    return Tree(
        label=desk.say(Text("Tree of {plan}", plan=title)),
        is_drawn=f"plan:{plan}" in drawings,
        branches=tuple(_branch(each, desk=desk, levels=DEEPEST) for each in roots(plan, desk=desk)),
    )


def goal_tree(goal: Goal, *, desk: Desk, drawings: Mapping[str, str]) -> Tree:
    """Give the tree around a goal: the way up, what stands beside it, two levels below."""
    parent = next(desk.study.portfolio.ancestors(goal.id), None)
    beside = (goal,) if parent is None else desk.study.portfolio.children(parent.id)
    branches = tuple(
        _branch(each, desk=desk, levels=BELOW if each is goal else 0, here=goal) for each in beside
    )
    for above in islice(desk.study.portfolio.ancestors(goal.id), ABOVE):
        branches = (_leaf(above, desk=desk, branches=branches),)
    return Tree(
        label=desk.say(Text("The goals around {goal}", goal=goal.title)),
        is_drawn=goal.id in drawings,
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


def in_tree_order(plan: str, *, desk: Desk) -> Iterator[tuple[Goal, int]]:
    """Give the goals of a plan, each before those below it, and how deep they stand."""
    waiting = [(each, 0) for each in reversed(roots(plan, desk=desk))]
    while waiting:
        goal, depth = waiting.pop()
        yield goal, depth
        below = reversed(desk.study.portfolio.children(goal.id))
        waiting.extend((each, depth + 1) for each in below if each.plan == plan)


def _branch(goal: Goal, *, desk: Desk, levels: int, here: Goal | None = None) -> Branch:
    if levels == 0:
        return _leaf(goal, desk=desk, here=here)
    children = desk.study.portfolio.children(goal.id)
    return _leaf(
        goal,
        desk=desk,
        here=here,
        branches=tuple(_branch(each, desk=desk, levels=levels - 1, here=here) for each in children),
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
