from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kpidocs.quantity import Duration, Per, Window, end_of, periods_in, start_of

YEAR = Window(date(2026, 4, 1), date(2027, 3, 31))


@pytest.mark.parametrize(
    ("duration", "start", "end"),
    [
        (Duration(months=6), date(2026, 4, 1), date(2026, 9, 30)),
        (Duration(months=12), date(2026, 4, 1), date(2027, 3, 31)),
        (Duration(months=1), date(2026, 1, 15), date(2026, 2, 14)),
        (Duration(months=1), date(2026, 1, 31), date(2026, 2, 28)),
        (Duration(months=1), date(2028, 1, 31), date(2028, 2, 29)),
        (Duration(months=1), date(2026, 12, 1), date(2026, 12, 31)),
        (Duration(days=14), date(2026, 4, 1), date(2026, 4, 14)),
        (Duration(days=1), date(2026, 4, 1), date(2026, 4, 1)),
    ],
)
def test_a_duration_ends_the_day_before(duration: Duration, start: date, end: date) -> None:
    assert end_of(duration, start=start) == end


@given(
    months=st.integers(0, 240),
    days=st.integers(0, 7300),
    due=st.dates(date(1960, 1, 1), date(2199, 12, 31)),
)
@example(months=1, days=0, due=date(2027, 2, 28))
@example(months=1, days=0, due=date(2027, 3, 30))
def test_a_duration_that_begins_a_day_later_ends_too_late(
    months: int, days: int, due: date
) -> None:
    duration = Duration(months=months, days=days)
    start = start_of(duration, due=due)
    assert end_of(duration, start=start) <= due < end_of(duration, start=start + timedelta(days=1))


@pytest.mark.parametrize(
    ("per", "count"),
    [
        (Per.DAY, 365),
        (Per.WEEK, Fraction(365, 7)),
        (Per.MONTH, 12),
        (Per.QUARTER, 4),
        (Per.HALF, 2),
        (Per.YEAR, 1),
        (Per.WORKDAY, 261),
    ],
)
def test_a_year_holds_its_periods(per: Per, count: int | Fraction) -> None:
    assert periods_in(per, window=YEAR) == count


def test_part_of_a_month_counts_by_its_days() -> None:
    window = Window(date(2026, 4, 16), date(2026, 6, 10))
    assert periods_in(Per.MONTH, window=window) == Fraction(15, 30) + 1 + Fraction(10, 30)


def test_holidays_are_no_workdays() -> None:
    week = Window(date(2026, 5, 4), date(2026, 5, 10))
    off = [date(2026, 5, 5), date(2026, 5, 6), date(2026, 5, 9), date(2026, 5, 11)]
    assert periods_in(Per.WORKDAY, window=week) == 5
    assert periods_in(Per.WORKDAY, window=week, holidays=[*off, *off]) == 3
    assert periods_in(Per.WORKDAY, window=week, holidays=[date(2026, 5, 4), date(2026, 5, 8)]) == 3


@pytest.mark.parametrize(
    ("start", "due", "per", "count"),
    [
        ("2028-02-01", "2028-02-29", Per.MONTH, 1),  # a leap year
        ("2028-02-29", "2028-02-29", Per.MONTH, Fraction(1, 29)),
        ("2027-02-28", "2027-02-28", Per.MONTH, Fraction(1, 28)),
        ("2028-01-01", "2028-12-31", Per.DAY, 366),
        ("2028-01-01", "2028-12-31", Per.YEAR, 1),
        ("2026-04-01", "2026-04-01", Per.DAY, 1),  # one day
        ("2026-04-01", "2026-04-01", Per.WEEK, Fraction(1, 7)),
        ("2026-04-01", "2026-04-01", Per.WORKDAY, 1),
        ("2026-04-04", "2026-04-05", Per.WORKDAY, 0),  # a weekend
        ("2026-05-01", "2026-05-06", Per.WORKDAY, 1),  # with three holidays, one on a Sunday
        ("2026-04-15", "2026-07-14", Per.QUARTER, (Fraction(16, 30) + 2 + Fraction(14, 31)) / 3),
        ("2026-01-31", "2026-03-01", Per.MONTH, Fraction(2, 31) + 1),
        ("2026-04-01", "2029-03-31", Per.HALF, 6),
    ],
)
def test_odd_windows_hold_so_many_periods(
    start: str, due: str, per: Per, count: int | Fraction
) -> None:
    off = [date(2026, 5, 3), date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 6)]
    window = Window(date.fromisoformat(start), date.fromisoformat(due))
    assert periods_in(per, window=window, holidays=off) == count


def test_a_window_that_ends_before_it_starts_holds_nothing() -> None:
    assert periods_in(Per.DAY, window=Window(date(2026, 4, 2), date(2026, 4, 1))) == 0


days = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))


@given(st.sampled_from(Per), days, days, days)
def test_two_windows_in_a_row_hold_what_both_together_hold(
    per: Per, one: date, two: date, three: date
) -> None:
    start, middle, due = sorted((one, two, three))
    whole = periods_in(per, window=Window(start, due))
    before = periods_in(per, window=Window(start, middle))
    overlap = periods_in(per, window=Window(middle, middle))
    after = periods_in(per, window=Window(middle, due))
    assert before + after - overlap == whole
