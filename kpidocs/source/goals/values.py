"""The values of keys, read from their texts; what says no value is reported in its place."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from kpidocs.model import Misread
from kpidocs.quantity import Duration, Misreading, ValueTextError, parse_span
from kpidocs.source.goals.drafts import Draft
from kpidocs.spelling import shown
from kpidocs.text import Text

T = TypeVar("T")

_PEOPLE = re.compile(r"([0-9]{1,9})\s*[人名]?", re.ASCII)


def attempt(draft: Draft, key: str, read: Callable[[], T]) -> T | Misread | None:
    """What ``read`` gives for a key, None where its text is invalid, which is reported.

    A text that is no value but no nonsense either gives a `Misread`; rules report it.
    """
    try:
        return read()
    except ValueTextError as error:
        if error.reason is not Misreading.INVALID:
            at = draft.sheet.inside(key, error.span)
            return Misread(error.reason, error.text, error.hint, at)
        refuse(draft, key, error)
        return None


def insist(draft: Draft, key: str, read: Callable[[], T], *, offset: int = 0) -> T | None:
    """What ``read`` gives for a key that must have a value; None if it has none, as reported.

    What is read stands ``offset`` characters into the value.
    """
    try:
        return read()
    except ValueTextError as error:
        refuse(draft, key, error, offset=offset)
        return None


def refuse(draft: Draft, key: str, error: ValueTextError, *, offset: int = 0) -> None:
    """Report that the text of a key says no value."""
    start, end = error.span
    at = draft.sheet.inside(key, (start + offset, end + offset))
    draft.report("SRC006", error.text, key=key, at=at, hint=error.hint)


def day(
    draft: Draft, key: str, text: str | None, fiscal_year_start: int, *, offset: int = 0
) -> date | None:
    """The last day of what a date text names, which stands so far into the value."""
    if text is None:
        return None
    span = insist(
        draft, key, lambda: parse_span(text, fiscal_year_start=fiscal_year_start), offset=offset
    )
    if isinstance(span, Duration):
        draft.report("SRC006", Text("A length of time is not a date."), key=key)
        return None
    return None if span is None else span.last


def length(draft: Draft, key: str, text: str | None) -> Duration | None:
    """A length of time: 2週間, 3 months."""
    if text is None:
        return None
    try:
        span = parse_span(text)
    except ValueTextError:
        span = None
    if isinstance(span, Duration):
        return span
    message = Text("“{text}” is not a length of time.", text=shown(text))
    hint = Text("Write a number and its unit, such as {example}.", example=Text("{n} months", n=2))
    draft.report("SRC006", message, key=key, hint=hint)
    return None


def head_count(draft: Draft, key: str, text: str | None) -> int | None:
    """A number of people: 3, 3人."""
    if text is None:
        return None
    found = _PEOPLE.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        message = Text("“{text}” is not a number of people.", text=shown(text))
        hint = Text("Write a whole number in digits, such as 3.")
        draft.report("SRC006", message, key=key, hint=hint)
        return None
    return int(found[1])
