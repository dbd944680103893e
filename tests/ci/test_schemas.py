"""The files that services read have the form that the services ask for."""

import json
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.ci.steps import ROOT
from tests.docs.examples import FENCE, PAGES

WORKFLOWS = [
    fence["content"]
    for page in PAGES
    for fence in FENCE.finditer(page.read_text(encoding="utf-8"))
    if (fence["title"] or "").startswith(".github/workflows/")
]


def is_valid(text: str, *, schema: str) -> bool:
    """Whether a YAML text holds to a schema of schemastore.org; its scalars are read as texts."""
    folder = files("check_jsonschema.builtin_schemas.vendor")
    rules: Any = json.loads(folder.joinpath(f"{schema}.json").read_text(encoding="utf-8"))
    content = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (it makes nothing but texts)
    return Draft7Validator(rules).is_valid(content)


@pytest.mark.parametrize(
    ("path", "schema"),
    [("action.yml", "github-actions"), ("ci/kpidocs.gitlab-ci.yml", "gitlab-ci")],
)
def test_the_file_holds_to_the_schema_of_its_service(path: str, schema: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert is_valid(text, schema=schema)
    assert not is_valid(f"{text}\nnonsense: [1]\n", schema=schema)


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_the_workflows_in_the_documentation_are_valid(workflow: str) -> None:
    assert is_valid(workflow, schema="github-workflows")
