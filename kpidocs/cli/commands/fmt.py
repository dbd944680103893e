"""``kpidocs fmt``: the keys of front matter in order, its spaces in one form."""

from collections.abc import Iterator

from kpidocs.cli.changes import YES, offer
from kpidocs.cli.flags import Flags, config_option, path_argument, reader_options, told
from kpidocs.cli.goal_files import tell_unreadable, texts
from kpidocs.cli.project import opened
from kpidocs.cli.spoken import Command
from kpidocs.configuration import Project
from kpidocs.edit.change import Change
from kpidocs.edit.formatting import formatted
from kpidocs.text import Text


def fmt(flags: Flags, *, yes: bool) -> int:
    """Lay out the front matter of all files."""
    project = opened(flags)
    return offer(tuple(_changes(project)), project=project, flags=flags, yes=yes)


def _changes(project: Project) -> Iterator[Change]:
    for path, text in texts(project):
        laid_out = None if text is None else formatted(text, path=path)
        if laid_out is None:
            tell_unreadable(path, project=project)
        elif laid_out != text:
            yield Change(path, text, laid_out)


COMMAND = Command(
    "fmt",
    says=Text("Put the keys of front matter in order, and tidy its spaces."),
    examples=("kpidocs fmt", "kpidocs fmt goals/sales/orders.md", "kpidocs fmt --yes"),
    params=(path_argument(), YES, config_option(), *reader_options()),
    callback=told(fmt),
)
