"""What is offered is shown, and written together or not at all."""

import io
import os
import pty
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kpidocs.cli.changes import offer
from kpidocs.cli.flags import Flags
from kpidocs.cli.writing import steps
from kpidocs.cli.writing import write as write_all
from kpidocs.configuration import Project, find_project
from kpidocs.edit.change import Change
from kpidocs.errors import ProjectError
from kpidocs.words import say

OLD, NEW = "---\r\nkind: kpi\r\n---\r\n", "---\r\nkind: kgi\r\n---\r\n"


@pytest.fixture
def here(tmp_path: Path) -> Project:
    """A project with two goal files."""
    (tmp_path / "goals/web").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("plugins: [kpidocs]\n")
    for name in ("a.md", "web/b.md"):
        (tmp_path / "goals" / name).write_bytes(OLD.encode())
    return find_project(tmp_path)


def both() -> list[Change]:
    return [Change("goals/a.md", OLD, NEW), Change("goals/web/b.md", OLD, NEW)]


def write(changes: list[Change], project: Project) -> int:
    return offer(changes, project=project, flags=Flags(), yes=True)


def files(project: Project) -> dict[str, str]:
    """All files of the project and their texts."""
    found = (path for path in project.root.rglob("*") if path.is_file())
    return {path.relative_to(project.root).as_posix(): path.read_bytes().decode() for path in found}


def test_all_files_are_written_exactly_and_nothing_else_stays(here: Project) -> None:
    before = files(here)
    assert write([*both(), Change("goals/new/c.md", None, OLD)], here) == 0
    assert files(here) == before | {
        "goals/a.md": NEW,
        "goals/web/b.md": NEW,
        "goals/new/c.md": OLD,
    }


def test_a_file_moves_and_one_goes(here: Project) -> None:
    changes = [
        Change("goals/shop/c.md", OLD, NEW, moved_from="goals/web/b.md"),
        Change("goals/a.md", OLD, None),
    ]
    assert write(changes, here) == 0
    assert set(files(here)) == {"mkdocs.yml", "goals/shop/c.md"}


def test_files_keep_their_permissions(here: Project) -> None:
    (here.goals / "a.md").chmod(0o640)
    (here.goals / "web/b.md").chmod(0o600)
    moved = Change("goals/c.md", OLD, NEW, moved_from="goals/web/b.md")
    write([Change("goals/a.md", OLD, NEW), moved], here)
    modes = [stat.S_IMODE((here.goals / name).stat().st_mode) for name in ("a.md", "c.md")]
    assert modes == [0o640, 0o600]


def test_without_a_terminal_nothing_is_written_and_it_says_how(
    here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(here)
    assert offer(both(), project=here, flags=Flags(), yes=False) == 1
    assert files(here) == before
    said = capsys.readouterr()
    assert "-kind: kpi" in said.out
    assert said.err == "Nothing was written. Add --yes to write.\n"


def test_nothing_to_change_is_said(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    same = Change("goals/a.md", OLD, OLD)
    assert [write([], here), write([same], here)] == [0, 0]
    assert offer([], project=here, flags=Flags(quiet=True), yes=False) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", 2 * "There is nothing to change.\n")


def test_what_is_shown_commands_no_terminal(
    here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    write([Change("goals/c.md", None, "\x1b]0;x\x07\n##vso[x]y\n")], here)
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "##vso" not in shown


@contextmanager
def terminal(typed: bytes) -> Iterator[None]:
    """A terminal at which somebody has typed something."""
    keyboard, device = pty.openpty()
    os.write(keyboard, typed)
    with (
        open(device, "r+b", buffering=0) as raw,  # noqa: PTH123 (opened by descriptor)
        io.TextIOWrapper(raw, write_through=True) as both_ways,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr("sys.stdin", both_ways)
        patch.setattr("sys.stdout", both_ways)
        yield
    os.close(keyboard)


@pytest.mark.parametrize(("typed", "status", "text"), [(b"y\n", 0, NEW), (b"\n", 1, OLD)])
def test_on_a_terminal_it_asks_once(here: Project, typed: bytes, status: int, text: str) -> None:
    with terminal(typed):
        assert offer(both(), project=here, flags=Flags(quiet=True), yes=False) == status
    assert [files(here)[f"goals/{name}"] for name in ("a.md", "web/b.md")] == [text, text]


def test_when_one_file_cannot_be_written_all_stay_as_they_were(here: Project) -> None:
    before = files(here)
    moved = Change("goals/c.md", OLD, NEW, moved_from="goals/a.md")
    blocked = Change("goals/new/d.md/e.md", None, NEW)
    in_the_way = Change("goals/new/d.md", None, NEW)
    with pytest.raises(ProjectError, match="cannot be written"):
        write([moved, Change("goals/web/b.md", OLD, NEW), in_the_way, blocked], here)
    assert files(here) == before
    assert not (here.goals / "new").exists()


def test_when_one_file_is_gone_at_the_last_moment_all_others_are_put_back(here: Project) -> None:
    before = files(here)
    moved = Change("goals/new/c.md", OLD, NEW, moved_from="goals/a.md")
    gone = steps([Change("goals/web/b.md", OLD, None)], project=here)
    with pytest.raises(ProjectError, match="cannot be written"):
        write_all([*steps([moved], project=here), *gone, *gone])
    assert files(here) == before
    assert not (here.goals / "new").exists()


def test_what_was_changed_in_the_meantime_is_not_overwritten(here: Project) -> None:
    (here.goals / "web/b.md").write_text("new words")
    before = files(here)
    with pytest.raises(ProjectError, match=r"changed in the meantime.*b\.md"):
        write(both(), here)
    with pytest.raises(ProjectError, match=r"changed in the meantime.*a\.md"):
        write([Change("goals/a.md", None, NEW)], here)
    assert files(here) == before


def test_nothing_is_written_outside_of_the_goals(here: Project, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (here.goals / "link").symlink_to(tmp_path.parent, target_is_directory=True)
    (here.goals / "also.md").symlink_to(here.goals / "a.md")
    before = files(here)
    for change, said in [
        (Change("mkdocs.yml", "plugins: [kpidocs]\n", ""), "outside the goals folder"),
        (Change("goals/../mkdocs.yml", "plugins: [kpidocs]\n", ""), "outside the goals folder"),
        (Change("goals/link/x.md", None, NEW), "leads outside the project"),
        (Change("../x.md", None, NEW), "leads outside the project"),
        (Change("goals/also.md", OLD, NEW), "really one"),
    ]:
        with pytest.raises(ProjectError, match=said):
            write([change, *both()], here)
    assert files(here) == before


def test_new_files_and_the_baseline_may_stand_beside_the_goals(here: Project) -> None:
    name = "kpidocs-baseline.json"
    assert write([Change(name, None, "{}\n"), Change("action.yml", None, "")], here) == 0
    assert write([Change(name, "{}\n", "[]\n")], here) == 0
    assert files(here)[name] == "[]\n"


def test_a_link_within_the_project_stays_one(here: Project) -> None:
    (here.goals / "also.md").symlink_to("a.md")
    assert write([Change("goals/also.md", OLD, NEW)], here) == 0
    assert (here.goals / "also.md").is_symlink()
    assert files(here)["goals/a.md"] == NEW


def test_a_link_is_not_moved_and_neither_is_what_it_leads_to(here: Project) -> None:
    (here.goals / "also.md").symlink_to("a.md")
    before = files(here)
    with pytest.raises(ProjectError, match="is a link"):
        write([Change("goals/b.md", OLD, NEW, moved_from="goals/also.md")], here)
    assert files(here) == before


def test_what_nobody_may_write_is_not_written(here: Project) -> None:
    (here.goals / "web/b.md").chmod(0o444)
    before = files(here)
    with pytest.raises(ProjectError, match="cannot be written") as caught:
        write(both(), here)
    assert say(caught.value.text, "en").endswith(
        "/goals/web/b.md cannot be written: Permission denied."
    )
    assert files(here) == before


def test_a_file_that_moves_is_somewhere_at_every_moment(here: Project) -> None:
    moved = Change("goals/c.md", OLD, NEW, moved_from="goals/a.md")
    assert [each.place.name for each in steps([moved], project=here)] == ["c.md", "a.md"]


@contextmanager
def full_disk() -> Iterator[None]:
    """No file gets longer than ten bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_told_with_the_file_that_it_lacks_room_for(here: Project) -> None:
    before = files(here)
    with full_disk(), pytest.raises(ProjectError) as caught:
        write_all(steps(both(), project=here))
    said = say(caught.value.text, "en")
    assert said == f"{here.goals}/a.md cannot be written: File too large."
    assert files(here) == before
