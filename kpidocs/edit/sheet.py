"""A goal file opened for editing: where its keys stand, in offsets of its exact text."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import yaml

from kpidocs.edit.change import Edit
from kpidocs.model import Location
from kpidocs.source.document import front_matter
from kpidocs.source.document.front_matter import Document
from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.validation import goal_route

BOM = "\ufeff"
QUOTES = ("'", '"')
_SLIPPERY = "：，#"  # signs that look like those of YAML, or are some

Span = tuple[int, int]
"""Offsets into the exact text of a file, the end exclusive."""


@dataclass(frozen=True)
class Sheet:
    """The exact text of a goal file, its values, and where these stand.

    Edits keep the byte order mark and the line ends of the file.
    """

    path: str
    text: str
    document: Document

    @property
    def line_end(self) -> str:
        """What the lines of the file end with."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a place, counted from 1 as in findings."""
        shift = int(line == 1 and self.text.startswith(BOM))
        return self._starts[line - 1] + column - 1 + shift

    def span(self, at: Location) -> Span:
        """Give the offsets of a place in this file."""
        return self.offset(at.line, at.column), self.offset(at.end_line, at.end_column)

    def key(self, way: Keys) -> Span:
        """Give the span of a key, without its colon."""
        return self.span(self.document.positions.key(way))

    def value(self, way: Keys) -> Span:
        """Give the span of a value, with its quotes or brackets."""
        return self.span(self.document.positions.value(way))

    def entry(self, way: Keys) -> Span:
        """Give the span from a key, or the start of an entry of a list, to the end of its value."""
        return self.span(self.document.positions.item(way))

    def lines(self, way: Keys) -> Span:
        """Give the span of the whole lines of an entry, with the end of the last."""
        at = self.document.positions.item(way)
        return self.offset(at.line, 1), self._line_after(self.span(at)[1])

    def written(self, span: Span) -> str:
        """Give what stands in a span."""
        return self.text[slice(*span)]

    def below(self, way: Keys) -> Iterator[Keys]:
        """Give the ways to the entries of a mapping or list, in written order."""
        marks = self.document.positions.marks
        inner = (each for each in marks if each[:-1] == way and each)
        return iter(sorted(inner, key=lambda each: marks[each][:2]))

    def flows(self, way: Keys) -> bool:
        """Whether a value is a list or mapping between brackets."""
        return self.written(self.value(way))[:1] in ("[", "{")

    def goal(self, anchor: Location) -> Keys | None:
        """Give the way to the goal or plan that is reported at a place, if it stands here."""
        return self._goals.get((anchor.line, anchor.column))

    @cached_property
    def _goals(self) -> Mapping[tuple[int, int], Keys]:
        """The goals by the places at which they are reported: their kind or id."""
        positions, goals = self.document.positions, {}
        for way in positions.marks:
            goal = goal_route(way)
            if way == ("kind",) or (goal and way == (*goal, "id")):
                at = positions.key(way)
                goals[at.line, at.column] = goal
        return goals

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """The offsets at which the lines begin."""
        return tuple(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))

    def insert_after(self, way: Keys, lines: str, *, flow: str) -> Edit:
        """Add a key behind another, in the form in which that is written.

        ``lines`` is the new key in block form, without indentation; ``flow`` between brackets.
        """
        end = self.entry(way)[1]
        if self.flows(way[:-1]):
            return Edit(end, end, f", {flow}")
        return self._below(end, lines, self.document.positions.key(way).column - 1)

    def append(self, way: Keys, lines: str, *, flow: str) -> Edit:
        """Add an entry to a list, or a key to a mapping, in the form in which that is written.

        ``lines`` is the new entry in block form, without indentation; ``flow`` between brackets.
        """
        start, end = self.value(way)
        inner = list(self.below(way))
        if self.flows(way):
            place = self.entry(inner[-1])[1] if inner else start + 1
            return Edit(place, place, f", {flow}" if inner else flow)
        if inner:
            indent = self.document.positions.value(way).column - 1
            return self._below(self.entry(inner[-1])[1], lines, indent)
        space = "" if self.text[start - 1].isspace() else " "
        return Edit(start, end, f"{space}[{flow}]")

    def _below(self, end: int, lines: str, indent: int) -> Edit:
        """Put lines below the one in which a value ends."""
        place = self._line_after(end)
        text = "".join(f"{' ' * indent}{line}{self.line_end}" for line in lines.split("\n"))
        if not self.text[:place].endswith("\n"):
            text = self.line_end + text.removesuffix(self.line_end)
        return Edit(place, place, text)

    def _line_after(self, offset: int) -> int:
        """Give where the next line begins, or the file ends."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1


def open_sheet(text: str, *, path: str) -> Sheet | None:
    """Open a goal file by its exact text; None for one without values, or with unreadable ones.

    ``path`` is relative to the project.
    """
    document = front_matter.read(text.encode(), path=path).document
    return None if document is None else Sheet(path, text, document)


def scalar(text: str) -> str:
    """Write a text as a value that stands anywhere in YAML: bare where it can, else in quotes."""
    quoted = json.dumps(text, ensure_ascii=False)
    if any(sign in text for sign in _SLIPPERY) or not text.isprintable():
        return quoted
    try:
        read = yaml.safe_load(f"[{{key: {text}}}, {text}]")
    except yaml.YAMLError:
        return quoted
    return text if read == [{"key": text}, text] else quoted
