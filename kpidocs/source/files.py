"""The goal files of a folder, as bytes."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kpidocs.model import Finding, Location
from kpidocs.source import limits
from kpidocs.text import Text

SUFFIXES = (".md", ".yml", ".yaml")

# A pipe must not block, and a link put in place of a file that was listed must not be followed.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
_UNSAFE_NAME = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Files:
    """Goal files by their paths below the goals folder, with ``/``, in order.

    ``unusable`` are the paths that could not be read; ``findings`` say why.
    """

    contents: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()
    unusable: tuple[str, ...] = ()


class _RefusedError(Exception):
    """A file or folder that is not read, and what is said about it."""

    def __init__(self, message: Text, *, hint: Text | None = None, code: str = "SRC001") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.code = code


def read_folder(root: Path, *, project: Path | None = None) -> Files:
    """Read all goal files below a folder; findings name paths relative to the project.

    The project is the folder itself where none is given. Links are followed within the project.
    """
    start = os.path.realpath(root)
    home = os.path.realpath(project or root)
    contents: dict[str, bytes] = {}
    refused: dict[str, _RefusedError] = {}
    for path, real in _files(start, home, refused):
        try:
            contents[path] = _content(real)
        except _RefusedError as reason:
            refused[path] = reason
    prefix = "" if start == home else os.path.relpath(start, home).replace(os.sep, "/") + "/"
    return Files(
        {path: contents[path] for path in sorted(contents)},
        tuple(_finding((prefix + path).rstrip("/"), refused[path]) for path in sorted(refused)),
        tuple(sorted(refused)),
    )


def _finding(path: str, reason: _RefusedError) -> Finding:
    shown = path.encode("utf-8", "backslashreplace").decode()
    return Finding(reason.code, reason.message, Location(shown), hint=reason.hint)


def _files(start: str, home: str, refused: dict[str, _RefusedError]) -> Iterator[tuple[str, str]]:
    """The goal files below a folder: path and real path; what is refused is noted."""
    entered = {start}
    waiting = [(start, "")]
    while waiting:
        folder, below = waiting.pop()
        for entry in _entries(folder, below, refused):
            path = below + entry.name
            try:
                real = _real(entry, home)
                if entry.is_dir():
                    _enter(real, entered)
                    waiting.append((real, f"{path}/"))
                else:
                    yield path, real
            except _RefusedError as reason:
                refused[path] = reason


def _entries(folder: str, below: str, refused: dict[str, _RefusedError]) -> list[os.DirEntry[str]]:
    """The folders and goal files of a folder, without hidden ones."""
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if _counts(entry)]
    except OSError as error:
        refused[below.rstrip("/")] = _unreadable(error)
        return []


def _counts(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    return entry.name.lower().endswith(SUFFIXES) or entry.is_dir()


def _real(entry: os.DirEntry[str], home: str) -> str:
    """Where an entry really is: within the project, under a name that can be shown."""
    if _UNSAFE_NAME.search(entry.name):
        raise _RefusedError(
            Text("The name contains characters that cannot be shown."),
            hint=Text("Rename it to letters, digits, hyphens and underscores."),
        )
    if not entry.is_symlink():
        return entry.path
    try:
        real = os.path.realpath(entry.path, strict=True)
    except OSError as error:
        raise _unreadable(error) from error
    if os.path.commonpath((real, home)) != home:
        raise _RefusedError(
            Text("The link leads outside the project."),
            hint=Text("Put a copy of what it leads to in its place."),
        )
    return real


def _enter(real: str, entered: set[str]) -> None:
    if real in entered:
        raise _RefusedError(
            Text("The link leads to a folder that is read already."), hint=Text("Remove the link.")
        )
    entered.add(real)


def _content(path: str) -> bytes:
    try:
        with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123 (opened by descriptor)
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _RefusedError(Text("This is not a regular file."))
            if status.st_size > limits.FILE_BYTES:
                limit = limits.FILE_BYTES // 1024**2
                raise _RefusedError(
                    Text("The file is larger than {limit} MiB.", limit=limit), code="SRC006"
                )
            return file.read()
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> _RefusedError:
    return _RefusedError(Text("The file cannot be read: {reason}.", reason=error.strerror or ""))
