"""Front matter laid out: its keys in one order, its spaces in one form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpidocs.edit.goals import is_ours
from kpidocs.edit.sheet import BOM
from kpidocs.source.document import front_matter
from kpidocs.source.document.front_matter import Document
from kpidocs.source.keys.validation import value_at

ORDER: tuple[str | tuple[str, ...], ...] = (
    *("kind", "id", "title", "renamed_from", "status"),
    *("primary", "parent", "contributes_to", "same_as"),
    *("target", "unit", "direction", "baseline", "behaviour", "nature", "priority"),
    *("conversion", "share", "formula", "numerator", "denominator", "assumptions", "phasing"),
    *("fiscal_year_start", "start", "due", "lag"),
    *("owner", "review", "reviewed"),
    *("locale", "currency", "tax", "rounding", "day", "holidays", "units", "limits", "approved"),
    *("agreed_by", "approved_by"),
    *("definition", "source", "automated", "frequency", "stage", "controllable"),
    *("people", "capacity", "stakeholders", "decision_rule"),
    *("rationale", "contingency", "reason", "revisions", "actuals"),
    *("tags", "ignore", "description"),
    ("funnel", "children"),
)
"""The keys as a reader wants them. Those within brackets stay as they are written: it matters."""

INDENT = 2

_COLON = re.compile(r"\s*:[ \t]+")
_EDITOR = "yaml-language-server"  # a comment that an editor looks for at the top
_RANKS = {
    key: rank
    for rank, keys in enumerate(ORDER)
    for key in ((keys,) if isinstance(keys, str) else keys)
}


def formatted(text: str, *, path: str) -> str | None:
    """Give a file with its front matter laid out; None where that cannot be read as it is.

    No value, no comment and no text below is changed: what cannot be shown to read the same as
    before stays as it is written, and so does a file that is none of a goal or plan.
    """
    reading = front_matter.read(text.encode(), path=path)
    if reading.findings:
        return None
    document = reading.document
    if document is None or not is_ours(document.data) or _flows(document):
        return text
    layout = _Layout(text, document)
    likely = (layout.written(layout.ordered()), layout.written(layout.spaced()), text)
    return next(each for each in likely if _reads_like(document, each))


def _flows(document: Document) -> bool:
    line, column = document.positions.marks[()][:2]
    return document.positions.excerpt.lines[line][column] == "{"


def _reads_like(document: Document, text: str) -> bool:
    again = front_matter.read(text.encode(), path=document.path)
    return (
        again.document is not None
        and not again.findings
        and (again.document.data, again.document.body) == (document.data, document.body)
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key with its value: its first and last line, and how much further right to put it."""

    key: str
    first: int
    last: int
    shift: int


class _Layout:
    """The lines of some front matter, without their ends; they count from 0."""

    def __init__(self, text: str, document: Document) -> None:
        excerpt = document.positions.excerpt
        self._text = text
        self._document = document
        self._first = excerpt.first_line - 1
        self._lines = excerpt.lines[:-1]
        self._entries = tuple(self._found())

    def written(self, lines: Sequence[str]) -> str:
        """Give the file with other lines in place of its front matter."""
        text = self._text.removeprefix(BOM)
        mark, end = self._text[: len(self._text) - len(text)], "\r" if "\r\n" in text else ""
        last = max(number for number, line in enumerate(lines) if line)
        every = text.split("\n")
        before, after = every[: self._first], every[self._first + len(self._lines) :]
        new = [f"{line}{end}" for line in lines[: last + 1]]
        return mark + "\n".join((*before, *new, *(after or ("",))))

    def spaced(self) -> list[str]:
        """Give the lines where they are, with their spaces in one form."""
        lines = list(self._lines)
        for line, start, end in sorted(self._colons(), reverse=True):
            lines[line] = f"{lines[line][:start]}: {lines[line][end:]}"
        texts = set(self._texts())
        lines = [line if number in texts else line.rstrip() for number, line in enumerate(lines)]
        for entry in self._entries:
            for number in range(entry.first + 1, entry.last + 1):
                lines[number] = _shifted(lines[number], entry.shift)
        return lines

    def ordered(self) -> list[str]:
        """Give the lines with the keys in order, each below the comments that it was below."""
        lines = self.spaced()
        ends = (-1, *(entry.last for entry in self._entries))
        parts = [
            (entry.key, lines[end + 1 : entry.first], lines[entry.first : entry.last + 1])
            for end, entry in zip(ends, self._entries, strict=False)
        ]
        head, above_first = _parted(parts[0][1])
        parts[0] = (parts[0][0], above_first, parts[0][2])
        parts.sort(key=lambda part: _RANKS.get(part[0], len(_RANKS)))
        ordered: list[str] = []
        for _, above, written in (("", head, []), *parts, ("", lines[ends[-1] + 1 :], [])):
            for line in above:
                if line or (ordered and ordered[-1]):  # one blank line at most, none at the top
                    ordered.append(line)
            ordered += written
        return ordered

    def _found(self) -> Iterator[_Entry]:
        """The keys with their values and with what is written further right below them."""
        positions = self._document.positions
        ways = sorted((way for way in positions.marks if len(way) == 1), key=positions.key)
        starts = [positions.marks[way][0] for way in ways]
        for way, following in zip(ways, (*starts[1:], len(self._lines)), strict=True):
            first, _, _, _, line, column, _, _ = positions.marks[way]
            last = positions.value(way).end_line - positions.excerpt.first_line
            right = (n for n in range(last + 1, following) if _is_indented(self._lines[n]))
            is_below = line > first and not isinstance(self._document.data[str(way[0])], str)
            yield _Entry(
                str(way[0]), first, max(right, default=last), INDENT - column if is_below else 0
            )

    def _colons(self) -> Iterator[tuple[int, int, int]]:
        """The colons with a value on their line: the line, where they begin and the value does."""
        for _, _, line, start, value_line, end, _, _ in self._document.positions.marks.values():
            if line == value_line and _COLON.fullmatch(self._lines[line][start:end]):
                yield line, start, end

    def _texts(self) -> Iterator[int]:
        """The lines, but for the first of each, that are part of a text over several lines."""
        positions = self._document.positions
        for way, mark in positions.marks.items():
            if isinstance(value_at(self._document.data, way), str):
                end = positions.value(way).end_line - positions.excerpt.first_line
                yield from range(mark[4] + 1, end + 1)


def _is_indented(line: str) -> bool:
    return line[:1].isspace() and not line.isspace()


def _shifted(line: str, by: int) -> str:
    """A line further right, or as far left as its spaces allow."""
    indent = len(line) - len(line.lstrip(" "))
    return f"{' ' * by}{line}" if by > 0 and line else line[min(-by, indent) :]


def _parted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stays at the top, whichever key comes first, and the comments right above the first."""
    tops = (n for n, line in enumerate(lines, 1) if not line.startswith("#") or _EDITOR in line)
    at = max(tops, default=0)
    return list(lines[:at]), list(lines[at:])
