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
from kpidocs.quantity import Per
from kpidocs.text import Text

FORMATS = ("text", "json")
PERIODS = ("month", "quarter", "half", "year", "week", "day")


def targets(flags: Flags, *, explain: str | None, by: str | None) -> int:
    """Print all targets, in total or by period, or how one of them comes about."""
    if explain is not None and by is not None:
        raise click.UsageError("--explain prints one goal, --by prints all of them.")
    if explain is not None and flags.format != "text":
        raise click.UsageError("--explain prints text; --format json holds every step.")
    run = start(flags)
    emit(_report(run, flags, explain, None if by is None else Per(by)), output=flags.output)
    return run.status


def _report(run: Run, flags: Flags, goal: str | None, per: Per | None) -> str:
    study, locale, shown = run.study, run.locale, run.project.shown
    if goal is not None:
        from kpidocs.report.explain import explain

        named = find_goal(study.portfolio, goal)
        return explain(study, goal=named, locale=locale, ink=ink(flags.output))
    if per is not None:
        from kpidocs.report.parts import refuse_too_many

        refuse_too_many(study, per=per, shown=shown)
    if flags.format == "json":
        from kpidocs.report.targets_json import targets_json

        return targets_json(study, locale=locale, shown=shown, per=per)
    width = terminal_width(flags.output)
    if per is not None:
        from kpidocs.report.periods_text import periods_text

        return periods_text(study, per=per, locale=locale, shown=shown, width=width)
    from kpidocs.report.targets_text import targets_text

    return targets_text(study, locale=locale, shown=shown, width=width)


COMMAND = Command(
    "targets",
    says=Text("Print every goal with its target, as it was declared or derived."),
    examples=(
        "kpidocs targets",
        "kpidocs targets goals --format json",
        "kpidocs targets --explain sales/meetings",
        "kpidocs targets --by month",
    ),
    params=(
        path_argument(),
        Option(
            "--explain", says=Text("Print how the target of one goal comes about."), metavar="ID"
        ),
        Option(
            "--by",
            says=Text("Print what is due in each period."),
            type=click.Choice(PERIODS),
        ),
        format_option(FORMATS),
        output_option(),
        *project_options(fail_on=NEVER),
    ),
    callback=told(targets),
)
