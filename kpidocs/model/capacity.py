"""What the people at hand can do."""

from dataclasses import dataclass
from fractions import Fraction

from kpidocs.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Capacity:
    """So many people, each of whom does so much on a day, on so many days.

    ``people`` need not be whole. ``rate`` is the amount of one person on one day; where it comes of
    ``hours`` a day and ``minutes`` for each, these are given too. ``days`` is None where it is not
    written: then the days of the goal's time count.
    """

    people: Fraction
    rate: Quantity
    days: Fraction | None = None
    hours: Fraction | None = None
    minutes: Fraction | None = None
