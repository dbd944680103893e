"""The events of the YAML parser, typed as they are: with their marks."""

from collections.abc import Callable
from typing import Any, Protocol

from yaml import (
    AliasEvent,
    CSafeLoader,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

# As objects, so that a comparison of types does not bring in the stubs, whose marks may be None.
SCALAR: object = ScalarEvent
ALIAS: object = AliasEvent
MAPPING: object = MappingStartEvent
MAPPING_END: object = MappingEndEvent
SEQUENCE_END: object = SequenceEndEvent
STREAM_END: object = StreamEndEvent
OPENING: tuple[object, ...] = (MappingStartEvent, SequenceStartEvent)
CLOSING: tuple[object, ...] = (MappingEndEvent, SequenceEndEvent)
AROUND: tuple[object, ...] = (StreamStartEvent, DocumentStartEvent, DocumentEndEvent)


class Mark(Protocol):
    """A place in the text: line, column and offset in characters, from 0."""

    line: int
    column: int
    index: int


class Event(Protocol):
    """What the events of all values have in common."""

    anchor: str | None
    tag: str | None
    start_mark: Mark
    end_mark: Mark


class Scalar(Event, Protocol):
    """A text; its style is a quotation mark, ``|``, ``>`` or empty."""

    value: str
    style: str


class Opening(Event, Protocol):
    """The start of a list or mapping, between brackets if it flows."""

    flow_style: bool


def events(text: str) -> Callable[[], Any]:
    """What gives the next event of a text at each call."""
    return CSafeLoader(text).get_event


def span(event: Event) -> tuple[int, int, int, int]:
    """Line and column of the start and the end of an event, from 0."""
    start, end = event.start_mark, event.end_mark
    return start.line, start.column, end.line, end.column
