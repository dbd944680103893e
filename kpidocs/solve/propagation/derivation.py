"""The step of arithmetic behind a derived figure."""

from collections.abc import Mapping

from kpidocs.formula import Expression, names
from kpidocs.model import Derivation
from kpidocs.quantity import PERCENT, Quantity, Unit
from kpidocs.solve.equations.evaluate import turned
from kpidocs.solve.propagation.outcome import Outcome
from kpidocs.solve.propagation.propagate import Propagation


def derivation(
    variable: str,
    propagation: Propagation,
    *,
    rates: Mapping[str, Quantity],
    units: Mapping[str, Unit | None],
) -> Derivation:
    """Give the equation that a variable was solved from, turned round for it, with its figures."""
    outcome = propagation.outcomes[variable]
    expression = _turned(outcome, variable)
    used = tuple(dict.fromkeys(name.name for name in names(expression)))
    values = {
        name: rates.get(name) or Quantity(propagation.values[name], _unit(name, units))
        for name in used
    }
    return Derivation(
        subject=variable,
        expression=expression,
        values=values,
        operands=tuple(name for name in used if name in units),
        exact=outcome.exact,
        result=Quantity(outcome.figure, _unit(variable, units)),
        carried=propagation.values[variable],
        whole=outcome.whole,
        is_asked=outcome.is_asked,
        others=tuple(_turned(each, variable) for each in propagation.others.get(variable, ())),
    )


def _turned(outcome: Outcome, variable: str) -> Expression:
    (occurrence,) = outcome.equation.occurrences[variable]
    return turned(outcome.equation, occurrence)


def _unit(variable: str, units: Mapping[str, Unit | None]) -> Unit | None:
    return units.get(variable) if variable in units else PERCENT
