"""Rates that were to be derived, and would have to be none (TGT003)."""

from collections.abc import Iterator, Mapping

from kpidocs.model import Finding, Goal, Portfolio, conversion_of, owner_of
from kpidocs.quantity import Quantity
from kpidocs.solve.given.givens import Givens
from kpidocs.solve.judgement import rate_reports


def impossible_rates(
    derived: Mapping[str, Quantity], given: Givens, portfolio: Portfolio
) -> Iterator[Finding]:
    """Report conversions that follow from targets, and are 0, less, or more than the whole.

    Of shares beyond the whole TGT011 speaks; a target of 0 may leave nothing of what is below.
    """
    for variable, rate in derived.items():
        goal = portfolio.goals.get(owner_of(variable))
        if goal is None or goal.conversion is None or variable != conversion_of(goal.id):
            continue
        above = portfolio.numeric_parent(goal.id)
        if above is not None and _is_impossible(rate, goal, above, given):
            yield rate_reports.impossible(goal, above, portfolio, rate=rate, at=goal.conversion.at)


def _is_impossible(rate: Quantity, goal: Goal, above: Goal, given: Givens) -> bool:
    if rate.value > 1:
        return given.units[goal.id] == given.units[above.id]
    return rate.value <= 0 and given.goals[above.id].target != 0
