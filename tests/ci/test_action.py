"""The action for GitHub: what its steps run."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.ci.steps import bash, loaded, write
from tests.test_packaging import constraints, copy_of_the_source

ACTION = loaded("action.yml")
INSTALL, CHECK = ACTION["runs"]["steps"]
INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")


def env(step: Mapping[str, Mapping[str, str]], **given: str) -> dict[str, str]:
    """The variables of a step, with inputs as given, else with their defaults."""
    values = {name: each["default"] for name, each in ACTION["inputs"].items()}
    values |= {name.replace("_", "-"): value for name, value in given.items()}
    return {
        name: INPUT.sub(lambda found: values[found[1]], text) for name, text in step["env"].items()
    }


def check(project: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """What the second step does, with the kpidocs of this environment."""
    temporary = {"RUNNER_TEMP": str(project / "nothing here")}
    return bash(CHECK["run"], cwd=project, env=temporary | env(CHECK, **given))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def test_what_authors_write_reaches_scripts_as_variables_alone() -> None:
    assert not [step for step in ACTION["runs"]["steps"] if "${{" in step["run"]]


def test_no_action_of_others_is_used() -> None:
    assert not [step for step in ACTION["runs"]["steps"] if "uses" in step]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 1),
        ({"fail_on": "never"}, 0),
        ({"path": "goals/index.md"}, 0),
        ({"path": "goals", "fail_on": "advice"}, 1),
        ({"fail_on": "sometimes"}, 2),
        ({"path": "nowhere"}, 2),
    ],
)
def test_the_step_ends_as_the_check_does(
    project: Path, given: Mapping[str, str], status: int
) -> None:
    assert check(project, **given).returncode == status


def test_a_project_below_the_folder_is_annotated_where_github_finds_its_files(
    tmp_path: Path,
) -> None:
    write(tmp_path / "handbook")
    done = check(tmp_path, path="handbook")
    assert "::error file=handbook/goals/orders.md,line=5," in done.stdout


@pytest.mark.parametrize("path", ["$(touch evil)", "; touch evil", "--version", "`touch evil`"])
def test_an_input_is_never_run(project: Path, path: str) -> None:
    done = check(project, path=path, fail_on=path)
    assert done.returncode == 2
    assert not (project / "evil").exists()


def test_it_installs_itself(tmp_path: Path) -> None:
    """The one test that takes the first step, which takes seconds."""
    source = tmp_path / "a checkout"
    source.mkdir()
    copy_of_the_source(source)
    write(tmp_path / "project")
    runner = {
        "RUNNER_TEMP": str(tmp_path / "temporary files"),
        "GITHUB_ACTION_PATH": str(source),
        "PIP_CONSTRAINT": str(constraints(tmp_path)),
    }
    for name in ("venv.py", "pip.py"):
        (tmp_path / name).write_text("raise SystemExit('This is from a pull request.')\n")
    installed = bash(INSTALL["run"], cwd=tmp_path, env=runner | env(INSTALL))
    assert installed.returncode == 0, installed.stderr
    done = bash(CHECK["run"], cwd=tmp_path / "project", env=runner | env(CHECK))
    assert done.returncode == 1
    assert "::error file=goals/orders.md,line=5," in done.stdout
