"""``kpidocs ignore``: what is found today kept silent, so that what is found tomorrow shows."""

from datetime import date
from functools import partial

from kpidocs.cli.changes import YES, offer
from kpidocs.cli.flags import (
    Flags,
    config_option,
    path_argument,
    reader_options,
    rules_options,
    today_option,
    told,
)
from kpidocs.cli.project import opened
from kpidocs.cli.run import today_of, wanted
from kpidocs.cli.spoken import Command, Option
from kpidocs.configuration import read_day
from kpidocs.edit.silencing import Excuse
from kpidocs.errors import ProjectError
from kpidocs.pipeline.silence import Place, silence
from kpidocs.text import Text
from kpidocs.words import one_line


def ignore(flags: Flags, *, reason: str, until: str | None, baseline: bool, yes: bool) -> int:
    """Add entries, or counts in the baseline, for all that is found."""
    if until is not None and baseline:
        raise ProjectError(
            Text("The baseline holds for good; {option} goes with entries.", option="--until"),
            hint=Text("Leave out {option}.", option="--until"),
        )
    project, today = opened(flags), today_of(flags)
    changes = silence(
        project,
        today=today,
        excuse=_excuse(reason, until, today),
        place=Place.BASELINE if baseline else Place.GOALS,
        wanted=partial(wanted, project=project, flags=flags),
    )
    return offer(changes, project=project, flags=flags, yes=yes)


def _excuse(reason: str, until: str | None, today: date) -> Excuse:
    """Give the reason and the last day. Raises `ProjectError` for what excuses nothing."""
    said = one_line(reason)
    if not said:
        raise ProjectError(
            Text("The reason is empty."), hint=Text("Say why the findings may stay.")
        )
    last = None if until is None else read_day(until)
    if last is not None and last < today:
        raise ProjectError(Text("{day} has passed.", day=last), hint=Text("Name a later day."))
    return Excuse(said, last)


COMMAND = Command(
    "ignore",
    says=Text("Silence what is found today, so that only new findings show."),
    examples=(
        'kpidocs ignore --reason "Written before kpidocs"',
        'kpidocs ignore --select no-owner --reason "Teams are being formed" --until 2026-09-30',
        'kpidocs ignore --baseline --reason "Written before kpidocs" --yes',
    ),
    params=(
        path_argument(),
        Option(
            "--reason",
            says=Text("Why the findings may stay; it is written into each entry."),
            required=True,
            metavar="TEXT",
        ),
        Option("--until", says=Text("The last day of the entries."), metavar="YYYY-MM-DD"),
        Option(
            "--baseline",
            says=Text("Count the findings in the baseline, and leave the goals alone."),
            is_flag=True,
        ),
        YES,
        config_option(),
        today_option(),
        *rules_options(),
        *reader_options(),
    ),
    callback=told(ignore),
)
