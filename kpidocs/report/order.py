"""The goals of a plan in the order of its tree."""

from collections.abc import Iterator

from kpidocs.model import Goal, Portfolio


def tree_order(portfolio: Portfolio, *, plan: str) -> Iterator[tuple[Goal, int]]:
    """Give each goal before what stands below it, with its depth; dropped goals are left out."""
    own = portfolio.in_plan(plan)
    among = {goal.id for goal in own}
    waiting = [(goal, 0) for goal in reversed(own) if goal.parent not in among]
    while waiting:
        goal, depth = waiting.pop()
        if goal.counts:
            yield goal, depth
        below = [each for each in portfolio.children(goal.id) if each.plan == plan]
        waiting.extend((each, depth + 1) for each in reversed(below))
