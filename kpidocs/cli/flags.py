"""What all commands can be told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import click

from kpidocs.cli.spoken import Option
from kpidocs.settings import Threshold
from kpidocs.text import Text
from kpidocs.words import LOCALES

NEVER = Threshold.NEVER.value
THRESHOLDS = tuple(each.value for each in Threshold)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """What a command was called with; None and empty where nothing was said."""

    path: Path | None = None
    format: str = ""
    output: Path | None = None
    config: Path | None = None
    today: str | None = None
    locale: str | None = None
    fail_on: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    quiet: bool = False
    verbose: bool = False


def path_argument() -> click.Parameter:
    """The goals folder, project folder, configuration file or goal file."""
    return click.Argument(["path"], required=False, type=click.Path(path_type=Path))


def format_option(formats: Sequence[str]) -> Option:
    """The formats of a command, the default first."""
    return Option(
        "--format", says=Text("How to print it."), type=click.Choice(formats), default=formats[0]
    )


def output_option() -> Option:
    """A file instead of the terminal."""
    return Option(
        "--output",
        says=Text("Write to a file."),
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
    )


def config_option() -> Option:
    """The configuration file, instead of the nearest one above."""
    return Option(
        "--config",
        says=Text("The configuration file."),
        type=click.Path(path_type=Path),
        metavar="FILE",
    )


def today_option() -> Option:
    """The day of the run, instead of the one of the clock."""
    return Option("--today", says=Text("The day to count as today."), metavar="YYYY-MM-DD")


def project_options(*, fail_on: str | None) -> tuple[Option, ...]:
    """The options of every command that reads goals; ``fail_on`` is None for the settings'."""
    return (
        config_option(),
        today_option(),
        Option(
            "--fail-on",
            says=Text("Exit with 1 for findings this grave, or graver."),
            type=click.Choice(THRESHOLDS),
            default=fail_on,
        ),
        *rules_options(),
        *reader_options(),
    )


def rules_options() -> tuple[Option, ...]:
    """The rules whose findings count."""
    return (
        Option(
            "--select",
            says=Text("Only these rules: codes, names or families, with commas."),
            multiple=True,
            metavar="RULES",
        ),
        Option("--ignore", says=Text("All rules but these."), multiple=True, metavar="RULES"),
    )


def reader_options() -> tuple[Option, ...]:
    """The options of every command: for whom it prints."""
    return (
        Option("--locale", says=Text("The language of messages."), type=click.Choice(LOCALES)),
        Option("-q", "--quiet", says=Text("Say nothing about what is being done."), is_flag=True),
        Option("-v", "--verbose", says=Text("Say more about what is being done."), is_flag=True),
    )


def told(command: Callable[..., int]) -> Callable[..., int]:
    """Hand a command its common flags as one, the others by their names."""
    common = {each.name for each in fields(Flags)}

    def callback(**given: object) -> int:
        flags = {name: value for name, value in given.items() if name in common}
        own = {name: value for name, value in given.items() if name not in common}
        return command(Flags(**flags), **own)  # type: ignore[arg-type] # click gives their types

    return callback
