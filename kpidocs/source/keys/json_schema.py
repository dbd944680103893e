"""The keys of goal files as a JSON Schema, for editors."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from kpidocs.source.keys.kinds import GOAL_WORDS, PLAN, PLAN_WORDS
from kpidocs.source.keys.schema import LISTS_OF_GOALS, GoalKeys, PlanKeys

OWN_KEYS = "^x-"


def json_schema() -> dict[str, object]:
    """Give the JSON Schema (2020-12) of the front matter of plans and goals.

    A goal file has a ``kind``, and a goal within another an ``id``.
    """
    shapes = [(PlanKeys, "validation"), (GoalKeys, "validation")]
    _, schema = models_json_schema(shapes, schema_generator=_Generator)  # type: ignore[arg-type]
    plan, goal = "#/$defs/PlanKeys", "#/$defs/GoalKeys"
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": "kpidocs",
        "description": "The front matter of a goal file, or the whole of one in YAML.",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string", "examples": [PLAN]}},
        "if": {"properties": {"kind": {"$ref": f"{plan}/properties/kind"}}},
        "then": {"$ref": plan},
        "else": {"$ref": goal},
        "$defs": schema["$defs"],
    }


class _Generator(GenerateJsonSchema):
    """Describes the keys as an editor sees them, which takes 12 for a number and not for text."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return super().str_schema(schema) | {"type": ["string", "number"]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        shape = super().model_schema(schema)
        keys, told = shape["properties"], _told(schema["cls"])
        if issubclass(schema["cls"], PlanKeys):
            keys["kind"] = _words(PLAN_WORDS)
        if issubclass(schema["cls"], GoalKeys):
            keys["kind"] = {"anyOf": [_words(GOAL_WORDS), {"type": "null"}]}
        for each in filter(keys.__contains__, LISTS_OF_GOALS):
            keys[each]["anyOf"][0]["items"]["required"] = ["id"]
        for key in keys:
            keys[key] = _described(key, *told[key]) | _untitled(keys[key])
        shape["title"] = schema["cls"].__name__.removesuffix("Keys")
        return shape | {"patternProperties": {OWN_KEYS: {}}}


def _described(key: str, says: str, *examples: object) -> JsonSchemaValue:
    """What a key is called, what it says, and how it may be written."""
    title = key.replace("_", " ").capitalize()
    return {"title": title, "description": says, "examples": list(examples)}


def _untitled(value: JsonSchemaValue) -> JsonSchemaValue:
    return {name: inner for name, inner in value.items() if name != "title"}


def _words(words: Sequence[str]) -> JsonSchemaValue:
    """The words as they are offered, or in other letters: KPI is kpi."""
    pattern = "|".join(map(_any_case, words))
    return {"anyOf": [{"enum": list(words)}, {"type": "string", "pattern": f"^({pattern})$"}]}


def _any_case(word: str) -> str:
    return "".join(f"[{each}{each.upper()}]" if each.islower() else each for each in word)


def _told(shape: type[BaseModel]) -> Mapping[str, list[Any]]:
    """The descriptions of the keys of a class, its own before those that it inherits."""
    told: dict[str, list[Any]] = {}
    for each in reversed(shape.__mro__):
        told |= _descriptions().get(each.__name__, {})
    return told


@cache
def _descriptions() -> Mapping[str, Mapping[str, list[Any]]]:
    text = files("kpidocs.source.keys").joinpath("descriptions.toml").read_text("utf-8")
    return tomllib.loads(text)
