"""``kpidocs targets``: every goal with its target."""

import click

from kpidocs.cli.flags import (
    NEVER,
    Flags,
    format_option,
    output_option,
    path_argument,
    project_options,
    told,
)
from kpidocs.cli.named_goal import find_goal
from kpidocs.cli.output import emit, ink, terminal_width
from kpidocs.cli.run import Run, start
from kpidocs.cli.spoken import Command, Option
from kpidocs.text import Text

FORMATS = ("text", "json")


def targets(flags: Flags, *, explain: str | None) -> int:
    """Print all targets, or how one of them comes about."""
    if explain is not None and flags.format != "text":
        raise click.UsageError("--explain prints text; --format json holds every step.")
    run = start(flags)
    emit(_report(run, flags, explain), output=flags.output)
    return run.status


def _report(run: Run, flags: Flags, goal: str | None) -> str:
    study, locale, shown = run.study, run.locale, run.project.shown
    if goal is not None:
        from kpidocs.report.explain import explain

        named = find_goal(study.portfolio, goal)
        return explain(study, goal=named, locale=locale, ink=ink(flags.output))
    if flags.format == "json":
        from kpidocs.report.targets_json import targets_json

        return targets_json(study, locale=locale, shown=shown)
    from kpidocs.report.targets_text import targets_text

    width = terminal_width(flags.output)
    return targets_text(study, locale=locale, shown=shown, width=width)


COMMAND = Command(
    "targets",
    says=Text("Print every goal with its target, as it was declared or derived."),
    examples=(
        "kpidocs targets",
        "kpidocs targets goals --format json",
        "kpidocs targets --explain sales/meetings",
    ),
    params=(
        path_argument(),
        Option(
            "--explain", says=Text("Print how the target of one goal comes about."), metavar="ID"
        ),
        format_option(FORMATS),
        output_option(),
        *project_options(fail_on=NEVER),
    ),
    callback=told(targets),
)
