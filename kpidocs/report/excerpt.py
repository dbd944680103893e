"""The line of a file that a finding is about, with carets below what to change."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from kpidocs.model import Location
from kpidocs.report.terminal import fitting, verbatim, width

LONGEST = 100  # cells of a line that are shown
ELLIPSIS = "…"

Sources: TypeAlias = Mapping[str, Sequence[str]]
"""The lines of files by their paths; those that cannot be quoted are missing."""


def excerpt(at: Location, *, lines: Sequence[str], room: int = LONGEST) -> tuple[str, str] | None:
    """Give the first line of a span, and carets below it; None where there is no such line.

    ``lines`` are those of the file. Of a line that takes more than ``room`` cells the part around
    the span is given.
    """
    if not 0 < at.line <= len(lines):
        return None
    line = verbatim(lines[at.line - 1].rstrip("\r"))
    start = min(at.column - 1, len(line))
    end = at.end_column - 1 if at.end_line == at.line else len(line)
    first, last = _part(line, start, room)
    before = (ELLIPSIS if first else "") + line[first:start]
    marked = line[start : min(end, last)]
    after = line[start + len(marked) : last] + (ELLIPSIS if last < len(line) else "")
    return before + marked + after, " " * width(before) + "^" * max(1, width(marked))


def _part(line: str, start: int, room: int) -> tuple[int, int]:
    """Give where the part of a line begins and ends that is shown, with some of what is before."""
    if width(line) <= room:
        return 0, len(line)
    first = start - fitting(line[:start][::-1], room * 2 // 5)
    return first, first + fitting(line[first:], room)
