"""Whether targets ask for more than the goal above them needs (TGT009)."""

from collections.abc import Iterator
from fractions import Fraction

from kpidocs.model import Finding, owner_of
from kpidocs.quantity import TOLERANCE, Amount, Comparator, Quantity, Target, enough, harder
from kpidocs.solve.equations.equation import Link
from kpidocs.solve.judgement import links, reports
from kpidocs.solve.judgement.attain import attained
from kpidocs.solve.judgement.figures import Figures
from kpidocs.text import Text

ROUND = Fraction(1, 20)  # of what is needed: so much may be added to make a figure round
_OPEN = (Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.AT_MOST, Comparator.LESS_THAN)


def slack(figures: Figures) -> Iterator[Finding]:
    """Report every link with slack once, at the one declared target that causes it.

    What whole numbers and shares add by rounding is no slack, nor is what a derived figure has
    because another goal asks for more of it.
    """
    amounts, values, comparators = figures.attained, figures.values, figures.comparators
    found = {each for each in amounts if _is_better(amounts[each], values[each], comparators[each])}
    for goal in figures.settled(found):
        remedies = dict(_remedies(goal, figures))
        if remedies and not _is_of_shares(goal, figures) and not _is_of_rounding(goal, figures):
            yield _report(goal, amounts[goal], remedies, figures)


def _is_better(amount: Fraction, target: Fraction, comparator: Comparator) -> bool:
    """Whether a target is met with more than the tolerance to spare; a range has no slack."""
    if comparator not in _OPEN or target <= 0 or not harder(amount, target, comparator):
        return False
    return abs(amount - target) > target * TOLERANCE


def _is_of_shares(goal: str, figures: Figures) -> bool:
    return any(each.link is Link.SHARE for each in figures.deliveries[goal])


def _is_of_rounding(goal: str, figures: Figures) -> bool:
    """Whether nothing is to spare before the figure that the link gave was made whole."""
    values, comparator = figures.before_rounding(goal), figures.comparators[goal]
    amount = attained(figures.deliveries[goal], values, comparator, uppers=figures.ranges)
    return amount is None or not _is_better(amount, values[goal], comparator)


def _remedies(goal: str, figures: Figures) -> Iterator[tuple[str, Quantity | Target]]:
    """Give, for each declared goal below that is asked for less, what would do."""
    for name in figures.operands(goal):
        demand = figures.required.get(name)
        if demand is None or name not in figures.declared or name not in figures.values:
            continue
        needed, comparator = demand.figure, figures.comparators[name]
        would_do = enough(needed, comparator, figures.units.get(name))
        if _is_better(figures.values[name], would_do, comparator) and not _is_least(
            name, needed, figures
        ):
            yield name, figures.written(name, would_do, comparator)


def _is_least(name: str, needed: Fraction, figures: Figures) -> bool:
    """Whether the next lower figure would not do: 9 calls a day where 9.5 are needed, 160 for 167.

    An amount per period is multiplied by so many that its last digit weighs more than a margin. Of
    a total people make a round figure.
    """
    target, value = figures.goal(name).target, figures.values[name]
    if target is None or not isinstance(target.change, Amount) or not target.change.value:
        return False
    amount, comparator = target.change.value, figures.comparators[name]
    step = _last_place(amount, target.precision) if target.per is None else target.precision
    less = value * (amount + (step if comparator.is_ceiling else -step)) / amount
    is_near = abs(value - needed) <= needed * ROUND if target.per is None else less > 0
    return is_near and harder(needed, less, comparator)


def _last_place(amount: Fraction, precision: Fraction) -> Fraction:
    """Give the worth of the last digit that is not 0: 10 of 170."""
    place = precision
    while amount % (place * 10) == 0:
        place *= 10
    return place


def _report(
    goal: str, amount: Fraction, remedies: dict[str, Quantity | Target], figures: Figures
) -> Finding:
    cause = next(iter(remedies)) if len(remedies) == 1 else goal
    message = links.reaches(
        figures.goal(cause),
        figures.goal(goal),
        stated=None if cause == goal else figures.stated(cause),
        reach=figures.quantity(goal, amount),
        where=links.better(amount, figures.values[goal], figures.target(goal)),
    )
    return Finding(
        "TGT009",
        links.supposing(message, figures.assumed(goal), figures.portfolio),
        figures.goal(cause).places.at("target"),
        goal=owner_of(cause),
        hint=_hint(remedies, figures),
    )


def _hint(remedies: dict[str, Quantity | Target], figures: Figures) -> Text:
    return Text(
        "{change} Or keep the margin, and give the reason under “ignore”.",
        change=reports.changes(remedies, figures.portfolio),
    )
