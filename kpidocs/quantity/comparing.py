"""When a figure is enough: rounded, reckoned with, held against a target."""

import math
from enum import Enum
from fractions import Fraction

from kpidocs.quantity.figure import Comparator
from kpidocs.quantity.unit import Unit

TOLERANCE = Fraction(1, 200)  # half a percent of the target


class Whole(Enum):
    """Which way a figure is rounded to a whole number."""

    UP = "up"
    DOWN = "down"


def whole_of(comparator: Comparator, unit: Unit | None) -> Whole | None:
    """Give the way in which a count is rounded; figures of other units are not."""
    if unit is None or not unit.is_count:
        return None
    return Whole.DOWN if comparator.is_ceiling else Whole.UP


def enough(value: Fraction, comparator: Comparator, unit: Unit | None) -> Fraction:
    """Round a count up where more is better, down where less is; other units stay exact."""
    whole = whole_of(comparator, unit)
    if whole is None:
        return value
    return Fraction(math.ceil(value) if whole is Whole.UP else math.floor(value))


def reckoned(value: Fraction, comparator: Comparator, unit: Unit | None) -> Fraction:
    """Give the figure that others are derived from: of counts, more than 20 means 21."""
    if unit is None or not unit.is_count:
        return value
    match comparator:
        case Comparator.MORE_THAN:
            return Fraction(math.floor(value) + 1)
        case Comparator.LESS_THAN:
            return Fraction(math.ceil(value) - 1)
        case _:
            return value


def handed_on(comparator: Comparator, unit: Unit | None) -> Comparator:
    """Give the comparator of what is derived: a count reckoned as 21 is at least 21."""
    if unit is None or not unit.is_count:
        return comparator
    return {
        Comparator.MORE_THAN: Comparator.AT_LEAST,
        Comparator.LESS_THAN: Comparator.AT_MOST,
    }.get(comparator, comparator)


def harder(one: Fraction, other: Fraction, comparator: Comparator) -> bool:
    """Whether the first figure is the harder one to meet."""
    return one < other if comparator.is_ceiling else one > other


def is_short(amount: Fraction, target: Fraction, comparator: Comparator) -> bool:
    """Whether an amount misses a target by more than the tolerance."""
    return harder(target, amount, comparator) and (abs(target - amount) > abs(target) * TOLERANCE)
