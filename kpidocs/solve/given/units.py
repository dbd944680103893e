"""The unit of every goal: its own, else its baseline's, or that of its whole or next step."""

from collections.abc import Mapping

from kpidocs.model import Goal, Portfolio
from kpidocs.quantity import Unit
from kpidocs.solve.downward import handed_down


def units(portfolio: Portfolio) -> Mapping[str, Unit | None]:
    """Give each goal's unit, None where neither it nor the goal that it hangs on says one.

    A whole number as a target that has no unit from anywhere is a count.
    """

    def lender(goal: Goal) -> Goal | None:
        if goal.unit is not None:
            return None
        if goal.same_as is not None:
            return portfolio.goals.get(goal.same_as)
        if goal.baseline is not None and goal.baseline.goal is not None:
            return portfolio.goals.get(goal.baseline.goal)
        is_related = goal.conversion is not None or goal.share is not None
        return portfolio.numeric_parent(goal.id) if is_related else None

    def own_or_lent(goal: Goal, lent: Unit | None) -> Unit | None:
        written = None if goal.target is None else goal.target.unit
        return goal.unit or lent or written

    return handed_down(portfolio, above=lender, value=own_or_lent)
