"""When goals and plans start and are due, in their own words or from above."""

from collections.abc import Sequence
from datetime import date

from kpidocs.quantity import Duration, Span, SpanKind, end_of, parse_span
from kpidocs.source.goals.drafts import Draft
from kpidocs.source.goals.values import insist
from kpidocs.text import Text


def settle_window(
    draft: Draft,
    *,
    start: str | None,
    due: str | None,
    above: Sequence[Draft],
    fiscal_year_start: int,
) -> None:
    """Give a draft its start and its due date; what stands above is ready, the nearest first."""
    year = None if start is due is None else _fiscal_year(above, fiscal_year_start)

    def read(key: str, text: str | None) -> Span | Duration | None:
        if text is None:
            return None
        return insist(
            draft,
            key,
            lambda: parse_span(text, fiscal_year_start=fiscal_year_start, fiscal_year=year),
        )

    _settle_start(draft, read("start", start), above)
    _settle_due(draft, read("due", due), above)
    _refuse_wrong_order(draft)


def _settle_start(draft: Draft, written: Span | Duration | None, above: Sequence[Draft]) -> None:
    if isinstance(written, Span):
        draft.start = written.first
        return
    if isinstance(written, Duration):
        hint = Text("Write the first day, such as {example}.", example="2026-04-01")
        draft.report("SRC006", Text("A length of time cannot be a start."), key="start", hint=hint)
    draft.start = _inherited(draft, "start", above)


def _settle_due(draft: Draft, written: Span | Duration | None, above: Sequence[Draft]) -> None:
    if written is None:
        draft.due = _inherited(draft, "due", above)
    elif isinstance(written, Duration):
        draft.due = _end(draft, written)
    else:
        draft.due = written.last
        if draft.start is None and written.kind is SpanKind.PERIOD and "start" not in draft.unread:
            draft.start = written.first


def _end(draft: Draft, duration: Duration) -> date | None:
    """The last day of a duration after the start."""
    if draft.start is not None:
        return end_of(duration, start=draft.start)
    if "start" in draft.unread:
        draft.unread.add("due")
        return None
    draft.report(
        "SRC006",
        Text("A length of time needs a start to count from."),
        key="due",
        hint=Text("Add {line}, or write the last day.", line="start: 2026-04-01"),
    )
    return None


def _inherited(draft: Draft, key: str, above: Sequence[Draft]) -> date | None:
    """The date of the nearest draft that has one, or that has one that cannot be used."""
    if key in draft.unread:
        return None
    for each in above:
        value = each.start if key == "start" else each.due
        if value is not None:
            return value
        if key in each.unread:
            draft.unread.add(key)
            return None
    return None


def _fiscal_year(above: Sequence[Draft], first_month: int) -> int | None:
    """The fiscal year in which the nearest draft above starts."""
    start = next((each.start for each in above if each.start is not None), None)
    return fiscal_year(start, first_month)


def fiscal_year(start: date | None, first_month: int) -> int | None:
    """Give the fiscal year that a day lies in."""
    if start is None:
        return None
    return start.year if start.month >= first_month else start.year - 1


def _refuse_wrong_order(draft: Draft) -> None:
    """A start after the due date is let go, so that no time runs backwards."""
    if draft.start is None or draft.due is None or draft.start <= draft.due:
        return
    message = Text(
        "It is due on {due}, before it starts on {start}.", due=draft.due, start=draft.start
    )
    key, hint = "start", Text("Give a due date after the start.")
    if "due" in draft.places.keys:
        year_later = end_of(Duration(months=12), start=draft.start).isoformat()
        key, hint = "due", Text("Write the date, such as {value}.", value=year_later)
        if "start" not in draft.places.keys:
            hint = Text(
                "Write a later date, such as {value}, or give it a start: of its own.",
                value=year_later,
            )
    draft.report("SRC006", message, key=key, hint=hint)
    draft.start = None
    draft.unread.add("start")
