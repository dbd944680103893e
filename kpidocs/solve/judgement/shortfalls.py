"""Whether meeting the children meets the parent (TGT008)."""

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction

from kpidocs.model import Finding, conversion_of, owner_of
from kpidocs.quantity import PERCENT, Comparator, Quantity, enough, is_short
from kpidocs.solve.judgement import links, reports
from kpidocs.solve.judgement.attain import asked
from kpidocs.solve.judgement.figures import Figures
from kpidocs.text import Text


def shortfalls(figures: Figures) -> Iterator[Finding]:
    """Report every broken link of a chain once, at the one declared target that breaks it.

    A range is missed too when its upper end is exceeded.
    """
    amounts, values, comparators = figures.attained, figures.values, figures.comparators
    short = {each for each in amounts if is_short(amounts[each], values[each], comparators[each])}
    beyond = {
        each
        for each in amounts.keys() & figures.uppers.keys()
        if is_short(amounts[each], figures.uppers[each], Comparator.AT_MOST)
    }
    for goal in figures.settled(short | beyond):
        yield (_short if goal in short else _beyond)(goal, amounts[goal], figures)


def _short(goal: str, amount: Fraction, figures: Figures) -> Finding:
    causes = _causes(goal, figures)
    cause = causes[0] if len(causes) == 1 else goal
    return _finding(
        goal,
        cause,
        _missed(cause, goal, amount, figures),
        dict(_remedies(goal, causes, figures)),
        figures,
    )


def _missed(cause: str, goal: str, amount: Fraction, figures: Figures) -> Text:
    """Say how far the highest goal gets that is missed; of a limit how far it is exceeded."""
    top = _highest_missed(goal, figures)
    stated = None if cause == goal else figures.written(cause, figures.values[cause])
    reach = figures.quantity(top, figures.reach.get(top, amount))
    target = figures.quantity(top, figures.values[top])
    if figures.comparators[top].is_ceiling:
        return links.reaches(
            figures.goal(cause),
            figures.goal(top),
            stated=stated,
            reach=reach,
            where=links.beyond_limit(target),
        )
    return links.falls_short(
        figures.goal(cause), figures.goal(top), stated=stated, reach=reach, target=target
    )


def _beyond(goal: str, amount: Fraction, figures: Figures) -> Finding:
    """Report a range whose upper end is exceeded when the goals below are just met."""
    remedies = dict(_lower(goal, figures))
    cause = next(iter(remedies)) if len(remedies) == 1 else goal
    message = links.reaches(
        figures.goal(cause),
        figures.goal(goal),
        stated=None if cause == goal else figures.written(cause, figures.values[cause]),
        reach=figures.quantity(goal, amount),
        where=links.beyond_end(figures.quantity(goal, figures.uppers[goal])),
    )
    return _finding(goal, cause, message, remedies, figures)


def _finding(
    goal: str, cause: str, message: Text, remedies: Mapping[str, Quantity], figures: Figures
) -> Finding:
    assumed = figures.assumed(goal)
    hint = reports.changes(remedies, figures.portfolio)
    return Finding(
        "TGT008",
        links.supposing(message, assumed, figures.portfolio),
        figures.goal(cause).places.at("target"),
        goal=owner_of(cause),
        hint=links.or_baseline(hint, assumed, figures.portfolio),
    )


def _lower(goal: str, figures: Figures) -> Iterator[tuple[str, Quantity]]:
    """Give what each declared goal below would have to be for the upper end to hold."""
    values: Mapping[str, Fraction] = {**figures.values, goal: figures.uppers[goal]}
    for equation in figures.deliveries[goal]:
        for name in equation.occurrences:
            if name == goal or name not in figures.declared or name not in figures.comparators:
                continue
            needed = asked(equation, name, values)
            if needed is not None:
                least = enough(needed, Comparator.AT_MOST, figures.units.get(name))
                yield name, figures.written(name, least)


def _highest_missed(goal: str, figures: Figures) -> str:
    """Climb while a goal above, whose figure hangs on this one, is missed too."""
    highest = goal
    above = figures.above(goal)
    while above is not None and above in figures.reach:
        highest = above
        above = figures.above(highest)
    return highest


def _causes(goal: str, figures: Figures) -> list[str]:
    """Give the declared goals in the equations of a goal that are below what is asked of them."""
    return [
        name
        for name in figures.operands(goal)
        if name in figures.declared and figures.falls_short(name)
    ]


def _remedies(goal: str, causes: list[str], figures: Figures) -> Iterator[tuple[str, Quantity]]:
    """Give, for each single figure that could mend it, what it would have to be."""
    for name in causes:
        enough_for_all = enough(
            figures.required[name], figures.comparators[name], figures.units.get(name)
        )
        yield name, figures.written(name, enough_for_all)
    if len(causes) != 1:
        return
    rate = conversion_of(causes[0])
    for equation in figures.deliveries[goal]:
        needed = asked(equation, rate, figures.values) if rate in equation.occurrences else None
        if needed is not None and 0 < needed <= 1:
            yield rate, Quantity(Fraction(math.ceil(needed * 1000), 1000), PERCENT)
