"""``kpidocs fix``: what can be mended without a question."""

from collections.abc import Iterator

import click

from kpidocs.cli.changes import YES, offer
from kpidocs.cli.flags import Flags, config_option, path_argument, reader_options, told
from kpidocs.cli.goal_files import tell_unreadable, texts
from kpidocs.cli.project import opened
from kpidocs.cli.spoken import Command
from kpidocs.configuration import Project
from kpidocs.edit.change import Change
from kpidocs.edit.fixing import Mend, mended
from kpidocs.report.terminal import plain
from kpidocs.text import Text
from kpidocs.words import say


def fix(flags: Flags, *, yes: bool) -> int:
    """Mend all files, and say what is mended in each."""
    project = opened(flags)
    return offer(tuple(_changes(project, flags)), project=project, flags=flags, yes=yes)


def _changes(project: Project, flags: Flags) -> Iterator[Change]:
    for path, text in texts(project):
        after = None if text is None else mended(text, path=path)
        if after is None:
            tell_unreadable(path, project=project)
        elif after.mends:
            if not flags.quiet:
                for each in after.mends:
                    _tell(each, path, project.settings.locale)
            yield Change(path, text, after.text)


def _tell(mend: Mend, path: str, locale: str) -> None:
    click.echo(plain(f"{path}:{mend.line}: {say(mend.said, locale)}"), err=True)


COMMAND = Command(
    "fix",
    says=Text(
        "Mend what needs no question: other words for kinds, the spelling of units, missing quotes."
    ),
    examples=("kpidocs fix", "kpidocs fix goals/sales", "kpidocs fix --yes"),
    params=(path_argument(), YES, config_option(), *reader_options()),
    callback=told(fix),
)
