"""Changes to files: shown first, then written when somebody agrees."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from kpidocs.cli.flags import Flags
from kpidocs.cli.output import emit, ink, note
from kpidocs.cli.spoken import Option
from kpidocs.cli.writing import steps, write
from kpidocs.configuration import Project
from kpidocs.edit.change import Change, diff
from kpidocs.errors import ProjectError
from kpidocs.report.changes_text import changes_text
from kpidocs.report.terminal import plain
from kpidocs.text import Text
from kpidocs.words import say

YES = Option("-y", "--yes", says=Text("Write without asking."), is_flag=True)


def refuse_existing(changes: Iterable[Change], *, root: Path, hint: Text | None = None) -> None:
    """Raise `ProjectError` where a new file is already there, or what only looks like one."""
    existing = tuple(each.path for each in changes if os.path.lexists(root / each.path))
    if existing:
        raise ProjectError(Text("These files exist already: {paths}.", paths=existing), hint=hint)


def offer(changes: Sequence[Change], *, project: Project, flags: Flags, yes: bool) -> int:
    """Show changes, and write them with ``yes`` or when somebody at the terminal agrees.

    Gives the exit status: 1 where there are changes and they were not written. Raises
    `ProjectError`; all files are then as they were.
    """
    locale = project.settings.locale
    text = diff(changes)
    if not text:
        _tell(Text("There is nothing to change."), flags, locale)
        return 0
    planned = steps(changes, project=project)
    emit(changes_text(text, ink=ink(None)), output=None)
    if not yes and not _agrees(len(changes), locale):
        return 1
    write(planned)
    written = Text.plural("{n} file written.", "{n} files written.", len(changes))
    _tell(written, flags, locale)
    return 0


def _agrees(count: int, locale: str) -> bool:
    """Ask at the terminal; where there is none, say how to write."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        question = Text.plural("Write this file?", "Write these {n} files?", count)
        return click.confirm(plain(say(question, locale)), err=True)
    note(Text("Nothing was written. Add --yes to write."), locale=locale)
    return False


def _tell(text: Text, flags: Flags, locale: str) -> None:
    if not flags.quiet:
        note(text, locale=locale)
