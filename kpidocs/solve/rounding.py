"""Whole numbers, rounded in the direction that is enough."""

import math
from fractions import Fraction

from kpidocs.quantity import Comparator, Unit


def enough(value: Fraction, comparator: Comparator, unit: Unit | None) -> Fraction:
    """Round a count up where more is better, down where less is; other units stay exact."""
    if unit is None or not unit.is_count:
        return value
    return Fraction(math.floor(value) if comparator.is_ceiling else math.ceil(value))


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
