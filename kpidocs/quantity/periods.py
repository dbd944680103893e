"""Arithmetic of the calendar: ends of durations, and how many periods a window holds."""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta
from fractions import Fraction

from kpidocs.quantity.calendar import Duration, Window
from kpidocs.quantity.figure import Per

_FRIDAY = 4
MONTHS = {Per.MONTH: 1, Per.QUARTER: 3, Per.HALF: 6, Per.YEAR: 12}


def end_of(duration: Duration, *, start: date) -> date:
    """Give the last day of a duration: 6か月 from 2026-04-01 end on 2026-09-30."""
    return last_day(start, months=duration.months) + timedelta(days=duration.days)


def last_day(start: date, *, months: int) -> date:
    """Give the day before the same day of a later month, or that month's last if it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    length = monthrange(year, month + 1)[1]
    if start.day > length:
        return date(year, month + 1, length)
    return date(year, month + 1, start.day) - timedelta(days=1)


def start_of(duration: Duration, *, due: date) -> date:
    """Give the last day on which a duration may begin to end by a day, the inverse of `end_of`."""
    beyond = due - timedelta(days=duration.days - 1)
    year, month = divmod(beyond.year * 12 + beyond.month - 1 - duration.months, 12)
    return date(year, month + 1, min(beyond.day, monthrange(year, month + 1)[1]))


def periods_in(per: Per, *, window: Window, holidays: Collection[date] = ()) -> Fraction:
    """Count the periods of a window, both days included.

    Months are those of the calendar, a part of one by its days; quarters, halves and years are 3,
    6 and 12 of them; weeks are 7 days; workdays are Monday to Friday less ``holidays``.
    """
    if window.due < window.start:
        return Fraction(0)
    days = (window.due - window.start).days + 1
    match per:
        case Per.DAY:
            return Fraction(days)
        case Per.WEEK:
            return Fraction(days, 7)
        case Per.WORKDAY:
            return Fraction(_workdays(window, days, holidays))
        case _:
            return _months(window) / MONTHS[per]


def _months(window: Window) -> Fraction:
    start, due = window.start, window.due
    whole = (due.year - start.year) * 12 + due.month - start.month + 1
    missing_before = Fraction(start.day - 1, monthrange(start.year, start.month)[1])
    missing_after = 1 - Fraction(due.day, monthrange(due.year, due.month)[1])
    return whole - missing_before - missing_after


def _workdays(window: Window, days: int, holidays: Collection[date]) -> int:
    weeks, rest = divmod(days, 7)
    first = window.start.weekday()
    in_rest = sum((first + n) % 7 <= _FRIDAY for n in range(rest))
    off = {
        day for day in holidays if window.start <= day <= window.due and day.weekday() <= _FRIDAY
    }
    return weeks * 5 + in_rest - len(off)
