"""The line of a file that a finding is about, with carets below what to change."""

from kpidocs.model import Location
from kpidocs.report.terminal import verbatim, width

LONGEST = 100  # characters of a line that are shown
BEFORE = 40  # characters kept before what a long line is about
ELLIPSIS = "…"


def excerpt(at: Location, *, source: str | None) -> tuple[str, str] | None:
    """Give the first line of a span, and carets below it; None where there is no such line."""
    lines = [] if source is None else source.split("\n")
    if not 0 < at.line <= len(lines):
        return None
    line = verbatim(lines[at.line - 1].rstrip("\r"))
    start = min(at.column - 1, len(line))
    end = at.end_column - 1 if at.end_line == at.line else len(line)
    first = max(0, start - BEFORE) if len(line) > LONGEST else 0
    before = (ELLIPSIS if first else "") + line[first:start]
    marked = line[start : min(end, first + LONGEST)]
    after = line[start + len(marked) : first + LONGEST]
    rest = ELLIPSIS if len(line) > first + LONGEST else ""
    return before + marked + after + rest, " " * width(before) + "^" * max(1, width(marked))
