"""Units of measure: what is counted, paid, or divided."""

from dataclasses import dataclass
from enum import Enum


class UnitKind(Enum):
    """How figures of a unit behave when they are rounded and printed."""

    COUNT = "count"  # whole things: 件, 人, 社; rounded when derived
    MONEY = "money"
    RATE = "rate"  # %, ‰, 割: the figure is a fraction of one
    POINTS = "points"  # scores: 点, pt, 位
    MEASURE = "measure"  # time and physical units
    COMPOUND = "compound"  # 円/件, 件/人


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its canonical symbol (円, USD, %, 件; empty for a bare count) and its kind."""

    symbol: str
    kind: UnitKind

    @property
    def is_count(self) -> bool:
        """Whether derived figures are rounded to whole numbers."""
        return self.kind is UnitKind.COUNT


COUNT = Unit("", UnitKind.COUNT)
PERCENT = Unit("%", UnitKind.RATE)
TIMES = Unit("×", UnitKind.MEASURE)  # of factors: ×1.5, in Japanese 1.5倍
