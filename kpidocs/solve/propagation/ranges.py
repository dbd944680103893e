"""Between which figures derived targets lie when rates and assumptions are given as ranges."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from kpidocs.formula import Call, Expression, Function, Name, Negation, Number, Product, Quotient
from kpidocs.formula import parts as parts_of
from kpidocs.model import Bounds, Portfolio, conversion_of, share_of
from kpidocs.quantity import Figure, Whole
from kpidocs.settings import Rounding
from kpidocs.solve.equations.evaluate import turned
from kpidocs.solve.propagation.outcome import Outcome, Terms, is_huge
from kpidocs.solve.propagation.propagate import Propagation

ROUNDING: Mapping[Whole | None, Callable[[Fraction], Fraction | int]] = {
    Whole.UP: math.ceil,
    Whole.DOWN: math.floor,
    None: Fraction,
}


@dataclass(frozen=True, slots=True)
class Interval:
    """All figures from ``low`` to ``high``.

    ``grows`` and ``shrinks`` are sets of ranges, a bit for each: those with which the figure grows
    and those with which it shrinks. While no range stands in both, the ends are attained: each
    range is at one of its ends wherever it is used.
    """

    low: Fraction
    high: Fraction
    grows: int = 0
    shrinks: int = 0

    def __neg__(self) -> "Interval":
        """Turn the figures round."""
        return Interval(-self.high, -self.low, self.shrinks, self.grows)

    def __add__(self, other: "Interval") -> "Interval":
        """Add each figure to each."""
        return Interval(self.low + other.low, self.high + other.high, *_joined(self, other))

    def __mul__(self, other: "Interval") -> "Interval":
        """Multiply each figure by each."""
        ends = [one * two for one in (self.low, self.high) for two in (other.low, other.high)]
        senses = _joined(self._as_factor_of(other), other._as_factor_of(self))
        return Interval(min(ends), max(ends), *senses)

    def __truediv__(self, other: "Interval") -> "Interval":
        """Divide each figure by each. Raises ZeroDivisionError where a divisor is not above 0."""
        if other.low <= 0:
            raise ZeroDivisionError
        return self * Interval(1 / other.high, 1 / other.low, other.shrinks, other.grows)

    def _as_factor_of(self, other: "Interval") -> "Interval":
        """Give the senses that this has in a product with the other, whose sign decides."""
        if other.low >= 0:
            return self
        if other.high <= 0:
            return -self
        both = self.grows | self.shrinks
        return Interval(self.low, self.high, both, both)

    @property
    def is_wide(self) -> bool:
        """Whether a range pulls from two sides, so that the ends may never be attained."""
        return self.grows & self.shrinks != 0


def _joined(*figures: Interval) -> tuple[int, int]:
    grows = shrinks = 0
    for each in figures:
        grows |= each.grows
        shrinks |= each.shrinks
    return grows, shrinks


def bounds(portfolio: Portfolio, propagation: Propagation, terms: Terms) -> Mapping[str, Bounds]:
    """Give the bounds of each derived variable that a range leads to, by interval arithmetic.

    Each end is rounded, and carried on, as the target is. A target that is a range itself has no
    bounds, and none follow where a divisor may be zero or less, or an end has too many digits.
    """
    intervals: dict[str, Interval | None] = dict(_ranges(portfolio))
    if not intervals:
        return {}
    found: dict[str, Bounds] = {}
    for variable, outcome in propagation.outcomes.items():
        answers = (outcome, *propagation.others.get(variable, ()))
        if any(not intervals.keys().isdisjoint(each.equation.occurrences) for each in answers):
            exact = _hardest(variable, answers, intervals, propagation)
            ends = None if exact is None else _rounded(exact, outcome)
            is_exact = terms.rounding.get(variable) is Rounding.EXACT
            intervals[variable] = exact if is_exact else ends
            if ends is not None and outcome.upper is None:
                found[variable] = Bounds(ends.low, ends.high, ends.is_wide)
    return found


def _ranges(portfolio: Portfolio) -> Iterator[tuple[str, Interval]]:
    """Give what is written as a range, each with a bit of its own."""
    for number, (variable, low, high) in enumerate(_written(portfolio)):
        yield variable, Interval(low, high, grows=1 << number)


def _written(portfolio: Portfolio) -> Iterator[tuple[str, Fraction, Fraction]]:
    for variable, figure in _figures(portfolio):
        if figure.low is not None and figure.high is not None:
            yield variable, figure.low, figure.high


def _figures(portfolio: Portfolio) -> Iterator[tuple[str, Figure]]:
    for assumption in portfolio.assumptions.values():
        yield assumption.id, assumption.figure
    for goal in portfolio.goals.values():
        if goal.conversion is not None and goal.conversion.figure is not None:
            yield conversion_of(goal.id), goal.conversion.figure
        if goal.share is not None and goal.share.figure is not None:
            yield share_of(goal.id), goal.share.figure


def _hardest(
    variable: str,
    answers: Iterable[Outcome],
    intervals: Mapping[str, Interval | None],
    propagation: Propagation,
) -> Interval | None:
    """Give the unrounded bounds of the hardest of what is asked of a variable."""
    asked: list[Interval] = []
    for each in answers:
        (occurrence,) = each.equation.occurrences[variable]
        try:
            interval = _interval(turned(each.equation, occurrence), intervals, propagation.values)
        except ZeroDivisionError:
            return None
        if interval is None or is_huge(interval.low) or is_huge(interval.high):
            return None
        asked.append(_not_below_zero(interval) if each.is_asked else interval)
    is_ceiling = propagation.outcomes[variable].comparator.is_ceiling
    return _extreme(asked, Function.MIN if is_ceiling else Function.MAX)


def _interval(
    part: Expression,
    intervals: Mapping[str, Interval | None],
    values: Mapping[str, Fraction],
) -> Interval | None:
    """Compute an expression; None where the bounds of a name are unknown. Raises as division."""
    match part:
        case Name(name):
            return intervals[name] if name in intervals else Interval(values[name], values[name])
        case Number(value):
            return Interval(value, value)
    inner = [_interval(each, intervals, values) for each in parts_of(part)]
    figures = [each for each in inner if each is not None]
    return _combined(part, figures) if len(figures) == len(inner) else None


def _combined(part: Expression, figures: list[Interval]) -> Interval:
    match part:
        case Negation():
            return -figures[0]
        case Product():
            return reduce(Interval.__mul__, figures)
        case Quotient():
            return figures[0] / figures[1]
        case Call(function) if function is not Function.SUM:
            return _extreme(figures, function)
        case _:
            return reduce(Interval.__add__, figures)


def _extreme(figures: list[Interval], function: Function) -> Interval:
    """Give the least, or the greatest, of several figures; it moves with each of them."""
    choose = min if function is Function.MIN else max
    low, high = choose(each.low for each in figures), choose(each.high for each in figures)
    return Interval(low, high, *_joined(*figures))


def _not_below_zero(figure: Interval) -> Interval:
    zero = Fraction(0)
    return Interval(max(figure.low, zero), max(figure.high, zero), figure.grows, figure.shrinks)


def _rounded(exact: Interval, outcome: Outcome) -> Interval:
    to_whole = ROUNDING[outcome.whole]
    low, high = Fraction(to_whole(exact.low)), Fraction(to_whole(exact.high))
    return Interval(low, high, exact.grows, exact.shrinks)
