"""What rates were counted on."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from kpidocs.model import Portfolio, conversion_of, owner_of
from kpidocs.quantity import Figure


def samples(
    variables: Iterable[str], portfolio: Portfolio
) -> Mapping[str, tuple[Fraction, Fraction]]:
    """Give hits and sample of those variables that are rates and were counted."""
    figures = ((each, _as_counted(each, portfolio)) for each in variables)
    return {
        name: figure.counted
        for name, figure in figures
        if figure is not None and figure.counted is not None
    }


def _as_counted(variable: str, portfolio: Portfolio) -> Figure | None:
    if variable in portfolio.assumptions:
        return portfolio.assumptions[variable].figure
    goal = portfolio.goals.get(owner_of(variable))
    if goal is None or goal.conversion is None or variable != conversion_of(goal.id):
        return None
    return goal.conversion.figure
