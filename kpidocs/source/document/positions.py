"""Where the keys and values of front matter stand in their file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from kpidocs.model import Location

Keys: TypeAlias = tuple[str | int, ...]
"""The way to a value: ("funnel", 0, "conversion", "value")."""

Mark: TypeAlias = tuple[int, int, int, int, int, int, int, int]
"""Start and end of a key, then of its value; each a line and a column of the excerpt, from 0."""

_SINGLE_QUOTED = re.compile(r"''|.")
_DOUBLE_QUOTED = re.compile(r"\\x..|\\u.{4}|\\U.{8}|\\.|.")


@dataclass(frozen=True, slots=True)
class Correction:
    """The columns of a line, from 0, that stand in place of some of the line as written.

    ``quotes`` are the marks put before what was written.
    """

    line: int
    start: int
    end: int
    written_end: int
    quotes: int

    def written(self, line: int, column: int) -> int:
        """The column, before the correction, of one after it."""
        if line != self.line or column <= self.start:
            return column
        if column < self.end:
            return min(column - self.quotes, self.written_end)
        return column - self.end + self.written_end


@dataclass(frozen=True)
class Excerpt:
    """Some lines of a file: their text, and the number of the first of them.

    Places in a text that was corrected are told as they were before the corrections.
    """

    path: str
    text: str
    first_line: int = 1
    corrections: tuple[Correction, ...] = ()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text, without their ends; behind the last end stands an empty one."""
        return tuple(self.text.split("\n"))

    def location(self, line: int, column: int, end_line: int, end_column: int) -> Location:
        """The place in the file of a span of the excerpt, counted from 0."""
        for each in reversed(self.corrections):
            column, end_column = each.written(line, column), each.written(end_line, end_column)
        shift = self.first_line
        return Location(self.path, line + shift, column + 1, end_line + shift, end_column + 1)

    def corrected(self, line: int, text: str, *, start: int, end: int) -> "Excerpt":
        """The excerpt with another line, which differs in the columns from start to end."""
        lines = list(self.lines)
        longer = len(text) - len(lines[line])
        lines[line] = text
        quotes = int(text[start] == '"')
        made = Correction(line, start, end + longer, end, quotes)
        return replace(self, text="\n".join(lines), corrections=(*self.corrections, made))


@dataclass(frozen=True, slots=True)
class Positions:
    """The spans of all keys and values of some front matter.

    An item of a list is its own key. The whole has the empty way.
    """

    excerpt: Excerpt
    marks: Mapping[Keys, Mark]

    def __contains__(self, keys: Keys) -> bool:
        """Whether something is written there."""
        return keys in self.marks

    def key(self, keys: Keys) -> Location:
        """The span of a key."""
        return self.excerpt.location(*self.marks[keys][:4])

    def value(self, keys: Keys) -> Location:
        """The span of a value, with its quotes or brackets."""
        _, _, _, _, line, column, end_line, end_column = self.marks[keys]
        return self.excerpt.location(line, column, *self._end(line, end_line, end_column))

    def item(self, keys: Keys) -> Location:
        """The span from a key to the end of its value."""
        line, column, _, _, _, _, end_line, end_column = self.marks[keys]
        return self.excerpt.location(line, column, *self._end(line, end_line, end_column))

    def raw(self, keys: Keys) -> str:
        """What is written for a value, with its quotes; of several lines the first."""
        _, _, _, _, line, column, end_line, end_column = self.marks[keys]
        written = self.excerpt.lines[line]
        return written[column:end_column] if line == end_line else written[column:]

    def inside(self, keys: Keys, span: tuple[int, int]) -> Location:
        """The place of some characters of a value; of several lines the whole value."""
        _, _, _, _, line, column, end_line, _ = self.marks[keys]
        if line != end_line:
            return self.value(keys)
        offsets = _offsets(self.raw(keys))
        start, end = (column + offsets[min(offset, len(offsets) - 1)] for offset in span)
        return self.excerpt.location(line, start, line, end)

    def _end(self, first: int, line: int, column: int) -> tuple[int, int]:
        """Where a value ends; for the parser a block text ends where the next key begins."""
        if column > 0 or line == first:
            return line, column
        lines = self.excerpt.lines
        while not lines[line - 1].strip():
            line -= 1
        return line - 1, len(lines[line - 1])


def _offsets(raw: str) -> list[int]:
    """Where each character of a one-line value stands in what is written, and where it ends."""
    units = {"'": _SINGLE_QUOTED, '"': _DOUBLE_QUOTED}.get(raw[:1])
    if units is None:
        return list(range(len(raw) + 1))
    inner = raw[1:-1]
    return [1 + unit.start() for unit in units.finditer(inner)] + [1 + len(inner)]
