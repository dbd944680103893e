"""One file when a goal gets another id: what is edited in it."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping

from kpidocs.edit.change import Edit
from kpidocs.edit.goals import goals_in
from kpidocs.edit.renaming.ids import Renaming
from kpidocs.edit.renaming.links import Moves, relinked, relinked_value
from kpidocs.edit.renaming.values import in_its_form, mentions
from kpidocs.edit.sheet import Sheet, scalar
from kpidocs.errors import ProjectError
from kpidocs.model import Goal
from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.ids import bare
from kpidocs.text import Text


def moves(renaming: Renaming, path: str) -> Moves:
    """What links in a file lead to from now on; its path is relative to the goals folder."""
    after = renaming.paths.get(path, path)
    return Moves(renaming.pages, posixpath.dirname(path), posixpath.dirname(after))


def edits(
    sheet: Sheet, renaming: Renaming, *, moves: Moves, goals: Iterable[Goal]
) -> Iterator[Edit]:
    """Edit what a file says of the goals that get another id; some of them may stand in it.

    Raises `ProjectError` where one of them could not be named any more.
    """
    here = [goal for goal in goals if goal.places.path == sheet.path]
    keys = dict(goals_in(sheet.document.data)) if here else {}
    for goal in here:
        way = sheet.goal(goal.places.anchor) or ()
        yield from _identity(sheet, way, keys[way], old=goal.id, new=renaming.ids[goal.id])
    yield from _references(sheet, renaming, moves)
    yield from _links(sheet, moves)


def _references(sheet: Sheet, renaming: Renaming, moves: Moves) -> Iterator[Edit]:
    for each in mentions(sheet):
        name = renaming.spelt(each.name, plan=moves.folder, after=moves.folder_after)
        if name is None:
            raise ProjectError(
                Text("{path} could not name {id} any more.", path=sheet.path, id=each.name),
                hint=Text("Another goal would be found by that name. Choose another id."),
            )
        if name != each.name:
            yield each.edit(sheet, name)


def _links(sheet: Sheet, moves: Moves) -> Iterator[Edit]:
    """The links in the text below the values, and in descriptions."""
    document = sheet.document
    start = sheet.offset(document.body_line, 1)
    if document.body:
        yield from relinked(sheet.text[start:], moves, start=start)
    for way, keys in goals_in(document.data):
        value = keys.get("description")
        if isinstance(value, str):
            begin, end = sheet.value((*way, "description"))
            yield from relinked_value(sheet.text[begin:end], value, moves, start=begin)


def _identity(
    sheet: Sheet, way: Keys, keys: Mapping[str, object], *, old: str, new: str
) -> Iterator[Edit]:
    """The id of a goal where it is written, and the former one beside it."""
    name = bare(new)
    if isinstance(keys.get("id"), str) and name != bare(old):
        span = sheet.value((*way, "id"))
        yield Edit(*span, in_its_form(name, written=sheet.written(span)))
    place, value = (*way, "renamed_from"), scalar(old)
    match keys.get("renamed_from"):
        case None if "renamed_from" not in keys:
            before = next(key for key in ("title", "id", "kind") if key in keys)
            line = f"renamed_from: [{value}]"
            yield sheet.insert_after((*way, before), line, flow=line)
        case str(former) if former != old:
            yield Edit(*sheet.value(place), f"[{scalar(former)}, {value}]")
        case list() | None as former if old not in (former or ()):
            yield sheet.append(place, f"- {value}", flow=value)
