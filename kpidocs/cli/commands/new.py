"""``kpidocs new``: a goal or a plan from a template."""

import os
import shlex

import click

from kpidocs.cli.changes import YES, offer, refuse_existing
from kpidocs.cli.flags import Flags, config_option, reader_options, today_option, told
from kpidocs.cli.named_goal import find_goal
from kpidocs.cli.output import note
from kpidocs.cli.run import Run, start
from kpidocs.cli.spoken import Command, Option
from kpidocs.edit.change import Change
from kpidocs.edit.new import new_goal, new_plan
from kpidocs.errors import ProjectError
from kpidocs.source.goals.goal_files import no_such_kind
from kpidocs.source.keys.kinds import is_plan, kind_named
from kpidocs.text import Text


def new(
    flags: Flags, *, kind: str, id_: str, parent: str | None, title: str | None, yes: bool
) -> int:
    """Write the file of a new goal or plan."""
    run = start(flags)
    change = _change(run, kind=kind, id_=id_, parent=parent, title=title)
    refuse_existing((change,), root=run.project.root)
    status = offer((change,), project=run.project, flags=flags, yes=yes)
    if status == 0 and not flags.quiet:
        from_here = os.path.relpath(run.project.root / change.path)
        command = shlex.join(("kpidocs", "check", from_here))
        note(
            Text("Fill in what is empty; {command} tells what is missing.", command=command),
            locale=run.locale,
        )
    return status


def _change(run: Run, *, kind: str, id_: str, parent: str | None, title: str | None) -> Change:
    named = kind_named(kind)
    if named is not None:
        above = None if parent is None else find_goal(run.study.portfolio, parent)
        return new_goal(run.study, kind=named, id_=id_, parent=above, title=title)
    if not is_plan(kind):
        message, hint = no_such_kind(kind)
        raise ProjectError(message, hint=hint)
    if parent is not None:
        raise ProjectError(
            Text("A plan has no goal above it."),
            hint=Text("Leave out {option}.", option="--parent"),
        )
    return new_plan(run.study, id_=id_, title=title)


COMMAND = Command(
    "new",
    says=Text("Write the file of a new goal or plan, with a question for each key."),
    examples=(
        "kpidocs new plan sales --title Sales",
        "kpidocs new kgi sales/orders",
        "kpidocs new kpi meetings --parent sales/orders",
    ),
    params=(
        click.Argument(["kind"]),
        click.Argument(["id_"], metavar="ID"),
        Option(
            "--parent", says=Text("The goal above; the new one goes into its plan."), metavar="ID"
        ),
        Option("--title", says=Text("The name that people read."), metavar="TEXT"),
        YES,
        config_option(),
        today_option(),
        *reader_options(),
    ),
    callback=told(new),
)
