"""What a date text that matched a form says."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from kpidocs.quantity.calendar import Duration, Span, SpanKind
from kpidocs.quantity.figure import Misreading, ValueTextError
from kpidocs.quantity.periods import last_day
from kpidocs.quantity.reading.date_words import DURATIONS, ERAS, HALVES, KANJI, MONTH_NAMES
from kpidocs.quantity.reading.normal import Piece
from kpidocs.text import Text

_YEARS = range(1900, 2200)  # what lies outside is a slip of the pen
_CENTURY = 2000
_YEAR_MONTHS = 12
_HALF_MONTHS = 6
_QUARTER_MONTHS = 3
_LONGEST_YEARS = 20  # of a duration


@dataclass(frozen=True, slots=True)
class Fiscal:
    """The fiscal year: its first month, and the one that is meant where none is written."""

    start: int = 4
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A date text that matched a form."""

    piece: Piece
    match: re.Match[str]
    fiscal: Fiscal

    def get(self, name: str) -> str | None:
        """Give a part of the text, None where the form has no such part."""
        return self.match.groupdict().get(name)

    def year(self) -> int:
        """Give the year; two digits are of this century, 元 is the first of an era."""
        written, era = self.match["year"], self.get("era")
        if era:
            return ERAS[era.upper()] + (1 if written == "元" else int(written))
        year = int(written)
        year = year if len(written) > len("26") else _CENTURY + year
        if year not in _YEARS:
            raise self.error(
                Text("The year {year} is out of range.", year=written),
                "year",
                hint=Text(
                    "Years from {first} to {last} are read.",
                    first=str(_YEARS[0]),
                    last=str(_YEARS[-1]),
                ),
            )
        return year

    def month(self, part: str = "month") -> int:
        """Give the month, written as a number or an English name."""
        written = self.match[part]
        month = int(written) if written.isdigit() else MONTH_NAMES.index(written[:3].lower()) + 1
        if not 1 <= month <= _YEAR_MONTHS:
            raise self.error(
                Text("There is no month {month}.", month=month),
                part,
                hint=Text("Months go from 1 to 12."),
            )
        return month

    def error(self, text: Text, part: str, *, hint: Text | None = None) -> ValueTextError:
        """Make the error about a part of the text."""
        return self.piece.error(text, *self.match.span(part), hint=hint)


def span_of(year: int, month: int, count: int, kind: SpanKind = SpanKind.PERIOD) -> Span:
    """Give so many months from the first day of one."""
    first = date(year, month, 1)
    return Span(first, last_day(first, months=count), kind)


def day(form: Form) -> Span:
    """Read a day; one that does not exist suggests the last that does."""
    year, month, number = form.year(), form.month(), int(form.match["day"])
    last = monthrange(year, month)[1]
    if not 1 <= number <= last:
        suggested = date(year, month, min(max(number, 1), last))
        raise form.error(
            Text("There is no day {day} in {month}.", day=number, month=f"{year}-{month:02}"),
            "day",
            hint=Text("Write {value}.", value=suggested.isoformat()),
        )
    return Span(date(year, month, number), date(year, month, number))


def month(form: Form) -> Span:
    """Read a month."""
    return span_of(form.year(), form.month(), 1, SpanKind.MONTH)


def closing_year(form: Form) -> Span:
    """Read 2027年3月期: the fiscal year that ends in that month."""
    years, after = divmod(form.month(), _YEAR_MONTHS)
    return span_of(form.year() - 1 + years, after + 1, _YEAR_MONTHS)


def fiscal_year(form: Form) -> Span:
    """Read a fiscal year, named by the year it starts in."""
    return span_of(form.year(), form.fiscal.start, _YEAR_MONTHS)


def fiscal_part(form: Form) -> Span:
    """Read a half or a quarter of a fiscal year."""
    index, months = _part(form)
    year = form.year() if form.get("year") else form.fiscal.year
    if year is None:
        raise form.piece.error(
            Text("“{text}” does not say its year.", text=form.piece.quoted),
            hint=Text(
                "Write the fiscal year too, such as {value}.", value=_fiscal_name(2026, form)
            ),
        )
    years, first = divmod(form.fiscal.start - 1 + index * months, _YEAR_MONTHS)
    return span_of(year + years, first + 1, months)


def calendar_part(form: Form) -> Span:
    """Read 2026-Q4, a calendar quarter; elsewhere than in January the year may be either."""
    index, months = _part(form)
    year, first = form.year(), index * months + 1
    if form.fiscal.start != 1:
        calendar = f"{year}/{first}-{year}/{first + months - 1}"
        raise _two_years(form, calendar, _fiscal_name(year, form))
    return span_of(year, first, months)


def calendar_year(form: Form) -> Span:
    """Read 2026年, January to December."""
    return span_of(form.year(), 1, _YEAR_MONTHS)


def bare_year(form: Form) -> Span:
    """Read 2026, which is clear only where the fiscal year is the calendar's."""
    if form.fiscal.start != 1:
        raise _two_years(form, f"{form.year()}年", f"FY{form.year()}")
    return calendar_year(form)


def half_year(_: Form) -> Duration:
    """Read 半年."""
    return Duration(months=_HALF_MONTHS)


def duration(form: Form) -> Duration:
    """Read a number of months, weeks or the like; 1年半 is a year and a half."""
    count = int(form.match["count"])
    months, days = DURATIONS[form.match["unit"].lower()]
    extra = _HALF_MONTHS if form.get("and_half") else 0
    if extra and months != _YEAR_MONTHS:
        raise form.piece.not_understood()
    if not 1 <= count * (months * 30 + days) <= _LONGEST_YEARS * 366:
        raise form.error(
            Text("The length of time is out of range."),
            "count",
            hint=Text("Write at least a day and at most {years} years.", years=_LONGEST_YEARS),
        )
    return Duration(months * count + extra, days * count)


def _part(form: Form) -> tuple[int, int]:
    """Give the index of a half or quarter within its year, and its months."""
    half = form.get("half")
    if half:
        return HALVES[half], _HALF_MONTHS
    quarter = form.match["quarter"]
    return (KANJI.get(quarter) or int(quarter)) - 1, _QUARTER_MONTHS


def _fiscal_name(year: int, form: Form) -> str:
    index, months = _part(form)
    return f"FY{year}-{'H' if months == _HALF_MONTHS else 'Q'}{index + 1}"


def _two_years(form: Form, calendar: str, fiscal: str) -> ValueTextError:
    return form.piece.error(
        Text("“{text}” may mean the calendar year or the fiscal year.", text=form.piece.quoted),
        hint=Text("Write {value} or {other}.", value=calendar, other=fiscal),
        reason=Misreading.UNDECIDABLE,
    )
