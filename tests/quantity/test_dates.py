from datetime import date

import pytest

from kpidocs.quantity import Duration, Span, SpanKind, parse_span


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    "text",
    [
        "2027-03-31",
        "2027/3/31",
        "2027.3.31",
        "2027年3月31日",
        "２０２７年３月３１日",
        "令和9年3月31日",
        "2027年3月末",
        "2027年3月末日",
        "2026年度末",
        "FY2026末",
        "March 31, 2027",
        "31 Mar 2027",
        "end of March 2027",
        "the end of FY2026",
    ],
)
def test_a_day_is_one_day(text: str) -> None:
    assert parse_span(text) == Span(date(2027, 3, 31), date(2027, 3, 31), SpanKind.DAY)


@pytest.mark.parametrize("text", ["2027-03", "2027年3月", "2027/3", "2027.03", "Mar 2027"])
def test_a_month_is_all_its_days(text: str) -> None:
    assert parse_span(text) == Span(date(2027, 3, 1), date(2027, 3, 31), SpanKind.MONTH)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("FY2026", "2026-04-01", "2027-03-31"),
        ("FY26", "2026-04-01", "2027-03-31"),
        ("fy2026", "2026-04-01", "2027-03-31"),
        ("2026年度", "2026-04-01", "2027-03-31"),
        ("26年度", "2026-04-01", "2027-03-31"),
        ("令和8年度", "2026-04-01", "2027-03-31"),
        ("R8年度", "2026-04-01", "2027-03-31"),
        ("令和元年度", "2019-04-01", "2020-03-31"),
        ("平成30年度", "2018-04-01", "2019-03-31"),
        ("2026年度上期", "2026-04-01", "2026-09-30"),
        ("2026年度下半期", "2026-10-01", "2027-03-31"),
        ("2026年度前期", "2026-04-01", "2026-09-30"),
        ("26上期", "2026-04-01", "2026-09-30"),
        ("26下期", "2026-10-01", "2027-03-31"),
        ("FY2026-H1", "2026-04-01", "2026-09-30"),
        ("FY26 2H", "2026-10-01", "2027-03-31"),
        ("FY2026-Q3", "2026-10-01", "2026-12-31"),
        ("Q3 FY2026", "2026-10-01", "2026-12-31"),
        ("2026年度第3四半期", "2026-10-01", "2026-12-31"),
        ("2026年度の第三四半期", "2026-10-01", "2026-12-31"),
        ("2026年度3Q", "2026-10-01", "2026-12-31"),
        ("FY2026-Q4", "2027-01-01", "2027-03-31"),
        ("2027年3月期", "2026-04-01", "2027-03-31"),
        ("2027年12月期", "2027-01-01", "2027-12-31"),
        ("2026年", "2026-01-01", "2026-12-31"),
        ("2026/4-2027/3", "2026-04-01", "2027-03-31"),
        ("2026-07/2026-09", "2026-07-01", "2026-09-30"),
        ("2026-08-13 / 2026-08-14", "2026-08-13", "2026-08-14"),
        ("2026-04-01..2027-03-31", "2026-04-01", "2027-03-31"),
        ("2026-04-01 – 2027-03-31", "2026-04-01", "2027-03-31"),
        ("2026年4月から2027年3月まで", "2026-04-01", "2027-03-31"),
        ("2026年4月〜9月", "2026-04-01", "2026-09-30"),
        ("FY2026 to FY2027", "2026-04-01", "2028-03-31"),
    ],
)
def test_a_period_gives_both_ends(text: str, first: str, last: str) -> None:
    assert parse_span(text) == Span(day(first), day(last), SpanKind.PERIOD)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("Q4 2026", "2026-10-01", "2026-12-31"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("FY2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_a_fiscal_year_from_january_is_the_calendar_year(text: str, first: str, last: str) -> None:
    expected = Span(day(first), day(last), SpanKind.PERIOD)
    assert parse_span(text, fiscal_year_start=1) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1H", "2026-10-01", "2027-03-31"),
        ("下期", "2027-04-01", "2027-09-30"),
        ("4Q", "2027-07-01", "2027-09-30"),
    ],
)
def test_a_half_without_year_is_of_the_fiscal_year_that_is_given(
    text: str, first: str, last: str
) -> None:
    found = parse_span(text, fiscal_year_start=10, fiscal_year=2026)
    assert found == Span(day(first), day(last), SpanKind.PERIOD)


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("6か月", 6, 0),
        ("6ヶ月間", 6, 0),
        ("6 months", 6, 0),
        ("1 month", 1, 0),
        ("半年", 6, 0),
        ("半年間", 6, 0),
        ("1年", 12, 0),
        ("1年半", 18, 0),
        ("2 years", 24, 0),
        ("2四半期", 6, 0),
        ("2週間", 0, 14),
        ("2 weeks", 0, 14),
        ("10日間", 0, 10),
    ],
)
def test_a_duration_is_months_or_days(text: str, months: int, days: int) -> None:
    assert parse_span(text) == Duration(months=months, days=days)
