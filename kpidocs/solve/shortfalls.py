"""Whether meeting the children meets the parent (TGT008)."""

import math
from collections.abc import Iterator
from fractions import Fraction

from kpidocs.model import Finding
from kpidocs.quantity import Quantity
from kpidocs.solve import reports
from kpidocs.solve.attain import Deliveries, asked, is_short
from kpidocs.solve.figures import Figures
from kpidocs.solve.rounding import enough
from kpidocs.solve.variables import conversion_of
from kpidocs.text import Text


def shortfalls(deliveries: Deliveries, figures: Figures) -> Iterator[Finding]:
    """Report every broken link of a chain once, at the one declared target that breaks it."""
    for goal, amount in sorted(figures.attained.items()):
        if is_short(amount, figures.values[goal], figures.comparators[goal]):
            yield _report(goal, amount, deliveries, figures)


def _report(goal: str, amount: Fraction, deliveries: Deliveries, figures: Figures) -> Finding:
    top = _highest_missed(goal, figures)
    causes = _causes(goal, deliveries, figures)
    cause = causes[0] if len(causes) == 1 else goal
    return reports.falls_short(
        figures.portfolio.goals[cause],
        figures.portfolio.goals[top],
        reach=Quantity(figures.reach.get(top, amount), figures.units.get(top)),
        target=Quantity(figures.values[top], figures.units.get(top)),
        remedies=tuple(_remedies(goal, causes, deliveries, figures)),
    )


def _highest_missed(goal: str, figures: Figures) -> str:
    """Climb while a goal above, whose figure hangs on this one, is missed too."""
    highest = goal
    above = figures.portfolio.numeric_parent(goal)
    while above is not None and above.id in figures.reach:
        highest = above.id
        above = figures.portfolio.numeric_parent(highest)
    return highest


def _causes(goal: str, deliveries: Deliveries, figures: Figures) -> list[str]:
    """Give the declared goals in the equations of a goal that are below what is asked of them."""
    return [
        name
        for name in dict.fromkeys(
            name for equation in deliveries[goal] for name in equation.occurrences
        )
        if name != goal
        and name in figures.declared
        and name in figures.required
        and is_short(figures.values[name], figures.required[name], figures.comparators[name])
    ]


def _remedies(
    goal: str, causes: list[str], deliveries: Deliveries, figures: Figures
) -> Iterator[Text]:
    """Give, for each single figure that could mend it, what it would have to be."""
    for name in causes:
        yield _change(name, _whole(name, figures.required[name], figures), figures)
    if len(causes) != 1:
        return
    rate = conversion_of(causes[0])
    for equation in deliveries[goal]:
        needed = asked(equation, rate, figures.values) if rate in equation.occurrences else None
        if needed is not None and 0 < needed <= 1:
            yield _change(rate, Fraction(math.ceil(needed * 1000), 1000), figures)


def _whole(name: str, figure: Fraction, figures: Figures) -> Fraction:
    return enough(figure, figures.comparators[name], figures.units.get(name))


def _change(name: str, figure: Fraction, figures: Figures) -> Text:
    return reports.change_to(name, figure, portfolio=figures.portfolio, units=figures.units)
