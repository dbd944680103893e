"""Which goals hang on their parent by arithmetic, and by which rate."""

from collections.abc import Mapping

from kpidocs.formula import names
from kpidocs.model import Portfolio, Rate
from kpidocs.solve.equation import Equation
from kpidocs.solve.variables import conversion_of, share_of


def edges(portfolio: Portfolio, equations: tuple[Equation, ...]) -> Mapping[str, str | None]:
    """Map each goal that stands in an equation of its numeric parent to the rate between them.

    None where a formula relates the two; where both a share and a conversion do, the conversion.
    """
    found: dict[str, str | None] = {}
    for equation in equations:
        for name in (*names(equation.left), *names(equation.right)):
            parent = portfolio.numeric_parent(name.name) if name.name in portfolio.goals else None
            if parent is not None and parent.id == equation.goal:
                found[name.name] = None
    for goal in portfolio.goals.values():
        if portfolio.numeric_parent(goal.id) is None or not (goal.counts and goal.is_numeric):
            continue
        if goal.share is not None:
            found[goal.id] = _variable(goal.share, share_of(goal.id))
        if goal.conversion is not None:
            found[goal.id] = _variable(goal.conversion, conversion_of(goal.id))
    return found


def _variable(rate: Rate, own: str) -> str:
    return own if rate.reference is None else rate.reference
