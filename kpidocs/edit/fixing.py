"""Goal files mended where it is safe: they are read with the same meaning before and after."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import cast

from kpidocs.edit.change import Edit, applied
from kpidocs.edit.fix_units import usual
from kpidocs.edit.goals import goals_in, is_ours
from kpidocs.edit.sheet import BOM, QUOTES, Sheet, scalar
from kpidocs.source.document import front_matter
from kpidocs.source.document.front_matter import Document, Reading
from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.kinds import PLAN, is_plan, kind_named
from kpidocs.source.keys.validation import value_at
from kpidocs.text import Text

_WITH_UNITS = ("unit", "target", "baseline", "conversion", "share")


@dataclass(frozen=True, slots=True)
class Mend:
    """What was mended in a line, which counts from 1."""

    line: int
    said: Text


@dataclass(frozen=True, slots=True)
class Mended:
    """The exact text of a file after it was mended, and what was."""

    text: str
    mends: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class _Respelling:
    """Another word for the same in a value."""

    way: Keys
    before: str
    after: str


def mended(text: str, *, path: str) -> Mended | None:
    """Mend the slips of a file, and the spelling of its kinds and units.

    None for a file that cannot be read even so.
    """
    before = _read(text, path)
    if before.document is None:
        return None if before.findings else Mended(text)
    if not is_ours(before.document.data):
        return Mended(text)
    text = _without_slips(text, before.document)
    after = _read(text, path)
    if after.document is None or after.document.data != before.document.data:
        return None
    mends = list(_slips(before, after))
    spellings = tuple(_respellings(after.document.data))
    respelt = _respelt(Sheet(path, text, after.document), spellings)
    if _says(respelt, after.document, spellings):
        text = respelt
        mends.extend(_respelling(each, after.document) for each in spellings)
    return Mended(text, tuple(sorted(mends, key=lambda each: each.line)))


def _read(text: str, path: str) -> Reading:
    return front_matter.read(text.encode(), path=path)


def _without_slips(text: str, document: Document) -> str:
    """A file with the lines that the reader had to correct."""
    excerpt = document.positions.excerpt
    mark = BOM if text.startswith(BOM) else ""
    lines = text.removeprefix(mark).split("\n")
    for line in {each.line for each in excerpt.corrections}:
        place = excerpt.first_line - 1 + line
        end = "\r" if lines[place].endswith("\r") else ""
        lines[place] = f"{excerpt.lines[line]}{end}"
    return mark + "\n".join(lines)


def _slips(before: Reading, after: Reading) -> Iterator[Mend]:
    """What was said of a file before its slips were mended, and is not said any more."""
    left = {(each.message, each.at.line) for each in after.findings}
    for each in before.findings:
        if (each.message, each.at.line) not in left:
            yield Mend(each.at.line, each.message)


def _respellings(data: object) -> Iterator[_Respelling]:
    """The kinds and units that are written in another way than most write them."""
    for way, keys in goals_in(data):
        kind = keys.get("kind")
        if isinstance(kind, str) and _kind(kind) != kind:
            yield _Respelling((*way, "kind"), kind, _kind(kind))
        figures = {(*way, key): keys.get(key) for key in _WITH_UNITS}
        assumed = keys.get("assumptions")
        if isinstance(assumed, dict):
            figures |= {(*way, "assumptions", name): each for name, each in assumed.items()}
        for place, figure in figures.items():
            yield from _units(figure, place, key=str(place[len(way)]))


def _kind(name: str) -> str:
    kind = kind_named(name)
    if kind is not None:
        return kind.value
    return PLAN if is_plan(name) else name


def _units(figure: object, way: Keys, *, key: str) -> Iterator[_Respelling]:
    """The units in the figure of a key, which may stand below ``value``."""
    if isinstance(figure, dict):
        yield from _units(figure.get("value"), (*way, "value"), key=key)
    elif isinstance(figure, str):
        spelt = usual(figure, key=key)
        if spelt != figure:
            yield _Respelling(way, figure, spelt)


def _respelling(spelling: _Respelling, document: Document) -> Mend:
    line = document.positions.value(spelling.way).line
    before = spelling.before.strip()
    return Mend(line, Text("{before} becomes {after}.", before=before, after=spelling.after))


def _respelt(sheet: Sheet, spellings: Iterable[_Respelling]) -> str:
    """The file with other spellings, in quotes where there were some or YAML needs them."""
    edits = []
    for each in spellings:
        span = sheet.value(each.way)
        written, value = sheet.written(span), scalar(each.after)
        is_safe = each.before[0] == each.after[0] or value == each.after
        inside = each.before in written and (is_safe or written[0] in QUOTES)
        text = written.replace(each.before, each.after) if inside else value
        edits.append(Edit(*span, text))
    return applied(sheet.text, edits)


def _says(text: str, document: Document, spellings: Iterable[_Respelling]) -> bool:
    """Whether a file reads as the document does, but for the spellings."""
    data = deepcopy(document.data)
    for each in spellings:
        *way, last = each.way
        holder = value_at(data, tuple(way))
        cast("dict[str | int, object]", holder)[last] = each.after
    read = _read(text, document.path)
    return (
        read.document is not None
        and (read.document.data, read.document.body) == (data, document.body)
        and not read.document.positions.excerpt.corrections
    )
