"""What a written number means: figures, targets, and the ways in which both can fail to say it."""

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

from kpidocs.quantity.unit import Unit
from kpidocs.text import Text


class Comparator(Enum):
    """How an actual figure is held against a target."""

    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"
    BETWEEN = "between"
    EXACTLY = "exactly"

    @property
    def is_ceiling(self) -> bool:
        """Whether less is better: at most, less than."""
        return self in (Comparator.AT_MOST, Comparator.LESS_THAN)

    @property
    def turned(self) -> "Comparator":
        """The comparator on the other side of a division or a subtraction: at least is at most."""
        return _TURNED.get(self, self)


_TURNED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.MORE_THAN: Comparator.LESS_THAN,
    Comparator.LESS_THAN: Comparator.MORE_THAN,
}


class Direction(Enum):
    """Which way is better."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"


class Per(Enum):
    """A period for which an amount is written: 月30件, 週50件, 1日10件."""

    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact amount in base units (10億円 is 1,000,000,000 円; 50% is 1/2 with unit %)."""

    value: Fraction
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as an author wrote it: a rate, an assumption, a baseline.

    ``low`` and ``high`` bound a range (then ``value`` is the midpoint); ``sample`` is the count
    that a rate was measured on, ``hits`` how many of it were counted: without them, as many as the
    rate says. ``precision`` is the worth of the last written digit in base units (of 33% it is
    1/100, of 1.5億円 it is 10,000,000).
    """

    written: str
    value: Fraction
    unit: Unit | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    sample: Fraction | None = None
    hits: Fraction | None = None
    precision: Fraction = Fraction(1)

    @property
    def counted(self) -> tuple[Fraction, Fraction] | None:
        """Hits and sample of a rate that was measured; None for any other figure."""
        if not self.sample:
            return None
        hits = self.value * self.sample if self.hits is None else self.hits
        return (hits, self.sample) if 0 <= hits <= self.sample else None


@dataclass(frozen=True, slots=True)
class Amount:
    """A target that names its figure: 20件, 80%以上, 40〜60件."""

    value: Fraction
    upper: Fraction | None = None  # the other end of a range


@dataclass(frozen=True, slots=True)
class Factor:
    """A target relative to the baseline: 1.5倍, +20%, 前年比110%."""

    value: Fraction
    year_earlier: bool = False  # the baseline is the same window a year earlier
    as_percent: bool = field(default=False, compare=False)  # +20%: of a rate perhaps points


@dataclass(frozen=True, slots=True)
class Difference:
    """A target so far from the baseline: +3pt, 6万人減. Points of a rate are hundredths."""

    value: Fraction
    in_points: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """What a target text means.

    ``comparator`` is None where the text names none: then the direction decides. ``before`` is
    the baseline written in the target itself (1億円から3億円). ``unit`` is None where the text has
    none.
    """

    written: str
    change: Amount | Factor | Difference
    unit: Unit | None = None
    comparator: Comparator | None = None
    direction: Direction | None = None  # said by a word such as 以下, 削減
    per: Per | None = None
    per_person: bool = False
    before: Fraction | None = None
    precision: Fraction = Fraction(1)


class Misreading(Enum):
    """Why a text says no value."""

    INVALID = "invalid"  # digit groups, impossible dates, unknown format
    UNDECIDABLE = "undecidable"  # 約100件, 3倍増: met or not cannot be told
    NOT_MEASURABLE = "not-measurable"  # TBD, 未定, a text without a number


class ValueTextError(ValueError):
    """A text that says no value: why, where in it, and what its author may have meant.

    ``span`` holds two offsets in characters of the text as written, the second exclusive.
    """

    def __init__(
        self,
        text: Text,
        /,
        *,
        span: tuple[int, int],
        hint: Text | None = None,
        reason: Misreading = Misreading.INVALID,
    ) -> None:
        """Take the sentence, the span of the text that it is about, and the remedy."""
        super().__init__(text)
        self.text = text
        self.span = span
        self.hint = hint
        self.reason = reason
