"""The unit of every goal: its own, else its baseline's, or that of its whole or next step."""

from collections.abc import Mapping

from kpidocs.formula import Expression, Name, Product
from kpidocs.model import Goal, Portfolio
from kpidocs.quantity import PERCENT, Unit, UnitKind
from kpidocs.solve.downward import handed_down


def units(portfolio: Portfolio) -> Mapping[str, Unit | None]:
    """Give each goal's unit, None where neither it nor the goal that it hangs on says one.

    A whole number as a target that has no unit from anywhere is a count, a product of nothing but
    rates a rate.
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
        return goal.unit or lent or written or _of_rates(goal, portfolio)

    return handed_down(portfolio, above=lender, value=own_or_lent)


def _of_rates(goal: Goal, portfolio: Portfolio) -> Unit | None:
    if not isinstance(goal.formula, Product):
        return None
    return PERCENT if all(_is_rate(each, portfolio) for each in goal.formula.factors) else None


def _is_rate(factor: Expression, portfolio: Portfolio) -> bool:
    """Whether a factor is a goal or an assumption that says itself that it is a rate."""
    if not isinstance(factor, Name):
        return False
    assumption = portfolio.assumptions.get(factor.name)
    unit = portfolio.goals[factor.name].unit if assumption is None else assumption.figure.unit
    return unit is not None and unit.kind is UnitKind.RATE
