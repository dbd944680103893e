"""Front matter held against the keys that there are.

What does not fit is reported and left out; the rest is still read.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.misfits import unfit, unknown_key
from kpidocs.source.keys.schema import LISTS_OF_GOALS, GoalKeys, SharedKeys
from kpidocs.source.keys.synonyms import meant_among
from kpidocs.text import Text

K = TypeVar("K", bound=SharedKeys)


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that does not fit. ``goal`` leads to the goal in which it stands.

    ``meant`` is the key that an unknown one is most like.
    """

    code: str
    way: Keys
    goal: Keys
    message: Text
    hint: Text | None = None
    meant: str | None = None

    @property
    def key(self) -> str:
        """The goal's own key in which it stands; a goal that is none has no id."""
        inner = self.way[len(self.goal) :]
        return str(inner[0]) if inner else "id"


@dataclass(frozen=True, slots=True)
class Validated(Generic[K]):
    """The keys that fit, and for each goal in them the names of those that did not."""

    keys: K
    flaws: tuple[Flaw, ...] = ()
    unread: Mapping[Keys, frozenset[str]] = field(default_factory=dict)


def validate(model: type[K], data: Mapping[str, object]) -> Validated[K]:
    """Read the keys of a plan or a goal with the goals that stand in it."""
    try:
        return Validated(model.model_validate(data))
    except ValidationError as error:
        return _mended(model, data, error)


def _mended(model: type[K], data: Mapping[str, object], error: ValidationError) -> Validated[K]:
    found = error.errors(include_url=False, include_input=True)
    flaws = tuple(_flaws(model, data, found))
    rest = deepcopy(dict(data))
    for way in reversed([_route(rest, each["loc"]) for each in found]):
        _leave_out(rest, way)
    return Validated(model.model_validate(rest), flaws, _unread(data, flaws))


def _flaws(model: type[K], data: object, found: list[ErrorDetails]) -> Iterator[Flaw]:
    """One flaw for each place: the alternatives of a union complain one by one."""
    said: set[Keys] = set()
    around: set[Keys] = set()
    for each in found:
        way = _route(data, each["loc"])
        if each["type"] == "extra_forbidden" and str(way[-1]).startswith("x-"):
            continue
        ways = {way[:end] for end in range(1, len(way) + 1)}
        if way not in around and said.isdisjoint(ways):
            yield _flaw(model, way, each)
        said.add(way)
        around |= ways


def _route(data: object, loc: tuple[str | int, ...]) -> Keys:
    """The part of a pydantic location that leads somewhere in the data; tags of unions do not."""
    route: list[str | int] = []
    for part in loc:
        if _leads_on(data, part):
            data = _step(data, part)
            route.append(part)
    return tuple(route)


def _leads_on(data: object, part: str | int) -> bool:
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def _leads_to(data: object, way: Keys) -> bool:
    return _route(data, way) == way


def _leave_out(data: object, route: Keys) -> None:
    """Take a value away; a goal in a list keeps its place there, empty."""
    *way, last = route
    for part in way:
        data = _step(data, part) if _leads_on(data, part) else None
    if isinstance(data, dict):
        data.pop(last, None)
    elif isinstance(data, list) and isinstance(last, int):
        if way[-1] in LISTS_OF_GOALS:
            data[last] = {}
        else:
            del data[last]


def value_at(data: object, way: Keys) -> object:
    """What the keys and indices of a way lead to."""
    for part in way:
        data = _step(data, part)
    return data


def _step(data: object, part: str | int) -> object:
    """What a key or an index leads to."""
    if isinstance(data, dict):
        return data[part]
    return data[part] if isinstance(data, list) and isinstance(part, int) else None


def goal_route(route: Keys) -> Keys:
    """The way to the goal in which a value stands; empty for the goal of the file."""
    if not route or route[0] not in LISTS_OF_GOALS:
        return ()
    for end in range(len(route), 1, -1):
        if isinstance(route[end - 1], int) and route[end - 2] in LISTS_OF_GOALS:
            return route[:end]
    return ()


def _unread(data: object, flaws: tuple[Flaw, ...]) -> Mapping[Keys, frozenset[str]]:
    """The keys that do not fit, and those that were meant by keys that there are not."""
    names: dict[Keys, set[str]] = {}
    for flaw in flaws:
        keys = names.setdefault(flaw.goal, set())
        keys.add(flaw.key)
        if flaw.meant is not None and not _leads_to(data, (*flaw.goal, flaw.meant)):
            keys.add(flaw.meant)
    return {goal: frozenset(keys) for goal, keys in names.items()}


def _flaw(model: type[K], way: Keys, error: ErrorDetails) -> Flaw:
    goal = goal_route(way)
    if error["type"] == "extra_forbidden":
        inner = way[len(goal) :]
        keys = GoalKeys if goal else model
        suggested = meant_among(keys.model_fields, str(way[-1])) if len(inner) == 1 else None
        message, hint = unknown_key(inner, suggested, of_goal=issubclass(keys, GoalKeys))
        return Flaw("SRC005", way, goal, message, hint, suggested)
    key = next(str(part) for part in reversed(way) if isinstance(part, str))
    in_list, context = isinstance(error["loc"][-1], int), error.get("ctx", {})
    message, hint = unfit(key, error["type"], error["input"], context, in_list=in_list)
    return Flaw("SRC006", way, goal, message, hint)
