"""Figures of goals in the few words that a node has room for."""

import math
import re
from collections.abc import Mapping
from fractions import Fraction

from kpidocs.diagrams.measure import plain
from kpidocs.model import Goal, Origin, Solved
from kpidocs.quantity import Comparator, Direction, Quantity, rounded
from kpidocs.text import Text
from kpidocs.words import say, spoken

TOLERANCE = Fraction(1, 200)  # what a check forgives when it compares targets

SIGNIFICANT = 3  # digits of a figure that is not a whole number

BOUNDS: Mapping[Comparator, Text] = {
    Comparator.MORE_THAN: Text("> {figure}"),
    Comparator.AT_MOST: Text("≤ {figure}"),
    Comparator.LESS_THAN: Text("< {figure}"),
}

_NUMBER = re.compile(r"(.*\d(?:[兆億万千]+|(?:[KMB]|bn)\b)?)(.*)", re.DOTALL)


def figure(goal: Goal, solved: Solved | None, locale: str) -> tuple[str, str]:
    """The target up to its last digit, and what stands behind it: the unit.

    An amount per period is said as it was written, all else as the total. Both are empty where
    nothing is known.
    """
    text = plain(_figure(goal, solved, locale))
    match = _NUMBER.fullmatch(text)
    return (match[1], match[2].strip()) if match else (text, "")


def _figure(goal: Goal, solved: Solved | None, locale: str) -> str:
    if solved is None:
        return ""
    if goal.target is not None and (solved.per is not None or solved.target is None):
        return spoken(goal.target, locale)
    if solved.target is None:
        return ""
    ends = [each for each in (solved.target, solved.upper) if each is not None]
    if solved.origin is Origin.DERIVED:
        ends = [legible(each) for each in ends]
    said = [spoken(Quantity(each, solved.unit), locale) for each in ends]
    symbol = solved.unit.symbol if solved.unit else ""
    whole = "–".join((*(each.removesuffix(symbol) for each in said[:-1]), said[-1]))
    bound = BOUNDS.get(solved.comparator) if solved.comparator else None
    return whole if bound is None else say(Text(bound.message, figure=whole), locale)


def missing(solved: Solved, locale: str) -> str:
    """What is asked for from above where the target falls short of it, per period as written.

    A count comes without its unit, which stands beside the figure. Empty where nothing is missing.
    """
    if solved.required is None or solved.target is None or not _falls_short(solved):
        return ""
    needed = solved.required / (solved.times or 1) if solved.per else solved.required
    if solved.unit is None or not solved.unit.is_count:
        return spoken(Quantity(legible(needed), solved.unit), locale)
    whole = math.floor if solved.direction is Direction.DECREASE else math.ceil
    return spoken(whole(needed), locale)


def legible(value: Fraction) -> Fraction:
    """A computed value, with about three significant digits where it is not a whole number.

    8333333 1/3 becomes 8330000, which reads as 833万 in Japanese.
    """
    if value.denominator == 1:
        return value
    if abs(value) >= 1:
        return rounded(value, SIGNIFICANT - len(str(abs(int(value)))))
    return rounded(value, SIGNIFICANT - 1 + len(str(abs(int(1 / value)))))


def _falls_short(solved: Solved) -> bool:
    target, required = solved.target or Fraction(0), solved.required or Fraction(0)
    slack = abs(required) * TOLERANCE
    if solved.direction is Direction.DECREASE:
        return target > required + slack
    return target < required - slack
