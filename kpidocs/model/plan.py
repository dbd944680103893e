"""Plans: what describes a folder of goals."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from kpidocs.model.goal import Ignore, Status
from kpidocs.model.location import Places
from kpidocs.model.phasing import Phasing
from kpidocs.quantity import UnitKind, Window
from kpidocs.settings import Limit, Rounding


class DayCount(Enum):
    """What 日 means on a KDI and in a capacity."""

    WORKDAY = "workday"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Plan:
    """A folder of goals. ``id`` is its path, empty for the root; keys inherited from above.

    ``primary_kgi`` is a full id, None when there is none or several claim it.
    ``holidays`` are the days that do not count as workdays; ``units`` the kinds of units, by their
    symbols, where they differ from those that kpidocs knows; ``limits`` the thresholds of rules
    that differ from those of the settings, by the names of `Limits`. ``reviewed`` is its own: a
    review of the plan above is none of this one.
    """

    id: str
    title: str
    places: Places
    is_written: bool = True  # an index.md describes it
    primary_kgi: str | None = None
    start: date | None = None
    due: date | None = None
    owner: str | None = None
    review: str | None = None
    reviewed: date | None = None
    stakeholders: tuple[str, ...] = ()
    agreed_by: tuple[str, ...] = ()
    status: Status = Status.ACTIVE
    fiscal_year_start: int = 4
    locale: str | None = None
    currency: str | None = None
    tax: str | None = None
    rounding: Rounding | None = None
    day: DayCount = DayCount.WORKDAY
    holidays: frozenset[date] = frozenset()
    phasing: Phasing | None = None
    units: Mapping[str, UnitKind] = field(default_factory=lambda: MappingProxyType({}))
    limits: Mapping[str, Limit] = field(default_factory=lambda: MappingProxyType({}))
    ignore: tuple[Ignore, ...] = ()
    body: str = ""

    @property
    def window(self) -> Window | None:
        """The time from start to due, None while either is missing."""
        if self.start is None or self.due is None:
            return None
        return Window(self.start, self.due)
