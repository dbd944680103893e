"""``kpidocs rename``: another id for a goal, wherever it is named."""

import click

from kpidocs.cli.changes import YES, offer
from kpidocs.cli.flags import Flags, config_option, path_argument, reader_options, told
from kpidocs.cli.named_goal import find_goal
from kpidocs.cli.project import opened
from kpidocs.cli.spoken import Command
from kpidocs.configuration import read_backlog
from kpidocs.edit.renaming.ids import refuse_others, renaming
from kpidocs.edit.renaming.rename import renamed
from kpidocs.pipeline.baseline import renewed
from kpidocs.source import read, read_folder
from kpidocs.source.keys.ids import canonical
from kpidocs.text import Text


def rename(flags: Flags, *, old: str, new: str, yes: bool) -> int:
    """Change the id of a goal, its file, and all that refers to it."""
    project = opened(flags)
    files = read_folder(project.goals, project=project.root)
    portfolio = read(files, settings=project.settings)
    old = canonical(old)
    refuse_others(portfolio, old)
    plan = renaming(
        portfolio,
        goal=find_goal(portfolio, old),
        new=new,
        prefix=project.settings.prefix,
        files=(*files.contents, *files.unusable),
    )
    goals = renamed(files, portfolio, plan=plan, settings=project.settings)
    held = read_backlog(project.root)
    moved = plan.backlog(held, prefix=project.settings.prefix)
    changes = (*goals, *renewed(held, moved, project=project))
    return offer(changes, project=project, flags=flags, yes=yes)


COMMAND = Command(
    "rename",
    says=Text("Rename a goal, its file and all references to it; or move it to another plan."),
    examples=(
        "kpidocs rename sales/leads prospects",
        "kpidocs rename leads marketing/leads",
        "kpidocs rename sales/leads marketing/leads --yes",
    ),
    params=(
        click.Argument(["old"]),
        click.Argument(["new"]),
        path_argument(),
        YES,
        config_option(),
        *reader_options(),
    ),
    callback=told(rename),
)
