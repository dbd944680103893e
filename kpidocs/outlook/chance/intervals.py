"""What a sample leaves open of a rate."""

import math
from fractions import Fraction

Z = Fraction(1_959_964, 1_000_000)  # standard deviations on either side that hold 95%
FINE = 10**6  # parts of one to which roots are taken


def wilson(hits: Fraction, sample: Fraction) -> tuple[Fraction, Fraction]:
    """Give the ends of the 95% interval of a rate, counted on a sample (E. B. Wilson, 1927).

    ``hits`` of the ``sample``, which is above 0; the ends are fractions of one.
    """
    rate, spread = hits / sample, Z**2 / sample
    reach = _root(spread * (rate * (1 - rate) + spread / 4))
    low, high = (
        (rate + spread / 2 - reach) / (1 + spread),
        (rate + spread / 2 + reach) / (1 + spread),
    )
    return max(low, Fraction(0)), min(high, Fraction(1))


def _root(value: Fraction) -> Fraction:
    return Fraction(math.isqrt(int(value * FINE**2)), FINE)
