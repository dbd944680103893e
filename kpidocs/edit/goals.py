"""The goals within the values of a file."""

from collections.abc import Iterator, Mapping

from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.kinds import is_plan, kind_named
from kpidocs.source.keys.schema import LISTS_OF_GOALS


def is_ours(data: Mapping[str, object]) -> bool:
    """Whether the values of a file are those of a goal or plan, by their kind.

    A folder of goals may be one of other things too, whose authors have not asked.
    """
    kind = data.get("kind")
    return isinstance(kind, str) and (is_plan(kind) or kind_named(kind) is not None)


def goals_in(data: object, way: Keys = ()) -> Iterator[tuple[Keys, Mapping[str, object]]]:
    """The goal or plan of a file and those written within it: the way to each, and its keys."""
    if not isinstance(data, dict):
        return
    yield way, data
    for key in LISTS_OF_GOALS:
        entries = data.get(key)
        if isinstance(entries, list):
            for index, entry in enumerate(entries):
                yield from goals_in(entry, (*way, key, index))
