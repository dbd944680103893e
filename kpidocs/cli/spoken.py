"""Commands whose help is said in a locale, and whose errors end a run with a sentence."""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from itertools import pairwise

import click

from kpidocs.cli.output import report_error
from kpidocs.configuration import find_project
from kpidocs.errors import KpidocsError, ProjectError
from kpidocs.settings import Settings
from kpidocs.text import Text
from kpidocs.words import LOCALES, say

LOCALE = "--locale"
FAILED = 2  # exit status of a run that could not do its job


class Option(click.Option):
    """An option with help in the locale."""

    def __init__(self, *names: str, says: Text, **attributes: object) -> None:
        """Take the names, the help, and whatever else click knows of options."""
        super().__init__(names, help=says.message, **attributes)  # type: ignore[arg-type]
        self.says = says

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the line of the help."""
        record = super().get_help_record(ctx)
        return record and (record[0], say(self.says, locale_of(ctx)))


class Command(click.Command):
    """A command with examples. What it is called with gives the exit status."""

    def __init__(
        self,
        name: str,
        *,
        says: Text,
        examples: Sequence[str],
        params: Sequence[click.Parameter],
        callback: Callable[..., int],
    ) -> None:
        """Take what the command does, how it is called, and what does it."""
        super().__init__(name, params=list(params), callback=callback, help=says.message)
        self.says = says
        self.examples = examples

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note the locale first, wherever it stands: the help is said in it."""
        ctx.meta[LOCALE] = _locale_in(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> None:
        """Run the command; what stops it is said on stderr, in the locale."""
        try:
            status = super().invoke(ctx)
        except KpidocsError as error:
            report_error(error, locale=locale_of(ctx))
            status = FAILED
        except OSError as error:  # a full disk, a folder that may not be read
            report_error(ProjectError(Text("{reason}.", reason=str(error))), locale=locale_of(ctx))
            status = FAILED
        ctx.exit(status)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the line of the list of commands, whole."""
        del limit
        return say(self.says, locale_of(click.get_current_context()))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what the command does."""
        _write_text(say(self.says, locale_of(ctx)), formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show how the command is called."""
        with formatter.section(say(Text("Examples"), locale_of(ctx))):
            for example in self.examples:
                formatter.write(f"  {example}\n")


class Group(click.Group):
    """Commands by their modules, each with a ``COMMAND``."""

    def __init__(self, name: str, *, says: Text, commands: Mapping[str, str]) -> None:
        """Take what all of it does, and where each command is."""
        super().__init__(name, help=says.message)
        self.says = says
        self._modules = commands
        click.version_option(package_name="kpidocs", message="%(prog)s %(version)s")(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all commands, in the order that they are used in."""
        del ctx
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        del ctx
        module = self._modules.get(cmd_name)
        return None if module is None else import_module(module).COMMAND

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what kpidocs does."""
        _write_text(say(self.says, locale_of(ctx)), formatter)


def locale_of(ctx: click.Context) -> str:
    """Give the locale that is asked for, else that of the project here, else of the terminal."""
    if ctx.meta.get(LOCALE) is None:
        try:
            ctx.meta[LOCALE] = find_project().settings.locale
        except KpidocsError:
            ctx.meta[LOCALE] = _of_terminal()
    return str(ctx.meta[LOCALE])


def _of_terminal() -> str:
    """Give the language of the terminal, English where kpidocs does not speak it."""
    written = filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG")))
    language = re.split("[_.@]", next(written, ""))[0]
    return language if language in LOCALES else Settings().locale


def _locale_in(args: Sequence[str]) -> str | None:
    for argument, following in pairwise([*args, ""]):
        if argument == LOCALE:
            return following
        if argument.startswith(f"{LOCALE}="):
            return argument.partition("=")[2]
    return None


def _write_text(text: str, formatter: click.HelpFormatter) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(text)
