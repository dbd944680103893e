"""The template for GitLab: what its job runs."""

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.ci.steps import bash, loaded, write

TEMPLATE = loaded("ci/kpidocs.gitlab-ci.yml")
JOB = TEMPLATE["kpidocs"]
INSTALL, *CHECKS = JOB["script"]


def run(*commands: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return bash("\n".join(commands), cwd=cwd, env=TEMPLATE["variables"] | variables)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the project in a folder."""
    write(tmp_path / "handbook")
    return tmp_path


def test_the_job_fails_where_the_check_does_and_leaves_its_reports(repository: Path) -> None:
    done = run(*CHECKS, cwd=repository, KPIDOCS_PATH="handbook")
    assert done.returncode == 1
    assert "handbook/goals/orders.md:5:1" in done.stdout
    reports = JOB["artifacts"]["reports"]
    findings = json.loads((repository / reports["codequality"]).read_text(encoding="utf-8"))
    places = {each["check_name"]: each["location"]["path"] for each in findings}
    assert places["unknown-key"] == "handbook/goals/orders.md"
    tests = ET.fromstring((repository / reports["junit"]).read_bytes())  # noqa: S314 (ours)
    assert tests.attrib["failures"] == "1"


def test_the_reports_are_kept_when_the_job_fails() -> None:
    assert JOB["artifacts"]["when"] == "always"


def test_it_asks_where_to_install_kpidocs_from(repository: Path) -> None:
    done = run(INSTALL, cwd=repository)
    assert done.returncode != 0
    assert "KPIDOCS_PACKAGE: Set it to what pip installs kpidocs from" in done.stderr


def test_a_variable_is_never_run(repository: Path) -> None:
    done = run(*CHECKS, cwd=repository, KPIDOCS_PATH="$(touch evil); touch evil")
    assert done.returncode == 2
    assert not (repository / "evil").exists()


def test_nothing_of_the_repository_is_run_by_the_installation(repository: Path) -> None:
    (repository / "pip.py").write_text("raise SystemExit('This is from a merge request.')\n")
    done = run(INSTALL, cwd=repository, KPIDOCS_PACKAGE="./nowhere")
    assert "./nowhere" in done.stderr
    assert "merge request" not in done.stderr
