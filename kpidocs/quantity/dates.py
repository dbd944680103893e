"""Dates, periods and lengths of time as they are written: 2027-03-31, 2026年度上期, 6か月."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kpidocs.quantity.calendar import Duration, Span, SpanKind
from kpidocs.quantity.date_words import (
    DURATIONS,
    ERAS,
    FORMS,
    HALVES,
    KANJI,
    MONTH_NAMES,
    RELATIVE,
    RELATIVE_BEGINNINGS,
)
from kpidocs.quantity.figure import Misreading, ValueTextError
from kpidocs.quantity.normal import Piece, normalised, shortened
from kpidocs.quantity.periods import last_day
from kpidocs.text import Text

_YEARS = range(1900, 9999)  # a fiscal year ends in the year after it, and dates end with 9999
_LONGEST = 20 * 366  # days of a duration


@lru_cache(maxsize=4096)
def parse_span(
    text: str, *, fiscal_year_start: int = 4, fiscal_year: int | None = None
) -> Span | Duration:
    """Read a day, a month, a period or a length of time.

    ``fiscal_year_start`` is a month; ``fiscal_year`` is the one that a bare ``1H`` belongs to. Raises `ValueTextError` only.
    """
    return read_span(normalised(text), _Fiscal(fiscal_year_start, fiscal_year))


@dataclass(frozen=True, slots=True)
class _Fiscal:
    """The fiscal year: its first month, and the one that is meant where none is written."""

    start: int = 4
    year: int | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    """A date text that matched a form."""

    piece: Piece
    match: re.Match[str]
    fiscal: _Fiscal

    def get(self, name: str) -> str | None:
        """Give a part of the text, None where the form has no such part."""
        return self.match.groupdict().get(name)

    def year(self) -> int:
        """Give the year; two digits are of this century, 元 is the first of an era."""
        written, era = self.match["year"], self.get("era")
        if era:
            return ERAS[era.upper()] + (1 if written == "元" else int(written))
        year = int(written) + (2000 if len(written) == 2 else 0)  # noqa: PLR2004
        if year not in _YEARS:
            raise self.error(Text("The year {year} is out of range.", year=written), "year")
        return year

    def month(self) -> int:
        """Give the month, written as a number or an English name."""
        written = self.match["month"]
        month = int(written) if written.isdigit() else MONTH_NAMES.index(written[:3].lower()) + 1
        if not 1 <= month <= 12:  # noqa: PLR2004
            raise self.error(
                Text("There is no month {month}.", month=month),
                "month",
                hint=Text("Months run from 1 to 12."),
            )
        return month

    def error(self, text: Text, part: str, *, hint: Text | None = None) -> ValueTextError:
        """Make the error about a part of the text."""
        return self.piece.error(text, *self.match.span(part), hint=hint)


def read_span(piece: Piece, fiscal: _Fiscal) -> Span | Duration:
    """Read a piece of text as a date; 末 behind it is its last day."""
    if not piece.text:
        raise piece.error(Text("The date is empty."), reason=Misreading.NOT_MEASURABLE)
    if piece.text.lower() in RELATIVE or piece.text.lower().startswith(RELATIVE_BEGINNINGS):
        raise _relative(piece, fiscal)
    end = re.search(r"末日?$", piece.text)
    if end:
        span = _date(piece.part(0, end.start()), fiscal)
        return Span(span.last, span.last)
    for kind, pattern in FORMS:
        match = _compiled(pattern).fullmatch(piece.text)
        if match:
            return _READERS[kind](_Form(piece, match, fiscal))
    raise piece.not_understood(
        hint=Text("Write the date as year, month and day, such as {value}.", value="2027-03-31")
    )


def _date(piece: Piece, fiscal: _Fiscal) -> Span:
    span = read_span(piece, fiscal)
    if isinstance(span, Duration):
        raise piece.error(
            Text("“{text}” is a length of time, not a date.", text=shortened(piece.text))
        )
    return span


def _relative(piece: Piece, fiscal: _Fiscal) -> ValueTextError:
    known = fiscal.year is not None and "月" not in piece.text
    suggested = _months(fiscal.year or 2026, fiscal.start, 12).last.isoformat()
    return piece.error(
        Text("“{text}” depends on the day it is read.", text=shortened(piece.text)),
        hint=Text("Write {value}.", value=suggested)
        if known
        else Text("Write the date, such as {value}.", value=suggested),
        reason=Misreading.UNDECIDABLE,
    )


def _day(form: _Form) -> Span:
    year, month, day = form.year(), form.month(), int(form.match["day"])
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise form.error(
            Text("There is no day {day} in {month}.", day=day, month=f"{year}-{month:02}"),
            "day",
            hint=Text(
                "Write {value}.", value=date(year, month, min(max(day, 1), last)).isoformat()
            ),
        )
    return Span(date(year, month, day), date(year, month, day))


def _months(year: int, month: int, count: int, kind: SpanKind = SpanKind.PERIOD) -> Span:
    first = date(year, month, 1)
    return Span(first, last_day(first, months=count), kind)


def _month(form: _Form) -> Span:
    return _months(form.year(), form.month(), 1, SpanKind.MONTH)


def _closing(form: _Form) -> Span:
    """2027年3月期: the fiscal year that ends in that month."""
    year, month = form.year(), form.month()
    return _months(year, 1, 12) if month == 12 else _months(year - 1, month + 1, 12)  # noqa: PLR2004


def _fiscal_year(form: _Form) -> Span:
    return _months(form.year(), form.fiscal.start, 12)


def _part(form: _Form) -> tuple[int, int]:
    """Give the index of a half or quarter within its year, and its months."""
    half, quarter = form.get("half"), form.get("quarter")
    if half:
        return HALVES[half], 6
    return (KANJI.get(quarter) or int(quarter)) - 1 if quarter else 0, 3


def _fiscal_part(form: _Form) -> Span:
    index, months = _part(form)
    year = form.year() if form.get("year") else form.fiscal.year
    if year is None:
        raise form.piece.error(
            Text("“{text}” does not say its year.", text=form.piece.text),
            hint=Text(
                "Write the fiscal year too, such as {value}.",
                value=f"FY2026-{'H' if months > 3 else 'Q'}{index + 1}",
            ),  # noqa: PLR2004
        )
    years, month = divmod(form.fiscal.start - 1 + index * months, 12)
    return _months(year + years, month + 1, months)


def _calendar_part(form: _Form) -> Span:
    """2026-Q4 is a calendar quarter; where the fiscal year starts otherwise it may be meant as either."""
    index, months = _part(form)
    year, first = form.year(), index * months + 1
    if form.fiscal.start != 1:
        raise _two_years(
            form,
            f"{year}/{first}-{year}/{first + months - 1}",
            f"FY{year}-{'H' if months > 3 else 'Q'}{index + 1}",
        )  # noqa: PLR2004
    return _months(year, first, months)


def _calendar_year(form: _Form) -> Span:
    return _months(form.year(), 1, 12)


def _bare_year(form: _Form) -> Span:
    if form.fiscal.start != 1:
        raise _two_years(form, f"{form.year()}年", f"FY{form.year()}")
    return _calendar_year(form)


def _two_years(form: _Form, calendar: str, fiscal: str) -> ValueTextError:
    return form.piece.error(
        Text("“{text}” may mean the calendar year or the fiscal year.", text=form.piece.text),
        hint=Text("Write {value} or {other}.", value=calendar, other=fiscal),
        reason=Misreading.UNDECIDABLE,
    )


def _half_year(form: _Form) -> Duration:
    return Duration(months=6 if form.piece.text else 0)


def _duration(form: _Form) -> Duration:
    count = int(form.match["count"])
    months, days = DURATIONS[form.match["unit"].lower()]
    half = 6 if form.get("and_half") and months == 12 else 0  # noqa: PLR2004
    if not 1 <= count * (months * 30 + days) <= _LONGEST or (form.get("and_half") and not half):
        raise form.error(Text("The length of time is out of range."), "count")
    return Duration(months * count + half, days * count)


def _range(form: _Form) -> Span:
    ends = (form.piece.part(*form.match.span(name)) for name in ("first", "last"))
    first, last = (_date(end, form.fiscal) for end in ends)
    return _span(form, first.first, last.last, "last")


def _months_of_year(form: _Form) -> Span:
    year, last = form.year(), int(form.match["to"])
    first = date(year, form.month(), 1)
    if not 1 <= last <= 12:  # noqa: PLR2004
        raise form.error(
            Text("There is no month {month}.", month=last),
            "to",
            hint=Text("Months run from 1 to 12."),
        )
    return _span(form, first, last_day(date(year, last, 1), months=1), "to")


def _span(form: _Form, first: date, last: date, part: str) -> Span:
    if last < first:
        raise form.error(Text("The period ends before it starts."), part)
    return Span(first, last, SpanKind.PERIOD)


_READERS: dict[str, Callable[[_Form], Span | Duration]] = {
    "day": _day,
    "month": _month,
    "closing": _closing,
    "fiscal": _fiscal_year,
    "half": _fiscal_part,
    "quarter": _fiscal_part,
    "calendar_part": _calendar_part,
    "calendar_year": _calendar_year,
    "bare_year": _bare_year,
    "half_year": _half_year,
    "duration": _duration,
    "months_of_year": _months_of_year,
    "range": _range,
}


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
