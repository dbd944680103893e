"""YAML into plain values with their marks, in one pass over the parser's events.

Scalars keep their text. Aliases are never followed, so no input costs more than its length.
"""

import re
from typing import Any

from yaml import MarkedYAMLError

from kpidocs.model import Finding
from kpidocs.source import limits
from kpidocs.source.document import slips
from kpidocs.source.document.positions import Excerpt, Keys, Mark
from kpidocs.source.document.yaml_events import (
    ALIAS,
    AROUND,
    CLOSING,
    MAPPING,
    MAPPING_END,
    OPENING,
    SCALAR,
    SEQUENCE_END,
    STREAM_END,
    Event,
    Opening,
    Scalar,
    events,
)
from kpidocs.source.document.yaml_mistakes import DELETE, Mistakes, forbidden

_HASH = re.compile(r"\s#\S")
_FULL_WIDTH = re.compile("[：，]")
_TYPED: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_LONGEST_TYPED = 5
_MERGE = "<<"


class TooDeepError(MarkedYAMLError):
    """Lists and mappings within each other beyond the limit."""

    def __init__(self, mark: Any) -> None:  # noqa: ANN401 (the parser's own)
        super().__init__(problem="too deep", problem_mark=mark)


class SlipError(MarkedYAMLError):
    """Valid YAML that means something else than its author: the line is to be corrected."""

    def __init__(self, slip: slips.Slipped, line: int) -> None:
        super().__init__()
        self.slip = slip
        self.line = line


class Composer:
    """Composes the values of one excerpt, and collects their marks and findings on the way."""

    def __init__(self, excerpt: Excerpt) -> None:
        self.marks: dict[Keys, Mark] = {}
        self._mistakes = Mistakes(excerpt)
        self._excerpt = excerpt
        self._next = events(excerpt.text)
        self._has_hash = _HASH.search(excerpt.text) is not None
        self._has_full_width = _FULL_WIDTH.search(excerpt.text) is not None
        self._end = (0, 0)  # of the value that was read last

    @property
    def findings(self) -> list[Finding]:
        """What was found on the way, in order."""
        return self._mistakes.findings

    def compose(self) -> dict[str, object]:
        """The values.

        Raises `yaml.MarkedYAMLError` where the parser stops, for what is no mapping, is nested
        too deeply or holds several documents, and `SlipError` for what is to be read again.
        """
        event = self._next_value()
        if type(event) is STREAM_END:
            return {}
        if type(event) is not MAPPING:
            raise MarkedYAMLError(problem="no mapping", problem_mark=event.start_mark)
        start = self._end = (event.start_mark.line, event.start_mark.column)
        data = self._mapping(event, ())
        self.marks[()] = (*start, *start, *start, *self._end)
        event = self._next_value()
        if type(event) is not STREAM_END:
            raise MarkedYAMLError(problem="second document", problem_mark=event.start_mark)
        return data

    def _next_value(self) -> Any:  # noqa: ANN401 (the events have no useful common type)
        event = self._next()
        while type(event) in AROUND:
            event = self._next()
        return event

    def _mapping(self, opening: Opening, way: Keys) -> dict[str, object]:
        self._mistakes.marked(opening)
        data: dict[str, object] = {}
        first: dict[str, Scalar] = {}
        while type(event := self._next()) is not MAPPING_END:
            key = self._key(event, first)
            if opening.flow_style:
                self._check_entry(event, slips.FLOW_COLON, slips.FULL_WIDTH_COMMA)
            value = self._next()
            if key == _MERGE and not event.style:
                self._mistakes.merge_key(event, value)
                key = None
            if key is None or (opening.flow_style and self._has_no_value(event, value)):
                self._skip(value)
                continue
            first[key] = event
            data[key] = self._marked_value((*way, key), value, event)
        if opening.flow_style:
            self._end = (event.end_mark.line, event.end_mark.column)
        return data

    def _sequence(self, opening: Opening, way: Keys) -> list[object]:
        self._mistakes.marked(opening)
        items: list[object] = []
        while type(event := self._next()) is not SEQUENCE_END:
            if opening.flow_style:
                self._check_entry(event, slips.FULL_WIDTH_COMMA)
            items.append(self._marked_value((*way, len(items)), event, None))
        if opening.flow_style:
            self._end = (event.end_mark.line, event.end_mark.column)
        return items

    def _marked_value(self, way: Keys, event: Event, key: Event | None) -> object:
        """The value that begins with an event; its marks are noted."""
        start = event.start_mark
        line, column = start.line, start.column
        value = self._value(event, way)
        if key is None:
            self.marks[way] = (line, column, *self._end, line, column, *self._end)
        else:
            begin, end = key.start_mark, key.end_mark
            self.marks[way] = (
                *(begin.line, begin.column, end.line, end.column),
                *(line, column, *self._end),
            )
        return value

    def _value(self, event: Any, way: Keys) -> object:  # noqa: ANN401 (see _next_value)
        kind = type(event)
        if kind is SCALAR:
            return self._scalar(event)
        if kind is ALIAS:
            self._end = (event.end_mark.line, event.end_mark.column)
            self._mistakes.alias(event)
            return None
        if len(way) >= limits.DEPTH:
            raise TooDeepError(event.start_mark)
        self._end = (event.start_mark.line, event.start_mark.column)
        return self._mapping(event, way) if kind is MAPPING else self._sequence(event, way)

    def _scalar(self, event: Scalar) -> str | bool | None:
        end = event.end_mark
        self._end = (end.line, end.column)
        if event.anchor is not None or event.tag is not None:
            self._mistakes.marked(event)
        if event.tag is not None:
            return None
        text = event.value
        if event.style:
            if event.style == ">" and not text.strip():
                self._correct(event, slips.ABOVE_A_DIGIT)
            return self._said(event)
        if self._has_hash:
            self._correct(event, slips.HASH)
        return _TYPED.get(text.lower(), text) if len(text) <= _LONGEST_TYPED else text

    def _said(self, event: Scalar) -> str | None:
        """A text in quotes or a block; None for a blank one, or one of what cannot be seen."""
        if not event.value.strip():
            return None
        unseen = forbidden(event.value) if event.style == '"' else None
        if unseen is None:
            return event.value
        self._mistakes.tell("SRC006", event, unseen[1], DELETE)
        return None

    def _key(self, event: Any, first: dict[str, Scalar]) -> str | None:  # noqa: ANN401
        """The text of a key; None after a finding about it."""
        if type(event) is not SCALAR:
            self._skip(event)
            self._mistakes.no_key(event, opens=self._excerpt.text[event.start_mark.index])
            return None
        self._mistakes.marked(event)
        key: str = event.value
        if key in first:
            self._mistakes.duplicate(event, first[key])
            return None
        if event.style:
            return key
        if key.startswith("\u3000"):
            self._correct(event, slips.FULL_WIDTH_INDENT)
        if key.startswith("-"):
            self._correct(event, slips.DASH)
        if len(key) <= _LONGEST_TYPED and _TYPED.get(key.lower(), key) is None:
            self._mistakes.no_key(event, opens="")
            return None
        return key

    def _has_no_value(self, key: Scalar, value: Event) -> bool:
        """Whether a key between brackets stands there without a colon, which is reported."""
        between = self._excerpt.text[key.end_mark.index : value.start_mark.index]
        if value.start_mark.index != value.end_mark.index or ":" in between:
            return False
        self._correct(key, *slips.IN_AN_ENTRY)
        self._mistakes.no_value(key)
        return True

    def _check_entry(self, event: Scalar, *possible: slips.Slip) -> None:
        """Look for full-width signs in a word between brackets."""
        if self._has_full_width and type(event) is SCALAR and _FULL_WIDTH.search(event.value):
            self._correct(event, *possible)

    def _skip(self, event: Event) -> None:
        """Read to the end of a value that is not used."""
        depth = int(type(event) in OPENING)
        while depth:
            event = self._next()
            depth += (type(event) in OPENING) - (type(event) in CLOSING)
            if depth > limits.DEPTH:
                raise TooDeepError(event.start_mark)

    def _correct(self, event: Event, *possible: slips.Slip) -> None:
        """Have the line of an event corrected and read again, if it holds one of these slips."""
        mark = event.start_mark
        slip = slips.find(possible, self._excerpt.lines[mark.line], column=mark.column)
        if slip is not None:
            raise SlipError(slip, mark.line)
