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

    By the largest remainder: each part is rounded down, and what is left goes, one by one, to those
    that lost most by it; of equal ones to the earlier.
    """
    exact = shares(total, weights)
    parts = [Fraction(math.floor(each)) for each in exact]
    left = int(sum(exact) - sum(parts))
    lost = sorted(range(len(parts)), key=lambda place: parts[place] - exact[place])
    for place in lost[:left]:
        parts[place] += 1
    return parts
