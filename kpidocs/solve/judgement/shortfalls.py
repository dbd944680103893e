"""Whether meeting the children meets the parent (TGT008)."""

import math
from collections.abc import Iterator
from fractions import Fraction

from kpidocs.model import Finding, Portfolio, conversion_of
from kpidocs.quantity import PERCENT, Quantity, enough, is_short
from kpidocs.solve.judgement import reports
from kpidocs.solve.judgement.attain import asked
from kpidocs.solve.judgement.figures import Figures


def shortfalls(figures: Figures) -> Iterator[Finding]:
    """Report every broken link of a chain once, at the one declared target that breaks it.

    Not in plans that may hold more goals below than could be read: these may make up for it.
    """
    unsettled = _unsettled_plans(figures.portfolio)
    for goal, amount in sorted(figures.attained.items()):
        if (
            is_short(amount, figures.values[goal], figures.comparators[goal])
            and figures.portfolio.goals[goal].plan not in unsettled
        ):
            yield _report(goal, amount, figures)


def _unsettled_plans(portfolio: Portfolio) -> frozenset[str]:
    """Give the plans with a file, or with the parent or share of a step, that could not be read."""
    adrift = (
        goal.plan
        for goal in portfolio.goals.values()
        if goal.conversion is not None and not goal.unread.isdisjoint({"parent", "share"})
    )
    return portfolio.unread_plans.union(adrift)


def _report(goal: str, amount: Fraction, figures: Figures) -> Finding:
    goals = figures.portfolio.goals
    top = _highest_missed(goal, figures)
    causes = _causes(goal, figures)
    cause = causes[0] if len(causes) == 1 else goal
    return Finding(
        "TGT008",
        reports.falls_short(
            goals[cause],
            goals[top],
            stated=None if cause == goal else _quantity(cause, figures.values[cause], figures),
            reach=_quantity(top, figures.reach.get(top, amount), figures),
            target=_quantity(top, figures.values[top], figures),
        ),
        goals[cause].places.at("target"),
        goal=cause,
        hint=reports.changes(dict(_remedies(goal, causes, figures)), figures.portfolio),
    )


def _highest_missed(goal: str, figures: Figures) -> str:
    """Climb while a goal above, whose figure hangs on this one, is missed too."""
    highest = goal
    above = figures.portfolio.numeric_parent(goal)
    while above is not None and above.id in figures.reach:
        highest = above.id
        above = figures.portfolio.numeric_parent(highest)
    return highest


def _causes(goal: str, figures: Figures) -> list[str]:
    """Give the declared goals in the equations of a goal that are below what is asked of them."""
    return [
        name
        for name in dict.fromkeys(
            name for equation in figures.deliveries[goal] for name in equation.occurrences
        )
        if name != goal and name in figures.declared and figures.falls_short(name)
    ]


def _remedies(goal: str, causes: list[str], figures: Figures) -> Iterator[tuple[str, Quantity]]:
    """Give, for each single figure that could mend it, what it would have to be."""
    for name in causes:
        enough_for_all = enough(
            figures.required[name], figures.comparators[name], figures.units.get(name)
        )
        yield name, _quantity(name, enough_for_all, figures)
    if len(causes) != 1:
        return
    rate = conversion_of(causes[0])
    for equation in figures.deliveries[goal]:
        needed = asked(equation, rate, figures.values) if rate in equation.occurrences else None
        if needed is not None and 0 < needed <= 1:
            yield rate, Quantity(Fraction(math.ceil(needed * 1000), 1000), PERCENT)


def _quantity(name: str, figure: Fraction, figures: Figures) -> Quantity:
    return Quantity(figure, figures.units.get(name))
