"""The schema that editors read accepts what kpidocs reads, and refuses what it refuses."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kpidocs.source.keys.json_schema import json_schema
from kpidocs.source.keys.kinds import is_plan, kind_named
from kpidocs.source.keys.schema import GoalKeys, PlanKeys
from kpidocs.source.keys.validation import validate
from tests.conftest import Golden

ROOT = Path(__file__).parents[3]
SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
DEFINITIONS = SCHEMA["$defs"]
assert isinstance(DEFINITIONS, Mapping)

GOAL_FILES = sorted(
    path
    for path in (ROOT / "goals").rglob("*")
    if path.suffix == ".yml" or (path.suffix == ".md" and path.read_bytes().startswith(b"---\n"))
)
KEYS = [
    pytest.param(shape, key, definition, id=f"{shape}.{key}")
    for shape, group in DEFINITIONS.items()
    for key, definition in group["properties"].items()
]


class Loader(yaml.SafeLoader):
    """Types scalars as an editor does: numbers and truth values, no dates."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (as the class above has it)
        first: [each for each in resolvers if each[0] != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def front_matter(path: Path) -> object:
    text = path.read_text("utf-8").removeprefix("---\n")
    return yaml.load(text.split("\n---\n")[0], Loader)  # noqa: S506 (a safe loader)


def refusals(data: object) -> list[str]:
    return [each.message for each in VALIDATOR.iter_errors(data)]


def test_it_is_a_schema_of_the_draft_that_it_names() -> None:
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(SCHEMA)


def test_it_changes_only_on_purpose(golden: Golden) -> None:
    golden("schema.json", json.dumps(SCHEMA, ensure_ascii=False, indent=2) + "\n")


@pytest.mark.parametrize("path", GOAL_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_sample_goal_fits(path: Path) -> None:
    assert refusals(front_matter(path)) == []


@pytest.mark.parametrize(("shape", "key", "definition"), KEYS)
def test_every_key_is_explained_and_its_examples_fit(
    shape: str, key: str, definition: Mapping[str, object]
) -> None:
    assert definition["title"]
    assert str(definition["description"]).endswith((".", ")."))
    examples = definition["examples"]
    assert isinstance(examples, list)
    assert examples or key in ("kind", "actuals", "approved")
    validator = VALIDATOR.evolve(schema={"$ref": f"#/$defs/{shape}", "$defs": DEFINITIONS})
    for example in examples:
        assert list(validator.iter_errors({key: example})) == []


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "kpi"},
        {"kind": "KPI", "title": 2026, "target": 20, "due": 2027},
        {"kind": "重要業績評価指標", "owner": None, "x-own": {"any": ["thing"]}},
        {"kind": "kr", "agreed_by": "Board", "conversion": 0.5, "primary": True},
        {"kind": "kgi", "conversion": {"value": 0.5, "sample": 48}, "phasing": {"4月": 1}},
        {"kind": "kgi", "funnel": [{"id": "a", "children": [{"id": 7, "kind": "KDI"}]}]},
        {"kind": "Plan", "locale": "ja", "holidays": "JP", "limits": {"key_results": [1, 4]}},
        {"kind": "計画", "ignore": {"rule": "KPI009", "reason": "x"}},
    ],
)
def test_what_kpidocs_reads_is_accepted(data: object) -> None:
    assert refusals(data) == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"title": "No kind"}, "'kind' is a required property"),
        ({"kind": None}, "None is not of type 'string'"),
        ({"kind": "task"}, "'task' is not valid under any of the given schemas"),
        ({"kind": "kpi", "traget": 20}, "'traget' does not match any of the regexes"),
        ({"kind": "kpi", "locale": "ja"}, "'locale' does not match any of the regexes"),
        ({"kind": "plan", "target": 20}, "'target' does not match any of the regexes"),
        ({"kind": "kpi", "automated": "yes"}, "'yes' is not valid under any"),
        ({"kind": "kpi", "owner": True}, "True is not valid under any"),
        ({"kind": "kpi", "owner": ["a"]}, "['a'] is not valid under any"),
        ({"kind": "kpi", "review": "daly"}, "'daly' is not valid under any"),
        ({"kind": "kpi", "parent": "a, b"}, "'a, b' is not valid under any"),
        ({"kind": "kpi", "title": "a" * 501}, "is not valid under any"),
        ({"kind": "kgi", "funnel": [{"title": "No id"}]}, "is not valid under any"),
        ({"kind": "kgi", "children": [{"id": "a", "kind": "plan"}]}, "is not valid under any"),
    ],
)
def test_what_kpidocs_refuses_is_refused(data: object, said: str) -> None:
    (refusal,) = refusals(data)
    assert said in refusal


NAMES = sorted({*GoalKeys.model_fields, *PlanKeys.model_fields, "value", "rule", "from", "x-1"})
SCALARS = st.none() | st.booleans() | st.sampled_from(["", "1", "active", "daily", "a, b", "kpi"])
DATA = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(NAMES), DATA, min_size=1, max_size=4))
def test_nothing_is_refused_that_kpidocs_reads(data: dict[str, object]) -> None:
    """Ids and kinds apart, which are judged later than the shape of the keys."""
    for name, shape in (("PlanKeys", PlanKeys), ("GoalKeys", GoalKeys)):
        schema = {"$ref": f"#/$defs/{name}", "$defs": _shapes_only()}
        is_valid = Draft202012Validator(schema).is_valid(data)
        assert is_valid == (not validate(shape, data).flaws)


def _shapes_only() -> dict[str, object]:
    """The definitions without what they say of ids and kinds."""
    text = json.dumps(DEFINITIONS).replace('"required": ["id"]', '"required": []')
    definitions: dict[str, dict[str, dict[str, object]]] = json.loads(text)
    for group in definitions.values():
        if "kind" in group["properties"]:
            group["properties"]["kind"] = {"type": ["string", "null"]}
    return dict(definitions)


@given(st.text(max_size=4) | st.sampled_from(["kgi", "Kr", "PLAN", "kpi ", "ｋｐｉ", "目標"]))
def test_no_kind_is_accepted_that_there_is_not(kind: str) -> None:
    if not refusals({"kind": kind}):
        assert is_plan(kind) or kind_named(kind) is not None
