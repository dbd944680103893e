"""Goal files mended where it is safe: they are read with the same meaning before and after."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import cast

from kpidocs.edit.change import Edit, applied
from kpidocs.edit.fix_units import usual
from kpidocs.edit.goals import goals_in
from kpidocs.edit.sheet import BOM, Sheet, open_sheet, scalar
from kpidocs.source.document import front_matter
from kpidocs.source.document.front_matter import Document, Reading
from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.kinds import PLAN, is_plan, kind_named
from kpidocs.source.keys.validation import step
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
    text = _without_slips(text, before.document)
    after = _read(text, path)
    if after.document is None or after.document.data != before.document.data:
        return None
    mends = list(_slips(before, after))
    for each in _respellings(after.document.data):
        sheet = open_sheet(text, path=path)
        respelt = None if sheet is None else _respelt(sheet, each)
        if sheet is not None and respelt is not None:
            said = Text("{before} becomes {after}.", before=each.before.strip(), after=each.after)
            mends.append(Mend(sheet.document.positions.value(each.way).line, said))
            text = respelt
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


def _respelt(sheet: Sheet, spelling: _Respelling) -> str | None:
    """The file with another spelling, in quotes where needed; None where it reads otherwise."""
    span = sheet.value(spelling.way)
    bare = sheet.written(span).replace(spelling.before, spelling.after)
    likely = (applied(sheet.text, [Edit(*span, each)]) for each in (bare, scalar(spelling.after)))
    return next((text for text in likely if _says(text, sheet, spelling)), None)


def _says(text: str, sheet: Sheet, spelling: _Respelling) -> bool:
    """Whether a file reads as the sheet does, but for the spelling."""
    expected = deepcopy(sheet.document.data)
    *way, last = spelling.way
    holder: object = expected
    for part in way:
        holder = step(holder, part)
    cast("dict[str | int, object]", holder)[last] = spelling.after
    read, known = _read(text, sheet.path), _read(sheet.text, sheet.path)
    return (
        read.document is not None
        and read.document.data == expected
        and read.document.body == sheet.document.body
        and len(read.findings) == len(known.findings)
    )
