"""Everything that is known when targets are held against each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.model import Portfolio
from kpidocs.quantity import Comparator, Unit


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures by variable: carried values, what is asked, what the children amount to.

    ``precisions`` holds the worth of the last written digit of whatever is written; ``reach`` how
    far each goal gets that is missed when what falls short below it is reckoned with.
    """

    portfolio: Portfolio
    values: Mapping[str, Fraction]
    comparators: Mapping[str, Comparator]
    units: Mapping[str, Unit | None]
    declared: frozenset[str]
    precisions: Mapping[str, Fraction]
    required: Mapping[str, Fraction]
    attained: Mapping[str, Fraction]
    reach: Mapping[str, Fraction]
