import os
import socket
from pathlib import Path

import pytest

from kpidocs.source import limits
from kpidocs.source.files import read_folder


@pytest.fixture
def goals(tmp_path: Path) -> Path:
    folder = tmp_path / "goals"
    folder.mkdir()
    return folder


def said(root: Path, project: Path) -> list[tuple[str, str, str]]:
    files = read_folder(root, project=project)
    return [(finding.code, finding.at.path, finding.message.message) for finding in files.findings]


def test_goal_files_are_read_in_order(goals: Path) -> None:
    (goals / "b" / "c").mkdir(parents=True)
    for name in ("z.md", "b/c/x.yml", "b/a.yaml", "A.MD"):
        (goals / name).write_text(name)
    files = read_folder(goals)
    assert list(files.contents.items()) == [
        ("A.MD", b"A.MD"),
        ("b/a.yaml", b"b/a.yaml"),
        ("b/c/x.yml", b"b/c/x.yml"),
        ("z.md", b"z.md"),
    ]
    assert (files.findings, files.unusable) == ((), ())


def test_hidden_and_other_files_are_passed_over(goals: Path) -> None:
    (goals / ".git").mkdir()
    for name in (".git/a.md", ".b.md", "c.png", "d.txt", "md"):
        (goals / name).write_text("")
    (goals / "e.png").symlink_to("nowhere")
    assert read_folder(goals).contents == {}
    assert read_folder(goals).findings == ()


def test_links_within_the_project_are_followed(tmp_path: Path, goals: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "x.md").write_text("x")
    (goals / "plan").symlink_to("../shared")
    (goals / "y.md").symlink_to("../shared/x.md")
    files = read_folder(goals, project=tmp_path)
    assert files.contents == {"plan/x.md": b"x", "y.md": b"x"}


def test_links_that_lead_out_are_refused(tmp_path: Path, goals: Path) -> None:
    (tmp_path / "secret.md").write_text("x")
    (goals / "x.md").symlink_to("../secret.md")
    (goals / "up").symlink_to("..")
    message = "The link leads outside the project."
    assert said(goals, goals) == [("SRC001", "up", message), ("SRC001", "x.md", message)]
    assert read_folder(goals).unusable == ("up", "x.md")


def test_loops_of_links_end(tmp_path: Path, goals: Path) -> None:
    (goals / "plan").mkdir()
    (goals / "plan" / "again").symlink_to("..")
    (goals / "a.md").symlink_to("b.md")
    (goals / "b.md").symlink_to("a.md")
    message = "The file cannot be read: {reason}."
    assert said(goals, tmp_path) == [
        ("SRC001", "goals/a.md", message),
        ("SRC001", "goals/b.md", message),
        ("SRC001", "goals/plan/again", "The link leads to a folder that is read already."),
    ]


def test_only_regular_files_are_read(goals: Path) -> None:
    os.mkfifo(goals / "pipe.md")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(goals / "socket.md"))
        assert said(goals, goals) == [
            ("SRC001", "pipe.md", "This is not a regular file."),
            ("SRC001", "socket.md", "The file cannot be read: {reason}."),
        ]


def test_a_folder_may_be_called_like_a_file(goals: Path) -> None:
    (goals / "x.md").mkdir()
    (goals / "x.md" / "y.md").write_text("y")
    assert read_folder(goals).contents == {"x.md/y.md": b"y"}


def test_a_file_beyond_the_limit_is_refused(goals: Path) -> None:
    (goals / "fits.md").write_bytes(b"x" * limits.FILE_BYTES)
    (goals / "large.md").write_bytes(b"x" * (limits.FILE_BYTES + 1))
    assert said(goals, goals) == [("SRC006", "large.md", "The file is larger than {limit} MiB.")]
    assert list(read_folder(goals).contents) == ["fits.md"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"a\nb.md", "a\nb.md"), (b"a\xff.md", "a\\udcff.md"), (b"\x1b[1m.md", "\x1b[1m.md")],
)
def test_names_that_cannot_be_shown_are_refused(goals: Path, name: bytes, shown: str) -> None:
    (goals / os.fsdecode(name)).write_text("")
    assert said(goals, goals) == [
        ("SRC001", shown, "The name contains characters that cannot be shown.")
    ]


def test_a_folder_that_is_missing_is_reported(goals: Path) -> None:
    assert said(goals / "nowhere", goals) == [
        ("SRC001", "nowhere", "The file cannot be read: {reason}.")
    ]
