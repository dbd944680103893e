"""Dates, periods and lengths of time as they are written: 2027-03-31, 2026年度上期, 6か月."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache

from kpidocs.quantity.calendar import Duration, Span, SpanKind
from kpidocs.quantity.figure import Misreading, ValueTextError
from kpidocs.quantity.periods import last_day
from kpidocs.quantity.reading import date_forms as forms
from kpidocs.quantity.reading.date_forms import Fiscal, Form
from kpidocs.quantity.reading.date_words import (
    FORMS,
    MONTHS_OF_YEAR,
    RANGES,
    RELATIVE,
    RELATIVE_BEGINNINGS,
)
from kpidocs.quantity.reading.normal import Piece, normalised
from kpidocs.text import Text

_END = re.compile(r"末日?$")
_END_OF = re.compile(r"(?:the )?end of (?=.*[0-9])", re.IGNORECASE)


@lru_cache(maxsize=4096)
def parse_span(
    text: str, *, fiscal_year_start: int = 4, fiscal_year: int | None = None
) -> Span | Duration:
    """Read a day, a month, a period or a length of time.

    ``fiscal_year_start`` is a month; ``fiscal_year`` is the one that a bare ``1H`` belongs to.
    Raises `ValueTextError` only.
    """
    return read_span(normalised(text), Fiscal(fiscal_year_start, fiscal_year))


def read_span(piece: Piece, fiscal: Fiscal) -> Span | Duration:
    """Read a piece of a text: two dates, or one."""
    match = _matched(MONTHS_OF_YEAR, piece)
    if match:
        return _months_of_year(Form(piece, match, fiscal))
    for pattern in RANGES:
        match = _matched(pattern, piece)
        if match:
            return _range(Form(piece, match, fiscal))
    return _single(piece, fiscal)


def read_date(piece: Piece, fiscal: Fiscal) -> Span:
    """Read a piece of a text that is no length of time."""
    span = read_span(piece, fiscal)
    if isinstance(span, Duration):
        raise _no_date(piece)
    return span


def _single(piece: Piece, fiscal: Fiscal) -> Span | Duration:
    """Read one date or length of time; 末 behind a period, or end of before it, is its last day."""
    if not piece.text:
        raise piece.error(
            Text("The date is empty."), hint=_example(), reason=Misreading.NOT_MEASURABLE
        )
    text = piece.text.lower()
    if text in RELATIVE or (text.startswith(RELATIVE_BEGINNINGS) and not _END_OF.match(text)):
        raise _relative(piece, fiscal)
    inner = _before_its_end(piece)
    if inner is not None:
        period = _by_form(inner, fiscal)
        if isinstance(period, Duration):
            raise _no_date(piece)
        return Span(period.last, period.last)
    return _by_form(piece, fiscal)


def _before_its_end(piece: Piece) -> Piece | None:
    """Give the period of which a text names the last day."""
    begins, ends = _END_OF.match(piece.text), _END.search(piece.text)
    if begins:
        return piece.part(begins.end())
    return piece.part(0, ends.start()) if ends else None


def _by_form(piece: Piece, fiscal: Fiscal) -> Span | Duration:
    for kind, pattern in FORMS:
        match = _matched(pattern, piece)
        if match:
            return _READERS[kind](Form(piece, match, fiscal))
    raise piece.not_understood(hint=_example())


def _example() -> Text:
    return Text("Write the date as year, month and day, such as {value}.", value="2027-03-31")


def _no_date(piece: Piece) -> ValueTextError:
    return piece.error(
        Text("“{text}” is a length of time, not a date.", text=piece.quoted), hint=_example()
    )


def _relative(piece: Piece, fiscal: Fiscal) -> ValueTextError:
    known = fiscal.year is not None and "月" not in piece.text
    year = forms.span_of(fiscal.year or 2026, fiscal.start, 12)
    example = Text("Write the date, such as {value}.", value=year.last.isoformat())
    return piece.error(
        Text("“{text}” depends on the day it is read.", text=piece.quoted),
        hint=Text("Write {value}.", value=year.last.isoformat()) if known else example,
        reason=Misreading.UNDECIDABLE,
    )


def _range(form: Form) -> Span:
    first, last = (form.piece.part(*form.match.span(name)) for name in ("first", "last"))
    start, due = (_single(end, form.fiscal) for end in (first, last))
    if isinstance(start, Duration):
        raise _no_date(first)
    if isinstance(due, Duration):
        raise _no_date(last)
    return _ordered(form, start.first, due.last, "last")


def _months_of_year(form: Form) -> Span:
    year = form.year()
    first, last = date(year, form.month(), 1), date(year, form.month("to"), 1)
    return _ordered(form, first, last_day(last, months=1), "to")


def _ordered(form: Form, first: date, last: date, part: str) -> Span:
    if last < first:
        raise form.error(
            Text("The period ends before it starts."),
            part,
            hint=Text("Write the earlier date first."),
        )
    return Span(first, last, SpanKind.PERIOD)


def _matched(pattern: str, piece: Piece) -> re.Match[str] | None:
    return _compiled(pattern).fullmatch(piece.text)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: most runs need few of them."""
    return re.compile(pattern, re.IGNORECASE)


_READERS: dict[str, Callable[[Form], Span | Duration]] = {
    "day": forms.day,
    "month": forms.month,
    "closing": forms.closing_year,
    "fiscal": forms.fiscal_year,
    "half": forms.fiscal_part,
    "quarter": forms.fiscal_part,
    "calendar_part": forms.calendar_part,
    "calendar_year": forms.calendar_year,
    "bare_year": forms.bare_year,
    "half_year": forms.half_year,
    "duration": forms.duration,
}
