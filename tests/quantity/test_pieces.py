from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.quantity import (
    Per,
    Window,
    counts_of,
    parts_of,
    periods_in,
    piece_around,
    pieces,
)

YEAR = Window(date(2026, 4, 1), date(2027, 3, 31))
DAY = timedelta(days=1)


def window(text: str) -> Window:
    """Two days with a space between."""
    start, due = map(date.fromisoformat, text.split())
    return Window(start, due)


@pytest.mark.parametrize(
    ("per", "month", "expected"),
    [
        (Per.DAY, 4, "2026-05-06 2026-05-06"),
        (Per.WORKDAY, 4, "2026-05-06 2026-05-06"),
        (Per.WEEK, 4, "2026-05-04 2026-05-10"),
        (Per.MONTH, 4, "2026-05-01 2026-05-31"),
        (Per.QUARTER, 4, "2026-04-01 2026-06-30"),
        (Per.HALF, 4, "2026-04-01 2026-09-30"),
        (Per.YEAR, 4, "2026-04-01 2027-03-31"),
        (Per.QUARTER, 3, "2026-03-01 2026-05-31"),
        (Per.HALF, 1, "2026-01-01 2026-06-30"),
        (Per.HALF, 6, "2025-12-01 2026-05-31"),
        (Per.YEAR, 7, "2025-07-01 2026-06-30"),
    ],
)
def test_a_day_lies_in_a_week_from_monday_and_in_the_periods_of_the_fiscal_year(
    per: Per, month: int, expected: str
) -> None:
    assert piece_around(per, date(2026, 5, 6), fiscal_year_start=month) == window(expected)


def test_a_window_is_cut_and_its_ends_are_as_long_as_they_lie_in_it() -> None:
    assert pieces(Per.QUARTER, window=window("2026-05-15 2026-10-02")) == (
        window("2026-05-15 2026-06-30"),
        window("2026-07-01 2026-09-30"),
        window("2026-10-01 2026-10-02"),
    )


def test_what_would_have_too_many_pieces_has_none() -> None:
    assert pieces(Per.DAY, window=window("1900-01-01 2099-12-31")) == ()


@pytest.mark.parametrize(
    ("time", "counts"),
    [
        ("2026-04-01 2027-03-31", (12, 4, 2, 1)),
        ("2026-04-01 2026-09-30", (6, 2, 1)),
        ("2026-04-01 2029-03-31", (36, 12, 6, 3)),
        ("2026-04-15 2026-07-14", (4, 3, 2, 1)),
        ("2026-05-01 2026-05-01", (1,)),
        ("2028-02-01 2028-02-29", (1,)),
    ],
)
def test_a_window_has_so_many_months_quarters_halves_or_years(
    time: str, counts: tuple[int, ...]
) -> None:
    assert counts_of(window=window(time)) == counts


def test_periods_that_fit_the_calendar_go_before_those_from_the_first_day() -> None:
    months = parts_of(3, window=window("2026-04-15 2026-07-14"))
    assert [each.start for each in months] == [
        date(2026, 4, 15),
        date(2026, 5, 15),
        date(2026, 6, 15),
    ]
    assert [each.due for each in months] == [
        date(2026, 5, 14),
        date(2026, 6, 14),
        date(2026, 7, 14),
    ]
    quarters = parts_of(4, window=YEAR)
    assert [each.start.month for each in quarters] == [4, 7, 10, 1]
    assert parts_of(5, window=YEAR) == ()


days = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@given(per=st.sampled_from(Per), start=days, length=st.integers(0, 900), month=st.integers(1, 12))
def test_pieces_follow_each_other_and_cover_the_window(
    per: Per, start: date, length: int, month: int
) -> None:
    time = Window(start, start + length * DAY)
    cut = pieces(per, window=time, fiscal_year_start=month)
    assert (cut[0].start, cut[-1].due) == (time.start, time.due)
    assert all(one.due + DAY == other.start for one, other in pairwise(cut))
    assert sum(periods_in(Per.DAY, window=each) for each in cut) == length + 1
