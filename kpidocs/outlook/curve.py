"""How much of a target is due by each day."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate

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

    def within(self, window: Window) -> Fraction:
        """Give the weight of a window."""
        return self._until(window.due) - self._until(window.start - DAY)

    def _until(self, day: date) -> Fraction:
        """Give the weight of all days up to one, that day included."""
        place = bisect_right(self._starts, day)
        if place == 0:
            return Fraction(0)
        before, after = self._sums[place - 1 : place + 1]
        stretch = self._windows[place - 1]
        return after if day >= stretch.due else before + (after - before) * self._part(stretch, day)

    def _part(self, stretch: Window, day: date) -> Fraction:
        """Give the part of a stretch that is over with a day; without a workday all days count."""
        gone = Window(stretch.start, day)
        days = self._days(stretch)
        if days:
            return self._days(gone) / days
        return periods_in(Per.DAY, window=gone) / periods_in(Per.DAY, window=stretch)

    def _days(self, window: Window) -> Fraction:
        return periods_in(self._per, window=window, holidays=self._holidays)
