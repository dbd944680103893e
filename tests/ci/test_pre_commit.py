"""The hooks for pre-commit."""

import shutil
from pathlib import Path

import pytest

from tests.ci.steps import bash, loaded, write

HOOKS = {each["id"]: each for each in loaded(".pre-commit-hooks.yaml")}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def test_there_is_a_hook_to_check_and_one_to_lay_out() -> None:
    assert set(HOOKS) == {"kpidocs-check", "kpidocs-fmt"}


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_a_hook_sees_the_project_not_files(hook: dict[str, object]) -> None:
    assert hook["pass_filenames"] is False
    assert hook["language"] == "python"


def test_a_commit_with_an_error_is_refused(project: Path) -> None:
    done = bash(HOOKS["kpidocs-check"]["entry"], cwd=project, env={})
    assert done.returncode == 1
    assert "goals/orders.md:5:1" in done.stdout


def test_front_matter_is_laid_out_without_a_question(project: Path) -> None:
    shutil.copy(project / "goals/orders.md", project / "before.md")
    (project / "goals/orders.md").write_text("---\ntitle:   受注\nkind: kgi\n---\n")
    done = bash(HOOKS["kpidocs-fmt"]["entry"], cwd=project, env={})
    assert done.returncode == 0, done.stderr
    text = (project / "goals/orders.md").read_text(encoding="utf-8")
    assert text == "---\nkind: kgi\ntitle: 受注\n---\n"
