"""The project that a command was called for."""

from dataclasses import replace

import click

from kpidocs.cli.flags import Flags
from kpidocs.cli.output import note
from kpidocs.cli.spoken import LOCALE
from kpidocs.configuration import Project, find_project
from kpidocs.text import Text


def opened(flags: Flags) -> Project:
    """Find the project, which speaks the locale that was asked for. Raises `KpidocsError`."""
    found = find_project(flags.path, config=flags.config)
    settings = replace(found.settings, locale=flags.locale or found.settings.locale)
    click.get_current_context().meta[LOCALE] = settings.locale
    project = replace(found, settings=settings)
    if flags.verbose:
        _tell(project)
    return project


def _tell(project: Project) -> None:
    locale = project.settings.locale
    note(Text("Goals: {path}", path=str(project.goals)), locale=locale)
    if project.config is not None:
        note(Text("Settings: {path}", path=str(project.config)), locale=locale)
