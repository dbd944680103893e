"""The step of arithmetic behind a derived figure."""

from collections.abc import Mapping
from fractions import Fraction

from kpidocs.formula import Expression, names
from kpidocs.model import Derivation, is_of_goal, owner_of
from kpidocs.quantity import PERCENT, Quantity, Unit
from kpidocs.solve.equations.equation import Equation
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
        operands=tuple(
            owner_of(name) for name in used if is_of_goal(name) and owner_of(name) != variable
        ),
        exact=outcome.exact,
        result=Quantity(outcome.figure, _unit(variable, units)),
        carried=propagation.values[variable],
        whole=outcome.whole,
        is_asked=outcome.is_asked,
        others=tuple(_turned(each, variable) for each in propagation.others.get(variable, ())),
        assumed=outcome.equation.assumed,
    )


def delivered(
    equation: Equation,
    amount: Fraction,
    *,
    values: Mapping[str, Fraction],
    units: Mapping[str, Unit | None],
) -> Derivation:
    """Give the step from the changes of goals below to what they amount to."""
    used = tuple(dict.fromkeys(name.name for name in names(equation.right)))
    return Derivation(
        subject=equation.goal,
        expression=equation.right,
        values={name: Quantity(values[name], units.get(name)) for name in used},
        operands=tuple(map(owner_of, used)),
        exact=amount,
        result=Quantity(amount, units.get(equation.goal)),
        carried=amount,
        assumed=equation.assumed,
    )


def _turned(outcome: Outcome, variable: str) -> Expression:
    (occurrence,) = outcome.equation.occurrences[variable]
    return turned(outcome.equation, occurrence)


def _unit(variable: str, units: Mapping[str, Unit | None]) -> Unit | None:
    return units.get(variable) if variable in units else PERCENT
