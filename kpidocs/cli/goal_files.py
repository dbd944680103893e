"""The goal files of a project as their authors wrote them, for commands that rewrite them."""

from collections.abc import Iterator

from kpidocs.cli.output import note
from kpidocs.configuration import Project
from kpidocs.settings import within
from kpidocs.source import read_folder
from kpidocs.text import Text


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
