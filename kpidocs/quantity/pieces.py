"""A window cut at the ends of weeks, months, quarters, halves and years."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from kpidocs.quantity.calendar import Window
from kpidocs.quantity.figure import Per
from kpidocs.quantity.periods import MONTHS, last_day

DAY = timedelta(days=1)
MOST = 5000  # pieces


def piece_around(per: Per, day: date, *, fiscal_year_start: int = 4) -> Window:
    """Give the whole period that a day lies in.

    Quarters, halves and years are those of the fiscal year, weeks begin on Mondays.
    """
    if per in (Per.DAY, Per.WORKDAY):
        return Window(day, day)
    if per is Per.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Window(monday, monday + 6 * DAY)
    months = MONTHS[per]
    back = (day.month - fiscal_year_start) % 12 % months
    year, month = divmod(day.year * 12 + day.month - 1 - back, 12)
    first = date(year, month + 1, 1)
    return Window(first, last_day(first, months=months))


@lru_cache(maxsize=256)
def pieces(per: Per, *, window: Window, fiscal_year_start: int = 4) -> tuple[Window, ...]:
    """Cut a window into its periods, the first and the last as far as they lie in it.

    Empty where there are too many.
    """
    cut = tuple(_pieces(per, window, fiscal_year_start))
    return cut if len(cut) <= MOST else ()


def _pieces(per: Per, window: Window, fiscal_year_start: int) -> Iterator[Window]:
    day = window.start
    for _ in range(MOST + 1):
        end = piece_around(per, day, fiscal_year_start=fiscal_year_start).due
        yield Window(day, min(end, window.due))
        if end >= window.due:
            return
        day = end + DAY


def parts_of(count: int, *, window: Window, fiscal_year_start: int = 4) -> tuple[Window, ...]:
    """Cut a window into so many months, quarters, halves or years; empty where it has not so many.

    They are those of the calendar, else counted from the start of the window.
    """
    for cut in _cuts(window, fiscal_year_start):
        if len(cut) == count:
            return cut
    return ()


def counts_of(*, window: Window, fiscal_year_start: int = 4) -> tuple[int, ...]:
    """Give how many months, quarters, halves or years a window has, the most first."""
    counts = {len(cut) for cut in _cuts(window, fiscal_year_start)} - {0}
    return tuple(sorted(counts, reverse=True))


def _cuts(window: Window, fiscal_year_start: int) -> Iterator[tuple[Window, ...]]:
    for per in MONTHS:
        yield pieces(per, window=window, fiscal_year_start=fiscal_year_start)
    for months in MONTHS.values():
        yield _stepped(window, months)


def _stepped(window: Window, months: int) -> tuple[Window, ...]:
    """Cut a window after so many months each, from its start; empty where some days are left."""
    ends = [window.start - DAY]
    while ends[-1] < window.due and len(ends) <= MOST:
        ends.append(last_day(window.start, months=months * len(ends)))
    if ends[-1] != window.due:
        return ()
    return tuple(Window(end + DAY, ends[place]) for place, end in enumerate(ends[:-1], start=1))
