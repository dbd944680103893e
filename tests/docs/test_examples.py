"""The examples of the documentation do what it says they do."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.examples import FENCE, PAGES, name, performed

TODAY = "1775001600"  # 2026-04-01
WITH_EXAMPLES = [page for page in PAGES if "\n```console\n" in page.read_text("utf-8")]
WITH_SITES = [
    page
    for page in PAGES
    if all(f' title="{each}' in page.read_text("utf-8") for each in ("mkdocs.yml", "goals/"))
]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: an empty one, on a day that stays the same."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return tmp_path


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=name)
def test_the_commands_of_a_page_print_what_it_shows(
    page: Path, project: Path, request: pytest.FixtureRequest
) -> None:
    """`make golden` accepts the new wording."""
    now = performed(page.read_text("utf-8"), project=project)
    if request.config.getoption("--write-golden"):
        page.write_text(now, encoding="utf-8")
    assert page.read_text("utf-8") == now


@pytest.mark.parametrize("page", WITH_SITES, ids=name)
def test_the_project_of_a_page_builds(page: Path, project: Path) -> None:
    performed(page.read_text("utf-8"), project=project)
    (project / "docs").mkdir(exist_ok=True)
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_fence_of_a_page_is_seen_by_these_tests(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.count("```") == 2 * len(FENCE.findall(text))
