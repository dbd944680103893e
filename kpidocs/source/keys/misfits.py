"""Sentences about front matter that does not fit its schema."""

from collections.abc import Mapping
from types import MappingProxyType

from kpidocs.source.document.positions import Keys
from kpidocs.source.keys.schema import (
    LISTS_OF_GOALS,
    CapacityKeys,
    DecisionKeys,
    FigureKeys,
    GoalKeys,
    IgnoreKeys,
    LimitKeys,
    PlanKeys,
    RevisionKeys,
    Shape,
)
from kpidocs.source.keys.synonyms import meant_among
from kpidocs.spelling import did_you_mean, shown
from kpidocs.text import Text

Said = tuple[Text, Text | None]  # a message and a hint

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "kind": "kpi",
        "title": "Meetings",
        "id": "meetings",
        "parent": "orders",
        "contributes_to": "[orders, revenue]",
        "conversion": "50%",
        "share": "20%",
        "formula": "orders * price",
        "unit": "件",
        "target": "20件",
        "baseline": "12件 @ 2026-03-31",
        "start": "2026-04-01",
        "due": "2027-03-31",
        "owner": "Sales",
        "assumptions": "{price: 500円/件}",
        "phasing": "[1, 1, 2, 2]",
        "capacity": "{people: 3, rate: 30件/日, days: 40}",
        "decision_rule": "{continue: …, improve: …, stop: …}",
        "funnel": "[{id: visits, title: Visits, conversion: 10%}]",
        "children": "[{id: visits, title: Visits}]",
        "ignore": "[{rule: KPI001, reason: …}]",
        "revisions": "[{date: 2026-10-01, from: 20件, to: 15件}]",
    }
)
"""Keys as they may be written."""

GROUPS: Mapping[str, type[Shape]] = MappingProxyType(
    {
        "conversion": FigureKeys,
        "share": FigureKeys,
        "assumptions": FigureKeys,
        "capacity": CapacityKeys,
        "decision_rule": DecisionKeys,
        "limits": LimitKeys,
        "revisions": RevisionKeys,
        "ignore": IgnoreKeys,
    }
)
"""What stands in the keys that take a group of keys, or several."""


def unknown_key(inner: Keys, suggested: str | None, *, of_goal: bool) -> Said:
    """Of a key that there is not; ``inner`` leads to it from its goal or plan."""
    name = str(inner[-1])
    if len(inner) > 1:
        return _unknown_inner_key(str(inner[0]), name)
    if of_goal and name in PlanKeys.model_fields:
        hint: Text | None = Text("Plans have this key, goals do not: write it in index.md.")
    elif name in GoalKeys.model_fields:
        hint = Text("Goals have this key, plans do not.")
    else:
        hint = did_you_mean(suggested) or Text("Keys of your own begin with x-.")
    return Text("There is no key {key}.", key=shown(name)), hint


def _unknown_inner_key(holder: str, name: str) -> Said:
    keys = [field.alias or key for key, field in GROUPS[holder].model_fields.items()]
    hint = did_you_mean(meant_among(keys, name)) or Text(
        "It takes one of: {words}.", words=", ".join(keys)
    )
    return Text("{holder} has no key {key}.", holder=holder, key=shown(name)), hint


def unfit(
    key: str, error: str, value: object, context: Mapping[str, object], *, in_list: bool
) -> Said:
    """Of a value of the wrong shape; ``error`` and ``context`` as pydantic tells them."""
    match error:
        case "literal_error":
            said = _no_such_word(key, value, str(context["expected"]))
        case "bool_type":
            said = _no_answer(key, value)
        case "string_too_long":
            said = _too_long(key, context["max_length"])
        case "string_pattern_mismatch":
            said = _several_ids(key, str(value), in_list=in_list)
        case "list_type":
            said = Text("{key} takes a list.", key=key), _example(key)
        case "model_type" | "dict_type" if in_list:
            said = _no_entry(key)
        case "model_type" | "dict_type":
            said = Text("{key} takes a group of keys.", key=key), _example(key)
        case _:
            said = _no_text(key, value)
    return said


def _example(key: str) -> Text | None:
    return _write(key, EXAMPLES[key]) if key in EXAMPLES else None


def _write(key: str, value: str) -> Text:
    return Text("Write: {line}", line=f"{key}: {value}")


def _too_long(key: str, limit: object) -> Said:
    message = Text("{key} is longer than {limit} characters.", key=key, limit=limit)
    return message, Text("Shorten it; the text below the front matter has room for more.")


def _several_ids(key: str, value: str, *, in_list: bool) -> Said:
    if in_list:
        ids = ", ".join(each.strip() for each in shown(value).replace("、", ",").split(","))
        return Text("An entry of {key} is one id.", key=key), _write(key, f"[{ids}]")
    return Text("{key} takes one id.", key=key), _example(key)


def _no_entry(key: str) -> Said:
    if key not in LISTS_OF_GOALS:
        return Text("An entry of {key} is a group of keys.", key=key), _example(key)
    hint = Text("In the file of a goal, write where it belongs: {line}.", line="parent: …")
    return Text("An entry of {key} is a goal, written out with its id and title.", key=key), hint


def _no_answer(key: str, value: object) -> Said:
    guess = meant_among(("true", "false"), value) if isinstance(value, str) else None
    return Text("{key} takes true or false.", key=key), did_you_mean(guess)


def _no_such_word(key: str, value: object, expected: str) -> Said:
    words = tuple(expected.replace(" or ", ", ").replace("'", "").split(", "))
    if not isinstance(value, str):
        return _no_text(key, value)[0], Text("It takes one of: {words}.", words=words)
    return (
        Text("{key} cannot be “{value}”.", value=shown(value), key=key),
        did_you_mean(meant_among(words, value)) or Text("It takes one of: {words}.", words=words),
    )


def _no_text(key: str, value: object) -> Said:
    if isinstance(value, bool):
        word = str(value).lower()
        return (
            Text("{key} takes a text; {word} without quotes means yes or no.", key=key, word=word),
            Text("If it is meant as a text, put it in quotes: {quoted}.", quoted=f'"{word}"'),
        )
    if value is None:
        return Text("An entry of {key} is empty.", key=key), None
    if isinstance(value, list):
        return Text("{key} takes one value, without brackets.", key=key), _only(key, value)
    return Text("{key} takes one value on its line.", key=key), _example(key)


def _only(key: str, values: list[object]) -> Text | None:
    """The only value of a list without its brackets, of several the first."""
    match values:
        case [str(value), *_]:
            return _write(key, shown(value))
        case _:
            return _example(key)
