import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kpidocs.edit.starter import FILES
from tests.cli.conftest import Run

LANGUAGES = pytest.mark.parametrize("locale", ["en", "ja"])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def written(folder: Path) -> list[str]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return sorted(each.relative_to(folder).as_posix() for each in files)


@LANGUAGES
@pytest.mark.parametrize("day", ["2026-11-20", "2027-01-31", "2028-02-29"])
def test_a_first_project_has_nothing_to_find(
    kpidocs: Run, here: Path, locale: str, day: str
) -> None:
    result = kpidocs("init", "--locale", locale, "--today", day, "--yes")
    assert result.exit_code == 0
    assert written(here) == sorted(FILES)
    found = kpidocs("check", "--today", day, "--format", "json")
    assert json.loads(found.stdout)["findings"] == []
    assert "96" in kpidocs("targets", "--explain", "meetings").stdout


@pytest.mark.usefixtures("here")
def test_nothing_is_found_in_it_as_long_as_its_plan_runs(kpidocs: Run) -> None:
    kpidocs("init", "--today", "2026-11-20", "--yes")
    last_day = json.loads(kpidocs("check", "--today", "2027-11-30", "--format", "json").stdout)
    assert last_day["findings"] == []
    after = json.loads(kpidocs("check", "--today", "2027-12-01", "--format", "json").stdout)
    assert {each["name"] for each in after["findings"]} == {"past-due"}


@pytest.mark.parametrize(
    ("variables", "locale"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "de_DE@euro"}, "en"),
        ({}, "en"),
    ],
)
def test_it_is_in_the_language_of_the_terminal(
    kpidocs: Run,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    locale: str,
) -> None:
    monkeypatch.delenv("LC_ALL")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    kpidocs("init", "--yes")
    assert f"language: {locale}" in (here / "mkdocs.yml").read_text("utf-8")


@LANGUAGES
def test_the_site_of_a_first_project_builds(kpidocs: Run, here: Path, locale: str) -> None:
    kpidocs("init", "--locale", locale, "--yes")
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=here, env=environment, check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    page = (here / "site/goals/contracts/index.html").read_text("utf-8")
    assert f'lang="{locale}"' in page


def test_what_would_be_written_is_shown_first(kpidocs: Run, here: Path) -> None:
    result = kpidocs("init")
    assert result.exit_code == 1
    assert "+++ b/goals/contracts.md\n" in result.stdout
    assert "+kind: kgi\n" in result.stdout
    assert written(here) == []


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "commands"),
    [
        ([], "  kpidocs check\n  mkdocs serve\n"),
        (
            ["our goals"],
            "  kpidocs check 'our goals'\n  mkdocs serve --config-file 'our goals/mkdocs.yml'\n",
        ),
    ],
)
def test_the_commands_to_go_on_with_are_told(kpidocs: Run, words: list[str], commands: str) -> None:
    assert kpidocs("init", *words, "--yes").stderr.endswith(commands)


@pytest.mark.usefixtures("here")
def test_what_is_told_commands_no_terminal(kpidocs: Run) -> None:
    assert "\x1b" not in kpidocs("init", "our\x1b]0;x\x07goals", "--yes").stderr


@pytest.mark.usefixtures("here")
def test_nothing_more_is_told_to_those_who_want_quiet(kpidocs: Run) -> None:
    assert kpidocs("init", "--yes", "--quiet").stderr == ""


def test_existing_files_are_named_and_kept(kpidocs: Run, here: Path) -> None:
    (here / "mkdocs.yml").write_text("site_name: Ours\n")
    (here / "requirements.txt").symlink_to("nowhere")
    result = kpidocs("init", "--yes")
    assert result.exit_code == 2
    assert "These files exist already: mkdocs.yml, requirements.txt." in result.stderr
    assert (here / "mkdocs.yml").read_text() == "site_name: Ours\n"
    assert sorted(each.name for each in here.iterdir()) == ["mkdocs.yml", "requirements.txt"]
