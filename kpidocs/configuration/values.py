"""Single values of the settings: what each may be, and what is said about one that is not."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from reprlib import Repr
from typing import TypeVar

from kpidocs.errors import SettingsError
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text

Chosen = TypeVar("Chosen", bound=Enum)
Read = TypeVar("Read")

LONGEST = 60  # characters of a wrong value that a message repeats

Reader = Callable[[object, str], Read]
"""Reads a value, given the key that it stands at, such as ``limits.max_depth``."""


class Marked(dict[object, object]):
    """A mapping that knows the file that it is written in, and the line, from 1."""

    file = "mkdocs.yml"
    line = 1


def text(value: object, key: str) -> str:
    """Read a text that is not empty."""
    if isinstance(value, str) and value.strip():
        return value
    raise wrong(value, key, Text("a text"))


def switch(value: object, key: str) -> bool:
    """Read true or false."""
    if isinstance(value, bool):
        return value
    raise wrong(value, key, Text("true or false"))


def whole(value: object, key: str) -> int:
    """Read a whole number from 1."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    raise wrong(value, key, Text("a whole number from 1"))


def span(value: object, key: str) -> tuple[int, int]:
    """Read the least and the most of something."""
    if isinstance(value, list) and len(value) == 2:  # noqa: PLR2004
        least, most = (whole(each, key) for each in value)
        if least <= most:
            return least, most
    raise wrong(value, key, Text("the least and the most, such as {example}", example="[2, 5]"))


def day(value: object, key: str) -> date:
    """Read a date; YAML makes one of what looks like one."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError as error:
        raise wrong(value, key, Text("a date, such as {example}", example="2027-03-31")) from error


def listed(entry: Reader[Read]) -> Reader[tuple[Read, ...]]:
    """Read a list, each of its entries by itself."""

    def read(value: object, key: str) -> tuple[Read, ...]:
        if isinstance(value, list):
            return tuple(entry(each, key) for each in value)
        raise wrong(value, key, Text("a list"))

    return read


texts = listed(text)


def member(members: type[Chosen]) -> Reader[Chosen]:
    """Read the value of a member of an enumeration."""
    return choice({each.value: each for each in members})


def choice(choices: Mapping[str, Read]) -> Reader[Read]:
    """Read one of several words."""

    def read(value: object, key: str) -> Read:
        if isinstance(value, str) and value in choices:
            return choices[value]
        raise wrong(value, key, _one_of(choices))

    return read


def mapping(value: object, key: str) -> Mapping[str, object]:
    """Read keys and values; nothing written means none."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return {str(each): inner for each, inner in value.items()}
    raise wrong(value, key, Text("keys and values"))


def known(keys: Iterable[str], allowed: Iterable[str], *, within: str = "") -> None:
    """Refuse a key that does not exist."""
    choices = tuple(allowed)
    for key in keys:
        if key not in choices:
            raise SettingsError(
                Text("There is no setting {key}.", key=at(within, key)),
                hint=did_you_mean(meant(key, choices)) or _may_be(_one_of(choices)),
            )


def at(outer: str, key: str) -> str:
    """Name a key within another."""
    return f"{outer}.{key}" if outer else key


def wrong(value: object, key: str, allowed: Text) -> SettingsError:
    """Say that a value is none that its key may have."""
    return SettingsError(
        Text("The setting {key} cannot be {value}.", key=key, value=written(value)),
        hint=_may_be(allowed),
    )


def _one_of(choices: Iterable[str]) -> Text:
    return Text("one of {choices}", choices=tuple(choices))


def _may_be(allowed: Text) -> Text:
    return Text("It may be {allowed}.", allowed=allowed)


def written(value: object) -> str:
    """Give a value as YAML writes it, for a message."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    try:
        shown = _BRIEF.repr(value) if isinstance(value, list | dict | set) else str(value)
    except ValueError:  # a number of thousands of digits
        return "…"
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"


class _Brief(Repr):
    """Shows the beginning of lists and mappings; a few lines of YAML can make endless ones."""

    def repr_Marked(self, value: Marked, level: int) -> str:  # noqa: N802 (it is found by its name)
        return self.repr_dict(value, level)


_BRIEF = _Brief()
