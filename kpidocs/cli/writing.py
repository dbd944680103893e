"""Files that are written together: all of them, or none."""

import errno
import os
import stat
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath

from kpidocs.cli.output import unwritten
from kpidocs.configuration import Project
from kpidocs.edit.change import Change
from kpidocs.errors import ProjectError
from kpidocs.model import BASELINE
from kpidocs.settings import within
from kpidocs.text import Text

WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH

REWRITABLE = frozenset({BASELINE})
"""Files outside the goals folder that are written also where there are some."""


@dataclass(frozen=True, slots=True)
class Step:
    """One file: where it really is, and what it holds before and after; None where there is none.

    The file takes its permissions from the one at ``like``.
    """

    place: Path
    before: bytes | None
    after: bytes | None
    like: Path


def steps(changes: Iterable[Change], *, project: Project) -> list[Step]:
    """Give what is to be written. Raises `ProjectError` for what must not be."""
    planned = [step for each in changes for step in _steps(each, project)]
    for place, count in Counter(each.place for each in planned).items():
        if count > 1:
            raise ProjectError(
                Text("Several of the files are really one: {path}.", path=str(place)),
                hint=Text("Remove the links to it."),
            )
    return planned


def _steps(change: Change, project: Project) -> Iterator[Step]:
    place = _place(change.path, change, project)
    before = None if change.before is None else change.before.encode()
    after = None if change.after is None else change.after.encode()
    if change.moved_from is None:
        yield Step(place, before, after, place)
    else:
        old = _place(change.moved_from, change, project)
        _refuse_link(change.moved_from, project)
        yield Step(place, None, after, old)
        yield Step(old, before, None, old)


def _place(path: str, change: Change, project: Project) -> Path:
    """Where a file really is, links followed: in the project, and among the goals if it is old."""
    root = Path(os.path.realpath(project.root))
    place = Path(os.path.realpath(root / path))
    is_ours = change.before is None or path in REWRITABLE
    if not is_ours and not within(normpath(path), normpath(project.settings.goals_dir)):
        raise ProjectError(Text("{path} lies outside the goals folder.", path=path))
    if not place.is_relative_to(root):
        raise ProjectError(Text("{path} leads outside the project.", path=path))
    return place


def _refuse_link(path: str, project: Project) -> None:
    """Raise `ProjectError` for a link: moving it would take the file from where it really is."""
    if (project.root / path).is_symlink():
        raise ProjectError(
            Text("{path} is a link, which cannot be moved.", path=path),
            hint=Text("Put a copy of what it leads to in its place."),
        )


def write(planned: Sequence[Step]) -> None:
    """Prepare all files beside their places, then put them there.

    Raises `ProjectError`; all files are then as they were.
    """
    done: list[tuple[Step, Path]] = []
    with ExitStack() as stack:
        try:
            parents = dict.fromkeys(each.place.parent for each in planned)
            beside = {parent: _made_in(parent, stack) for parent in parents}
            prepared = [
                (each, _prepared(each, beside[each.place.parent] / str(number)))
                for number, each in enumerate(planned)
            ]
            for each, folder in prepared:
                _put(each, folder)
                done.append((each, folder))
        except BaseException as error:
            for each, folder in reversed(done):
                _put_back(each, folder)
            if isinstance(error, OSError):
                raise unwritten(error.filename2 or error.filename or "", error) from error
            raise


def _made_in(parent: Path, stack: ExitStack) -> Path:
    """Make a folder in the one of some files, and that too; they go again, if nothing is there."""
    for folder in reversed([each for each in (parent, *parent.parents) if not each.exists()]):
        folder.mkdir()
        stack.callback(_remove_if_empty, folder)
    with _named(parent):
        beside = tempfile.TemporaryDirectory(dir=parent, prefix=".kpidocs-")
    return Path(stack.enter_context(beside))


def _prepared(step: Step, folder: Path) -> Path:
    """Make a folder that holds a file as it is (``old``) and as it will be (``new``)."""
    _refuse_changed(step)
    mode = stat.S_IMODE(step.like.stat().st_mode) if step.like.exists() else None
    with _named(step.place):
        folder.mkdir()
        for name, content in (("old", step.before), ("new", step.after)):
            if content is not None:
                (folder / name).write_bytes(content)
                if mode is not None:
                    (folder / name).chmod(mode)
    return folder


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Let an OSError name a path that somebody knows; that of a full disk names none."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


def _refuse_changed(step: Step) -> None:
    """Raise `ProjectError` where a file is not what was shown, and OSError for a read-only one."""
    there = step.place.read_bytes() if step.place.exists() else None
    if there is not None and not step.place.stat().st_mode & WRITABLE:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(step.place))
    if there != step.before:
        raise ProjectError(
            Text("{path} was changed in the meantime.", path=str(step.place)),
            hint=Text("Run the command again."),
        )


def _put(step: Step, folder: Path) -> None:
    if step.after is None:
        step.place.unlink()
    else:
        (folder / "new").replace(step.place)


def _put_back(step: Step, folder: Path) -> None:
    if step.before is None:
        step.place.unlink()
    else:
        (folder / "old").replace(step.place)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
