"""The places of one goal among those of its file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kpidocs.model import Location, Places
from kpidocs.source.document.positions import Keys, Positions
from kpidocs.source.keys.validation import goal_route


class Spans(Mapping[str, Location]):
    """The spans of keys with their values by dotted names, looked up when they are asked for."""

    __slots__ = ("_positions", "_ways")

    def __init__(self, ways: Mapping[str, Keys], positions: Positions) -> None:
        """Take the way to each key in its file, and the spans of all ways."""
        self._ways = ways
        self._positions = positions

    def __getitem__(self, key: str) -> Location:
        return self._positions.item(self._ways[key])

    def __contains__(self, key: object) -> bool:
        return key in self._ways

    def __iter__(self) -> Iterator[str]:
        return iter(self._ways)

    def __len__(self) -> int:
        return len(self._ways)


def ways_by_goal(positions: Positions) -> Mapping[Keys, Mapping[str, Keys]]:
    """For the goal of the file and each in it, by its way, the ways to its keys by name."""
    own: dict[str, Keys] = {}
    ways: dict[Keys, dict[str, Keys]] = {(): own}
    for way in positions.marks:
        if len(way) == 1:
            own[str(way[0])] = way
            continue
        goal = goal_route(way)
        inner = way[len(goal) :]
        if inner:
            ways.setdefault(goal, {})[".".join(map(str, inner))] = way
    return ways


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is written of one goal or plan, and where. ``goal`` is its full id, None of a plan."""

    goal: str | None
    positions: Positions
    ways: Mapping[str, Keys]
    places: Places

    def inside(self, key: str, span: tuple[int, int]) -> Location:
        """The place of some characters of a value."""
        way = self._way(key)
        return self.places.anchor if way is None else self.positions.inside(way, span)

    def value_at(self, key: str) -> Location:
        """The place of a value, of the value around it, or the anchor if it is not written."""
        way = self._way(key)
        return self.places.anchor if way is None else self.positions.value(way)

    def _way(self, key: str) -> Keys | None:
        """The way to a key, or to the nearest one around it that is written."""
        while key and key not in self.ways:
            key = key.rpartition(".")[0]
        return self.ways.get(key)


def sheet(
    goal: str | None, positions: Positions, ways: Mapping[str, Keys], anchor: Location
) -> Sheet:
    """The sheet of a goal or plan whose missing keys are reported at the anchor."""
    return Sheet(goal, positions, ways, Places(anchor, Spans(ways, positions)))
