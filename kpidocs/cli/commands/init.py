"""``kpidocs init``: a first project."""

import shlex
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import click

from kpidocs.cli.changes import YES, offer, refuse_existing
from kpidocs.cli.flags import Flags, reader_options, today_option, told
from kpidocs.cli.output import note
from kpidocs.cli.run import today_of
from kpidocs.cli.spoken import Command, locale_of
from kpidocs.configuration import Project
from kpidocs.edit.starter import starter
from kpidocs.report.terminal import verbatim
from kpidocs.settings import Settings
from kpidocs.text import Text


def init(flags: Flags, *, folder: Path, yes: bool) -> int:
    """Write the files of a first project, and say how to go on."""
    locale = locale_of(click.get_current_context())
    changes = starter(locale=locale, today=today_of(flags), version=version("kpidocs"))
    root = folder.resolve()
    elsewhere = Text("Name a new folder, such as {example}.", example="kpidocs init my-goals")
    refuse_existing(changes, root=root, hint=elsewhere)
    settings = Settings(locale=locale)
    project = Project(root=root, goals=root / settings.goals_dir, config=None, settings=settings)
    status = offer(changes, project=project, flags=flags, yes=yes)
    if status == 0 and not flags.quiet:
        note(Text("Go on with these two commands:"), locale=locale)
        for command in _next(folder):
            click.echo(f"  {verbatim(shlex.join(command))}", err=True)
    return status


def _next(folder: Path) -> Iterator[tuple[str, ...]]:
    """What to call now, from the folder in which somebody is."""
    if folder == Path():
        yield "kpidocs", "check"
        yield "mkdocs", "serve"
    else:
        yield "kpidocs", "check", str(folder)
        yield "mkdocs", "serve", "--config-file", str(folder / "mkdocs.yml")


COMMAND = Command(
    "init",
    says=Text("Write a first project: a plan that checks clean, and a site that builds."),
    examples=("kpidocs init", "kpidocs init my-goals", "kpidocs init my-goals --locale ja"),
    params=(
        click.Argument(
            ["folder"],
            required=False,
            default=Path(),
            metavar="[DIR]",
            type=click.Path(path_type=Path, file_okay=False),
        ),
        YES,
        today_option(),
        *reader_options(),
    ),
    callback=told(init),
)
