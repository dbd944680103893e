"""The unit of every goal: its own, else the one of the goal that it is a part or a step of."""

from collections.abc import Mapping

from kpidocs.model import Goal, Portfolio
from kpidocs.quantity import Unit


def units(portfolio: Portfolio) -> Mapping[str, Unit | None]:
    """Give each goal's unit, None where neither it nor a goal above says one."""
    found: dict[str, Unit | None] = {}
    for goal in portfolio.goals.values():
        pending: list[Goal] = []
        each: Goal | None = goal
        while each is not None and each.id not in found and each not in pending:
            pending.append(each)
            each = None if each.unit is not None else _lender(each, portfolio)
        inherited = None if each is None else found.get(each.id)
        for one in reversed(pending):
            inherited = found[one.id] = one.unit or inherited
    return found


def _lender(goal: Goal, portfolio: Portfolio) -> Goal | None:
    if goal.same_as is not None:
        return portfolio.goals.get(goal.same_as)
    if goal.conversion is None and goal.share is None:
        return None
    return portfolio.numeric_parent(goal.id)
