"""The goal files of a project as their authors wrote them, for commands that rewrite them."""

from collections.abc import Iterator
from dataclasses import replace

import click

from kpidocs.cli.flags import Flags
from kpidocs.cli.output import note
from kpidocs.cli.spoken import LOCALE
from kpidocs.configuration import Project, find_project
from kpidocs.settings import within
from kpidocs.source import read_folder
from kpidocs.text import Text


def opened(flags: Flags) -> Project:
    """Find the project that a command was called for. Raises `KpidocsError`."""
    found = find_project(flags.path, config=flags.config)
    settings = replace(found.settings, locale=flags.locale or found.settings.locale)
    click.get_current_context().meta[LOCALE] = settings.locale
    return replace(found, settings=settings)


def texts(project: Project) -> Iterator[tuple[str, str | None]]:
    """Give the exact text of each file that was asked for, None of one that is none.

    Paths are relative to the project.
    """
    prefix = project.settings.prefix
    files = read_folder(project.goals, project=project.root)
    found = {path: _decoded(content) for path, content in files.contents.items()}
    for path, text in sorted((dict.fromkeys(files.unusable) | found).items()):
        if within(f"{prefix}{path}", project.shown):
            yield f"{prefix}{path}", text


def tell_unreadable(path: str, *, project: Project) -> None:
    """Say on stderr that a file stays as it is."""
    said = Text(
        "{path} cannot be read, so it stays as it is: {command} says why.",
        path=path,
        command="kpidocs check",
    )
    note(said, locale=project.settings.locale)


def _decoded(content: bytes) -> str | None:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None
