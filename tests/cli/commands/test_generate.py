import os
import shutil
from pathlib import Path

import pytest

from kpidocs.cli.folder import swap
from kpidocs.cli.output import write_file
from kpidocs.errors import ProjectError
from tests.cli.conftest import Run


def files(folder: Path) -> dict[str, bytes]:
    """What a folder holds."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_pages_and_styles_are_written(kpidocs: Run, project: Path) -> None:
    result = kpidocs("generate", "-o", "out/site")
    assert result.exit_code == 0
    written = files(project / "out/site")
    assert {"goals/index.md", "goals/sales/orders.md", "goals/sales/demos.md"} <= set(written)
    assert "assets/kpidocs/diagram.css" in written
    assert "<svg" in written["goals/sales/orders.md"].decode()
    assert result.stderr == f"{len(written) - 1} files written to out/site.\n"


def test_images_beside_goals_are_written_too(kpidocs: Run, project: Path) -> None:
    (project / "goals/sales/chart.png").write_bytes(b"PNG")
    kpidocs("generate", "-o", "out")
    assert (project / "out/goals/sales/chart.png").read_bytes() == b"PNG"


def test_quiet_says_nothing(kpidocs: Run, project: Path) -> None:
    assert kpidocs("generate", "-o", "out", "-q").output == ""
    assert files(project / "out")


def test_what_kpidocs_wrote_before_is_replaced_whole(kpidocs: Run, project: Path) -> None:
    kpidocs("generate", "-o", "out")
    first = files(project / "out")
    shutil.rmtree(project / "goals/shop")
    kpidocs("generate", "-o", "out")
    assert set(first) - set(files(project / "out")) >= {"goals/shop/sales.md"}
    assert sorted(each.name for each in project.iterdir()) == ["goals", "mkdocs.yml", "out"]


def test_the_same_goals_give_the_same_bytes(kpidocs: Run, project: Path) -> None:
    kpidocs("generate", "-o", "one")
    kpidocs("generate", "-o", "two")
    assert files(project / "one") == files(project / "two")


def test_an_empty_folder_is_taken(kpidocs: Run, project: Path) -> None:
    (project / "out").mkdir()
    assert kpidocs("generate", "-o", "out").exit_code == 0


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("mine", "holds files that kpidocs did not write."),
        ("goals", "The goals themselves are in"),
        ("goals/site", "The goals themselves are in"),
        (".", "The goals themselves are in"),
        ("mkdocs.yml", "is a file"),
        ("mkdocs.yml/site", "cannot be written"),
    ],
)
def test_no_folder_is_touched_that_kpidocs_did_not_make(
    kpidocs: Run, project: Path, folder: str, said: str
) -> None:
    (project / "mine").mkdir()
    (project / "mine/notes.md").write_text("Notes")
    before = files(project)
    result = kpidocs("generate", "-o", folder)
    assert result.exit_code == 2
    assert said in result.stderr
    assert files(project) == before


def test_a_folder_whose_successor_is_gone_stays(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for target in ("out", "new"):
        with pytest.raises(FileNotFoundError):
            swap(tmp_path / target, new=tmp_path / "gone", old=tmp_path / "old")
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("path", ["folder", "no/file", "/dev/full"])
def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(
    tmp_path: Path, path: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ProjectError):
        write_file(tmp_path / path, "text")
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


def test_a_device_stays_a_device() -> None:
    write_file(Path(os.devnull), "text")
    assert Path(os.devnull).is_char_device()


def test_a_link_leads_to_the_file_that_is_written(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("file")
    write_file(tmp_path / "link", "text")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "text"
