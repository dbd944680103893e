"""How a target is spread over its time, as it is written."""

from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from kpidocs.quantity import Unit, Window, parts_of


class Weighing(Enum):
    """What the figures of a phasing are."""

    WEIGHTS = "weights"  # 1, 1, 2: of whatever they add up to
    PERCENT = "percent"  # 25%, 25%, 50%: of the target
    AMOUNTS = "amounts"  # 5件, 5件, 10件


@dataclass(frozen=True, slots=True)
class Phasing:
    """Figures for parts of a goal's or a plan's time; none is negative, and not all are zero.

    ``windows`` are the parts, where they are written, in their order; else the figures are for the
    months, quarters, halves or years, whichever there are so many of. Percent are fractions of one,
    amounts in base units of ``unit``.
    """

    weighing: Weighing
    figures: tuple[Fraction, ...]
    windows: tuple[Window, ...] = ()
    unit: Unit | None = None

    def located(self, window: Window | None, *, fiscal_year_start: int) -> "Phasing | None":
        """Give the phasing with the days of each figure, within the time that it is written for.

        None where that is not known, or has no periods of which there are so many.
        """
        if self.windows or window is None:
            return self if self.windows else None
        windows = parts_of(len(self.figures), window=window, fiscal_year_start=fiscal_year_start)
        return replace(self, windows=windows) if windows else None
