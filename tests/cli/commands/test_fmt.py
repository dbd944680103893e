from pathlib import Path

import pytest

from tests.cli.conftest import Run

SHOP = "goals/shop/sales.md"


@pytest.fixture
def untidy(project: Path) -> Path:
    """The project with a file whose keys stand in no order."""
    (project / SHOP).write_text("---\ntitle:   Sales\nkind: kgi\n---\nText\n", encoding="utf-8")
    return project


def test_what_would_change_is_shown_and_fails_the_run(kpidocs: Run, untidy: Path) -> None:
    before = (untidy / SHOP).read_bytes()
    result = kpidocs("fmt")
    assert result.exit_code == 1
    assert "-title:   Sales\n kind: kgi\n+title: Sales\n" in result.stdout
    assert (untidy / SHOP).read_bytes() == before


def test_files_are_written_when_that_is_asked_for(kpidocs: Run, untidy: Path) -> None:
    assert kpidocs("fmt", "--yes").exit_code == 0
    assert (untidy / SHOP).read_bytes() == b"---\nkind: kgi\ntitle: Sales\n---\nText\n"
    again = kpidocs("fmt")
    assert (again.exit_code, again.stdout) == (0, "")


@pytest.mark.usefixtures("untidy")
def test_a_path_limits_what_is_laid_out(kpidocs: Run) -> None:
    assert kpidocs("fmt", "goals/sales").exit_code == 0
    assert kpidocs("fmt", SHOP).exit_code == 1


def test_files_that_cannot_be_read_are_named_and_left(kpidocs: Run, project: Path) -> None:
    (project / "goals/latin.md").write_bytes("---\nkind: é\n---\n".encode("latin-1"))
    (project / "goals/open.md").write_bytes(b"---\nkind: [kgi\n---\n")
    (project / "goals/away.md").symlink_to("/etc/hostname")
    result = kpidocs("fmt", "--yes")
    assert result.exit_code == 0
    for name in ("latin", "open", "away"):
        said = f"goals/{name}.md cannot be read, so it stays as it is: kpidocs check says why.\n"
        assert said in result.stderr


def test_sentences_are_in_the_language_of_the_project(kpidocs: Run, project: Path) -> None:
    (project / "mkdocs.yml").write_text("theme: {language: ja}")
    assert kpidocs("fmt", "--locale", "en").stderr == "There is nothing to change.\n"
    assert kpidocs("fmt").stderr == "変更はありません。\n"


def test_what_is_looked_at_is_told_to_those_who_ask(kpidocs: Run, project: Path) -> None:
    said = kpidocs("fmt", "--verbose").stderr
    assert f"Goals: {project / 'goals'}\nSettings: {project / 'mkdocs.yml'}\n" in said
