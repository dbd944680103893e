from pathlib import Path

import pytest

from tests.cli.conftest import Run

SHOP = "goals/shop/sales.md"


@pytest.fixture
def misspelt(project: Path) -> Path:
    """The project with a file that needs quotes and has another word for its kind."""
    (project / SHOP).write_text("---\nkind: csf\ntitle: Sales\nowner: @shop\n---\n")
    return project


def test_what_is_mended_is_said_and_shown(kpidocs: Run, misspelt: Path) -> None:
    before = (misspelt / SHOP).read_bytes()
    result = kpidocs("fix")
    assert result.exit_code == 1
    assert f"{SHOP}:2: csf becomes ksf.\n" in result.stderr
    assert f"{SHOP}:4: A value that begins with this character needs quotes.\n" in result.stderr
    assert '-owner: @shop\n+owner: "@shop"\n' in result.stdout
    assert (misspelt / SHOP).read_bytes() == before


def test_files_are_written_when_that_is_asked_for(kpidocs: Run, misspelt: Path) -> None:
    result = kpidocs("fix", "--yes", "--quiet")
    assert (result.exit_code, result.stderr) == (0, "")
    written = (misspelt / SHOP).read_text(encoding="utf-8")
    assert written == '---\nkind: ksf\ntitle: Sales\nowner: "@shop"\n---\n'
    again = kpidocs("fix")
    assert (again.exit_code, again.stdout) == (0, "")


def test_files_that_cannot_be_read_are_named_and_left(kpidocs: Run, project: Path) -> None:
    (project / "goals/latin.md").write_bytes("---\nkind: é\n---\n".encode("latin-1"))
    (project / "goals/open.md").write_bytes(b"---\nkind: [kgi\n---\n")
    result = kpidocs("fix", "--yes")
    assert result.exit_code == 0
    assert "goals/latin.md cannot be read" in result.stderr
    assert "goals/open.md cannot be read" in result.stderr
