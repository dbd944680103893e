"""What a command prints and writes."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import click

from kpidocs.errors import KpidocsError, ProjectError
from kpidocs.report.terminal import Ink, plain
from kpidocs.text import Text
from kpidocs.words import say


def emit(text: str, *, output: Path | None) -> None:
    """Print a result, or write it to a file that is whole or as it was."""
    if output is None:
        _print(text)
    else:
        write_file(output, text)


def note(text: Text, *, locale: str) -> None:
    """Tell on stderr what goes on."""
    click.echo(plain(say(text, locale)), err=True)


def report_error(error: KpidocsError, *, locale: str) -> None:
    """Say on stderr what stopped the run, and what to do about it."""
    click.echo(f"kpidocs: {plain(say(error.text, locale))}", err=True)
    if error.hint is not None:
        hint = Text("Hint: {hint}", hint=error.hint)
        click.echo(f"  {plain(say(hint, locale))}", err=True)


def ink(output: Path | None) -> Ink:
    """Colour only what somebody reads on a terminal."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Ink.ANSI if wanted and _is_watched(output) else Ink.NONE


def terminal_width(output: Path | None) -> int | None:
    """Give the cells of a line of the terminal, None where nobody reads on one."""
    return shutil.get_terminal_size().columns if _is_watched(output) else None


def write_file(path: Path, text: str) -> None:
    """Write beside a file and rename; into a device or pipe at once. Raises `ProjectError`."""
    content = text.encode("utf-8", "backslashreplace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path.resolve(), content)
    except OSError as error:
        raise unwritten(path, error) from error


def unwritten(path: Path | str, error: OSError) -> ProjectError:
    """Give what is said of a file or folder that cannot be written."""
    reason = error.strerror or ""
    return ProjectError(Text("{path} cannot be written: {reason}.", path=str(path), reason=reason))


def _replace(path: Path, content: bytes) -> None:
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        beside = Path(folder, path.name)
        beside.write_bytes(content)
        beside.replace(path)


def _print(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; Python shall not complain when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_watched(output: Path | None) -> bool:
    return output is None and sys.stdout.isatty()
