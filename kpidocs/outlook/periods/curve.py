"""How much of a target is due by each day."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate, pairwise

from kpidocs.quantity import Per, Window, periods_in

DAY = timedelta(days=1)


class Curve:
    """Weights for stretches of time, each spread evenly over its days or workdays."""

    def __init__(
        self,
        stretches: Sequence[tuple[Window, Fraction]],
        *,
        per: Per = Per.DAY,
        holidays: Collection[date] = (),
    ) -> None:
        """Take stretches in order that do not overlap, and which days count: all, or workdays."""
        self._windows = [window for window, _ in stretches]
        self._starts = [window.start for window in self._windows]
        self._sums = [Fraction(0), *accumulate(weight for _, weight in stretches)]
        self._per = per
        self._holidays = holidays
        self._lengths: dict[int, tuple[Per, Fraction]] = {}

    def within(self, window: Window) -> Fraction:
        """Give the weight of a window."""
        return self._until(window.due) - self._until(window.start - DAY)

    def weights(self, row: Sequence[Window]) -> list[Fraction]:
        """Give the weights of windows that follow each other without a gap."""
        if not row:
            return []
        sums = [self._until(row[0].start - DAY), *(self._until(each.due) for each in row)]
        return [after - before for before, after in pairwise(sums)]

    def _until(self, day: date) -> Fraction:
        """Give the weight of all days up to one, that day included."""
        place = bisect_right(self._starts, day)
        if place == 0:
            return Fraction(0)
        before, after = self._sums[place - 1 : place + 1]
        stretch = self._windows[place - 1]
        if day >= stretch.due:
            return after
        per, days = self._days(place - 1)
        gone = periods_in(per, window=Window(stretch.start, day), holidays=self._holidays)
        return before + (after - before) * gone / days

    def _days(self, place: int) -> tuple[Per, Fraction]:
        """Give which days of a stretch count, and how many; without a workday all of them do."""
        if place not in self._lengths:
            window = self._windows[place]
            days = periods_in(self._per, window=window, holidays=self._holidays)
            every = periods_in(Per.DAY, window=window)
            self._lengths[place] = (self._per, days) if days else (Per.DAY, every)
        return self._lengths[place]
