"""The figure that stands for a goal."""

from kpidocs.model import Goal, Solved
from kpidocs.quantity import Amount, Comparator, Target, rounded
from kpidocs.words.sentences import DIGITS, spoken

# A figure alone means: that much or more.
UNSAID = (Comparator.AT_LEAST, Comparator.BETWEEN)


def headline(goal: Goal, solved: Solved, *, locale: str) -> str:
    """Say a goal's target: an amount per period and a bare change as written, else the total.

    Empty where nothing is known.
    """
    if goal.target is not None and (solved.per is not None or solved.target is None):
        return spoken(goal.target, locale)
    if solved.target is None:
        return ""
    upper = None if solved.upper is None else rounded(solved.upper, DIGITS)
    total = Amount(rounded(solved.target, DIGITS), upper)
    comparator = None if solved.comparator in UNSAID else solved.comparator
    return spoken(Target("", total, unit=solved.unit, comparator=comparator), locale)
