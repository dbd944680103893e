"""How a target is spread over its time: weights, percent or amounts for parts of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm

from kpidocs.model import Phasing, Weighing
from kpidocs.quantity import (
    Duration,
    Figure,
    Span,
    Unit,
    UnitKind,
    ValueTextError,
    Window,
    parse_figure,
    parse_span,
)
from kpidocs.source.goals.drafts import Draft, PlanDraft
from kpidocs.source.goals.values import insist
from kpidocs.source.goals.windows import fiscal_year
from kpidocs.spelling import shown
from kpidocs.text import Text

KEY = "phasing"
MOST_DIGITS = 1000  # of what the figures are fractions of

_MONTH = re.compile(
    r"\d{1,2} ?月|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Part:
    """One figure: its key, what it is, and its days where they are written."""

    key: str
    weighing: Weighing
    figure: Fraction
    unit: Unit | None
    window: Window | None = None


def phasing(
    draft: Draft, written: list[str] | dict[str, str] | None, fiscal_year_start: int
) -> Phasing | None:
    """Read the phasing of a goal or a plan, whose dates are known; what is none is reported."""
    if not written:
        return None
    if isinstance(written, dict):
        read = [_dated(draft, day, text, fiscal_year_start) for day, text in written.items()]
    else:
        read = [_part(draft, f"{KEY}.{index}", text) for index, text in enumerate(written)]
    parts = [part for part in read if part is not None]
    if len(parts) < len(read) or not _fits(draft, parts):
        return None
    dated = sorted(_dated_parts(parts), key=lambda each: (each[0].start, each[0].due))
    if _overlap(draft, dated) or _is_outside(draft, dated):
        return None
    return Phasing(
        parts[0].weighing,
        tuple(part.figure for part in ([part for _, part in dated] or parts)),
        tuple(window for window, _ in dated),
        parts[0].unit if parts[0].weighing is Weighing.AMOUNTS else None,
    )


def _dated(draft: Draft, day: str, text: str, fiscal_year_start: int) -> _Part | None:
    key = f"{KEY}.{day}"
    try:
        span = _span(draft, day, fiscal_year_start)
    except ValueTextError as error:
        _refuse_day(draft, key, error.text, error.hint)
        return None
    if not isinstance(span, Span):
        hint = Text("Write the date as year, month and day, such as {value}.", value="2027-03-31")
        _refuse_day(draft, key, Text("A length of time is not a date."), hint)
        return None
    return _part(draft, key, text, Window(span.first, span.last))


def _span(draft: Draft, day: str, fiscal_year_start: int) -> Span | Duration:
    """Read a day or period; a month without a year is the first one that ends after the start."""
    first = draft.start
    year = fiscal_year(first, fiscal_year_start)
    if first is None or _MONTH.fullmatch(day) is None:
        return parse_span(day, fiscal_year_start=fiscal_year_start, fiscal_year=year)
    form = "{year}年{day}" if day.endswith("月") else "{day} {year}"
    month = parse_span(form.format(year=first.year, day=day))
    is_over = isinstance(month, Span) and month.last < first
    return parse_span(form.format(year=first.year + 1, day=day)) if is_over else month


def _refuse_day(draft: Draft, key: str, message: Text, hint: Text | None) -> None:
    draft.report("SRC006", message, key=key, at=draft.places.at(key), hint=hint)


def _part(draft: Draft, key: str, text: str, window: Window | None = None) -> _Part | None:
    figure = insist(draft, key, lambda: parse_figure(text))
    if figure is None:
        return None
    if figure.value < 0 or figure.low is not None:
        message = Text("{key} cannot be “{value}”.", key=KEY, value=shown(text))
        hint = Text("Write one figure that is not below 0.")
        draft.report("SRC006", message, key=key, hint=hint)
        return None
    return _Part(key, _weighing(figure), figure.value, figure.unit, window)


def _weighing(figure: Figure) -> Weighing:
    if figure.unit is None or not figure.unit.symbol:
        return Weighing.WEIGHTS
    return Weighing.PERCENT if figure.unit.kind is UnitKind.RATE else Weighing.AMOUNTS


def _fits(draft: Draft, parts: Sequence[_Part]) -> bool:
    """Whether the figures are of one sort, and are something."""
    odd = next((part for part in parts if part.weighing is not parts[0].weighing), None)
    if odd is not None:
        message = Text("The figures of {key} are of different sorts.", key=KEY)
        hint = Text("Write all of them as weights (1, 1, 2), as percent, or as amounts.")
        draft.report("SRC006", message, key=odd.key, hint=hint)
    elif isinstance(draft, PlanDraft) and parts[0].weighing is Weighing.AMOUNTS:
        message = Text("A plan has no target whose amounts could be spread.")
        hint = Text("Write weights, such as {example}.", example="[1, 1, 2, 2]")
        draft.report("SRC006", message, key=KEY, hint=hint)
    elif not any(part.figure for part in parts):
        message = Text("The figures of {key} are all 0.", key=KEY)
        hint = Text("Write weights, such as {example}.", example="[1, 1, 2, 2]")
        draft.report("SRC006", message, key=KEY, hint=hint)
    elif lcm(*(part.figure.denominator for part in parts)) >= 10**MOST_DIGITS:
        message = Text("Together the fractions have more than {limit} digits.", limit=MOST_DIGITS)
        hint = Text("Write figures with fewer digits.")
        draft.report("SRC006", message, key=KEY, hint=hint)
    return KEY not in draft.unread


def _dated_parts(parts: Sequence[_Part]) -> Iterator[tuple[Window, _Part]]:
    for part in parts:
        if part.window is not None:
            yield part.window, part


def _overlap(draft: Draft, dated: Sequence[tuple[Window, _Part]]) -> bool:
    for (window, _), (following, part) in pairwise(dated):
        if following.start <= window.due:
            message = Text("{one} and {other} overlap.", one=window, other=following)
            _refuse_day(draft, part.key, message, Text("Give each day one figure."))
            return True
    return False


def _is_outside(draft: Draft, dated: Sequence[tuple[Window, _Part]]) -> bool:
    start, due = draft.start, draft.due
    if start is None or due is None:
        return False
    for window, part in dated:
        if window.start < start or window.due > due:
            message = Text("{days} is not within {window}.", days=window, window=Window(start, due))
            hint = Text("Write days from {start} to {due}.", start=start, due=due)
            _refuse_day(draft, part.key, message, hint)
            return True
    return False
