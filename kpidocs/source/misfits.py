"""Sentences about front matter that does not fit its schema."""

from collections.abc import Mapping

from kpidocs.source.positions import Keys
from kpidocs.source.schema import GoalKeys, PlanKeys
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text

Said = tuple[Text, Text | None]  # a message and a hint

_MAX_SHOWN = 40


def unknown_key(inner: Keys, suggested: str | None, *, of_goal: bool) -> Said:
    """Of a key that there is not; ``inner`` leads to it from its goal or plan."""
    name = str(inner[-1])
    if len(inner) > 1:
        return Text("{holder} has no key {key}.", holder=str(inner[0]), key=_shown(name)), None
    hint = did_you_mean(suggested)
    if of_goal and name in PlanKeys.model_fields:
        hint = Text("Plans have it, goals do not: write it in index.md.")
    elif name in GoalKeys.model_fields:
        hint = Text("Goals have it, plans do not.")
    return Text("There is no key {key}.", key=_shown(name)), hint


def unfit(key: str, error: str, value: object, context: Mapping[str, object]) -> Said:
    """Of a value of the wrong shape; ``error`` and ``context`` as pydantic tells them."""
    match error:
        case "literal_error":
            return _no_such_word(key, value, str(context["expected"]))
        case "bool_type":
            return Text("{key} takes true or false.", key=key), None
        case "list_type":
            return Text("{key} takes a list.", key=key), None
        case "model_type" | "dict_type":
            return Text("{key} takes keys of its own.", key=key), None
        case _:
            return _no_text(key, value)


def _no_such_word(key: str, value: object, expected: str) -> Said:
    words = tuple(expected.replace(" or ", ", ").replace("'", "").split(", "))
    if not isinstance(value, str):
        return _no_text(key, value)[0], Text("It takes one of: {words}.", words=words)
    return (
        Text("{key} cannot be “{value}”.", value=_shown(value), key=key),
        did_you_mean(meant(value, words)) or Text("It takes one of: {words}.", words=words),
    )


def _no_text(key: str, value: object) -> Said:
    if isinstance(value, bool):
        word = str(value).lower()
        return (
            Text("{key} takes a text, and {word} without quotes is none.", key=key, word=word),
            Text("If it is meant as a text, put it in quotes: {quoted}.", quoted=f'"{word}"'),
        )
    if value is None:
        return Text("An entry of {key} is empty.", key=key), None
    if isinstance(value, list):
        return Text("{key} takes one text, not a list.", key=key), None
    return Text("{key} takes a text, not keys of its own.", key=key), None


def _shown(text: str) -> str:
    return text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}…"
