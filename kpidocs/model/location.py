"""Where something stands in a file."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A span of a file: lines and columns from 1, columns in characters, the end exclusive.

    ``path`` is relative to the project, with ``/``.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Places:
    """Where the keys of one goal or plan stand.

    ``keys`` maps a key, or a dotted path such as ``conversion.value``, to the span from the key
    to the end of its value. ``anchor`` is where a missing key is reported: at ``kind`` in a file,
    at ``id`` of an inline goal.
    """

    anchor: Location
    keys: Mapping[str, Location]

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.anchor.path

    def at(self, key: str) -> Location:
        """Give the span of a key with its value, or the anchor when it is not written."""
        return self.keys.get(key, self.anchor)
