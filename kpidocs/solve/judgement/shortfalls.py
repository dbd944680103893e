"""Whether meeting the children meets the parent (TGT008)."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from fractions import Fraction

from kpidocs.model import Finding, owner_of
from kpidocs.quantity import Comparator, is_short
from kpidocs.solve.equations.equation import Link
from kpidocs.solve.judgement import links, reports
from kpidocs.solve.judgement.figures import Figures
from kpidocs.solve.judgement.missed import Missed
from kpidocs.text import Text


def shortfalls(figures: Figures, told: AbstractSet[str]) -> Iterator[Finding]:
    """Report every broken link of a chain once, at the one declared target that breaks it.

    A range is missed too when its upper end is exceeded. Parts that make less than their whole
    because one of them contradicts its share are ``told`` already.
    """
    amounts, values, comparators = figures.attained, figures.values, figures.comparators
    short = {each for each in amounts if is_short(amounts[each], values[each], comparators[each])}
    beyond = {
        each
        for each in amounts.keys() & figures.uppers.keys()
        if is_short(figures.most(each), figures.uppers[each], Comparator.AT_MOST)
    }
    for goal in figures.settled(short | beyond):
        if _is_told(goal, figures, told):
            continue
        if goal in short:
            yield _short(goal, amounts[goal], figures)
        else:
            yield _beyond(goal, figures.most(goal), figures)


def _is_told(goal: str, figures: Figures, told: AbstractSet[str]) -> bool:
    """Whether nothing but shares that are contradicted says what a goal amounts to."""
    return all(
        each.link is Link.SHARE and not told.isdisjoint(each.occurrences)
        for each in figures.deliveries[goal]
    )


def _short(goal: str, amount: Fraction, figures: Figures) -> Finding:
    sense = Comparator.AT_MOST if figures.comparators[goal].is_ceiling else Comparator.AT_LEAST
    link = Missed(goal, amount, sense, figures.values, figures)
    return _finding(link, _missed(link.cause, goal, amount, figures))


def _missed(cause: str, goal: str, amount: Fraction, figures: Figures) -> Text:
    """Say how far the highest goal gets that is missed; of a limit how far it is exceeded."""
    top = _highest_missed(goal, figures)
    stated = None if cause == goal else figures.stated(cause)
    reach, target = figures.quantity(top, figures.reach.get(top, amount)), figures.target(top)
    if figures.comparators[top].is_ceiling:
        return links.reaches(
            figures.goal(cause),
            figures.goal(top),
            stated=stated,
            reach=reach,
            where=links.beyond_limit(target),
        )
    return links.falls_short(
        figures.goal(cause),
        figures.goal(top),
        stated=stated,
        reach=reach,
        needed=figures.values[top],
        target=target,
    )


def _beyond(goal: str, amount: Fraction, figures: Figures) -> Finding:
    """Report a range whose upper end is exceeded when the goals below are just met."""
    upper = figures.uppers[goal]
    values = {**figures.values, goal: upper}
    link = Missed(goal, amount, Comparator.AT_MOST, values, figures)
    cause = link.cause
    message = links.reaches(
        figures.goal(cause),
        figures.goal(goal),
        stated=None if cause == goal else figures.stated(cause),
        reach=figures.quantity(goal, amount),
        where=links.beyond_end(figures.quantity(goal, upper)),
    )
    return _finding(link, message)


def _finding(link: Missed, message: Text) -> Finding:
    figures, assumed = link.figures, link.figures.assumed(link.goal)
    hint = reports.changes(dict(link.remedies()), figures.portfolio)
    return Finding(
        "TGT008",
        links.supposing(message, assumed, figures.portfolio),
        figures.goal(link.cause).places.at("target"),
        goal=owner_of(link.cause),
        hint=links.or_baseline(hint, assumed, figures.portfolio),
    )


def _highest_missed(goal: str, figures: Figures) -> str:
    """Climb while a goal above, whose figure hangs on this one, is missed too."""
    highest = goal
    above = figures.above(goal)
    while above is not None and above in figures.reach:
        highest = above
        above = figures.above(highest)
    return highest
