"""A total split by weights."""

import math
from collections.abc import Sequence
from fractions import Fraction


def shares(total: Fraction, weights: Sequence[Fraction]) -> list[Fraction]:
    """Split a total exactly; weights that are all zero get nothing."""
    weight = sum(weights, Fraction(0))
    if not weight:
        return [Fraction(0) for _ in weights]
    for_one = total / weight
    return [for_one * each for each in weights]


def whole_shares(total: Fraction, weights: Sequence[Fraction]) -> list[Fraction]:
    """Split a whole total into whole parts that add up to it.

    By the largest remainder (Hare and Niemeyer): each part is rounded down, and what is left goes,
    one by one, to those that lost most by it; of equal ones to the earlier. Weights that are all
    zero get nothing.
    """
    common = math.lcm(*(each.denominator for each in weights))
    sizes = [each.numerator * (common // each.denominator) for each in weights]
    whole, size = int(total), sum(sizes)
    if not size:
        return shares(total, weights)
    split = [divmod(whole * each, size) for each in sizes]
    left = whole - sum(part for part, _ in split)
    more = frozenset(sorted(range(len(split)), key=lambda place: -split[place][1])[:left])
    return [Fraction(part + (place in more)) for place, (part, _) in enumerate(split)]
