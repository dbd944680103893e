"""Which goals hang on their parent by arithmetic, and by which rate."""

from collections.abc import Mapping

from kpidocs.model import Portfolio, Rate, conversion_of, share_of
from kpidocs.solve.equations.equation import Equation


def edges(portfolio: Portfolio, equations: tuple[Equation, ...]) -> Mapping[str, str | None]:
    """Map each goal that stands in an equation with its numeric parent to the rate between them.

    None where no rate stands between the two; where a share and a conversion do, the conversion.
    """
    found: dict[str, str | None] = {}
    for equation in equations:
        for name in equation.occurrences:
            parent = portfolio.numeric_parent(name) if name in portfolio.goals else None
            if parent is not None and parent.id in equation.occurrences:
                found[name] = None
    for child in found:
        goal = portfolio.goals[child]
        if goal.share is not None:
            found[child] = _variable(goal.share, share_of(child))
        if goal.conversion is not None:
            found[child] = _variable(goal.conversion, conversion_of(child))
    return found


def _variable(rate: Rate, own: str) -> str:
    return own if rate.reference is None else rate.reference
