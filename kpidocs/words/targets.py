"""The figure that stands for a goal: in full, in few signs, in two pieces."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from kpidocs.model import Goal, Origin, Solved
from kpidocs.quantity import TIMES, Comparator, Quantity, Unit, format_bound, format_range, rounded
from kpidocs.text import Text
from kpidocs.words.sentences import DIGITS, digits_of, say, spoken

SIGNS: Mapping[Comparator | None, Text] = {
    Comparator.AT_LEAST: Text("≥ {figure}"),
    Comparator.MORE_THAN: Text("> {figure}"),
    Comparator.AT_MOST: Text("≤ {figure}"),
    Comparator.LESS_THAN: Text("< {figure}"),
}
SIGNIFICANT = 3  # digits of a computed figure that is not a whole number

_NUMBER = re.compile(r"(.*\d[兆億万]*)(.*)", re.DOTALL)


def headline(goal: Goal, solved: Solved, *, locale: str) -> str:
    """Say a goal's target: an amount per period and a bare change as written, else the total.

    With the range that it lies in, where there is one: 40件（34〜50件）, 40 (34–50) orders. A
    derived change without a total is said as such. Empty where nothing is known.
    """
    if _stands_as_written(goal, solved):
        return spoken(goal.target, locale)
    figure = total(solved, locale=locale) or _factor(solved.factor, locale)
    if not figure:
        return ""
    said = format_bound(figure, _bound(goal, solved), solved.unit, locale=locale)
    return _with_spread(said, spread(solved, locale=locale), solved.unit, locale)


def brief(goal: Goal, solved: Solved, *, locale: str) -> str:
    """Say a goal's target in few signs: ≤ 20 orders; 833万円 for a computed 833万3,333円."""
    if _stands_as_written(goal, solved):
        return spoken(goal.target, locale)
    figure = total(_legible(solved), locale=locale)
    if not figure and solved.factor is not None:
        figure = _factor(legible(solved.factor), locale)
    sign = SIGNS.get(_bound(goal, solved)) if figure else None
    return figure if sign is None else say(Text(sign.message, figure=figure), locale)


def total(solved: Solved, *, locale: str) -> str:
    """Say the total that a target amounts to, without its comparator; empty where it is unknown."""
    if solved.target is None:
        return ""
    if solved.upper is None:
        return spoken(Quantity(solved.target, solved.unit), locale)
    return format_range(solved.target, solved.upper, solved.unit, locale=locale, digits=DIGITS)


def _factor(factor: Fraction | None, locale: str) -> str:
    return "" if factor is None else spoken(Quantity(factor, TIMES), locale)


def spread(solved: Solved, *, locale: str) -> str:
    """Say between which figures a target lies: 34〜50件; empty where that is no range."""
    bounds = solved.bounds
    if bounds is None or bounds.low == bounds.high:
        return ""
    digits = digits_of(Quantity(bounds.high, solved.unit))
    return format_range(bounds.low, bounds.high, solved.unit, locale=locale, digits=digits)


def parted(figure: str) -> tuple[str, str]:
    """Take a figure apart behind its last digit: 1億2,000万 and 円."""
    match = _NUMBER.fullmatch(figure)
    return (match[1], match[2].strip()) if match else (figure, "")


def legible(value: Fraction) -> Fraction:
    """A computed value, with about three significant digits where it is not a whole number.

    8333333 1/3 becomes 8330000, which reads as 833万 in Japanese.
    """
    if value.denominator == 1:
        return value
    if abs(value) >= 1:
        return rounded(value, SIGNIFICANT - len(str(abs(int(value)))))
    return rounded(value, SIGNIFICANT - 1 + len(str(abs(int(1 / value)))))


def rough(value: Fraction) -> Fraction:
    """A computed value with decimals only among its first three digits: 46.7, 8333, 0.0123."""
    if abs(value) < 1:
        return legible(value)
    return rounded(value, max(0, SIGNIFICANT - len(str(abs(int(value))))))


def _bound(goal: Goal, solved: Solved) -> Comparator | None:
    """Give the comparator to say. A figure alone means: that much or more."""
    is_plain = goal.target is None or goal.target.comparator is None
    if solved.comparator is Comparator.BETWEEN or (
        solved.comparator is Comparator.AT_LEAST and is_plain
    ):
        return None
    return solved.comparator


def _with_spread(figure: str, spread: str, unit: Unit | None, locale: str) -> str:
    """Put a range behind its figure, a unit that is a word of its own behind both."""
    if not spread:
        return figure
    word = f" {unit.symbol}" if unit and figure.endswith(f" {unit.symbol}") else ""
    both = Text(
        "{figure} ({spread})", figure=figure.removesuffix(word), spread=spread.removesuffix(word)
    )
    return f"{say(both, locale)}{word}"


def _stands_as_written(goal: Goal, solved: Solved) -> bool:
    return goal.target is not None and (solved.per is not None or solved.target is None)


def _legible(solved: Solved) -> Solved:
    if solved.origin is not Origin.DERIVED or solved.target is None:
        return solved
    upper = None if solved.upper is None else legible(solved.upper)
    return replace(solved, target=legible(solved.target), upper=upper)
