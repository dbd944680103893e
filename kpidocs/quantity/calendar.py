"""Dates, spans and windows, and how many periods a window holds."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class SpanKind(Enum):
    """What a date text names."""

    DAY = "day"
    MONTH = "month"
    PERIOD = "period"  # a year, half, quarter or written span: also gives the start


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a date text names, both included: first for ``start``, last for ``due``."""

    first: date
    last: date
    kind: SpanKind = SpanKind.DAY


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: 6か月 is ``months=6``, 2週間 is ``days=14``."""

    months: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """The time in which a goal is to be met, both days included."""

    start: date
    due: date
