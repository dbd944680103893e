import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import FEW_RULES, Run


@pytest.fixture
def project(project: Path) -> Path:
    """The project, judged by the few rules that these tests are about."""
    with (project / "mkdocs.yml").open("a") as file:
        file.write(FEW_RULES)
    return project


@pytest.fixture
def above(project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of the project as seen from the folder above, which is the current one."""
    monkeypatch.chdir(project.parent)
    return project.name


@pytest.mark.parametrize("form", ["text", "concise", "github", "gitlab", "sarif", "rdjson"])
def test_files_are_named_as_they_are_found_from_here(kpidocs: Run, above: str, form: str) -> None:
    assert f"{above}/goals/shop/sales.md" in kpidocs("check", above, "--format", form).stdout


def test_so_is_the_file_of_a_failing_test(kpidocs: Run, above: str) -> None:
    report = kpidocs("check", above, "--format", "junit").stdout
    failing = ET.fromstring(report.encode()).find(".//testcase[failure]")  # noqa: S314 (ours)
    assert failing is not None
    assert failing.attrib["file"] == f"{above}/goals/shop/sales.md"


def test_lines_are_quoted_from_here_too(kpidocs: Run, above: str) -> None:
    assert "    5 | primry: true\n" in kpidocs("check", above).stdout


def test_the_json_names_files_within_the_project(kpidocs: Run, above: str) -> None:
    report = json.loads(kpidocs("check", above, "--format", "json").stdout)
    assert {each["path"] for each in report["findings"]} == {"goals/shop/sales.md"}


def test_within_the_project_paths_start_at_it(
    kpidocs: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "goals/shop")
    assert kpidocs("check", "--format", "concise").stdout.startswith("goals/shop/sales.md:")
