"""The goals within the values of a file."""

from collections.abc import Iterator, Mapping

from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.schema import LISTS_OF_GOALS


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
