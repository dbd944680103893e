"""A goal's target in a few words."""

from fractions import Fraction

from kpidocs.model import Goal, Origin, Solved
from kpidocs.quantity import Amount, Comparator, Quantity, Target, rounded
from kpidocs.words import spoken

DIGITS = 4  # after the point, where a figure does not end


def target_text(goal: Goal, solved: Solved, *, locale: str) -> str:
    """Say a target as it was declared, else as it was derived; empty where there is none."""
    if goal.target is not None and solved.origin is Origin.DECLARED:
        return spoken(goal.target, locale)
    if solved.target is None:
        return ""
    amount = Amount(_short(solved.target), None if solved.upper is None else _short(solved.upper))
    is_plain = solved.comparator is Comparator.AT_LEAST  # a figure alone means: that much or more
    comparator = None if is_plain else solved.comparator
    return spoken(Target("", amount, unit=solved.unit, comparator=comparator), locale)


def total_text(solved: Solved, *, locale: str) -> str:
    """Say the total that a target for each period, or against a baseline, amounts to."""
    is_total = solved.per is None and solved.factor is None
    if is_total or solved.target is None:
        return ""
    return spoken(Quantity(solved.target, solved.unit), locale)


def _short(figure: Fraction) -> Fraction:
    return rounded(figure, DIGITS)
