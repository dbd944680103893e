"""The entries that keep rules silent, wherever they are written."""

from collections.abc import Iterator
from dataclasses import dataclass

from kpidocs.check.facts.goals import is_open
from kpidocs.model import Ignore, Location, Study


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a goal, or one that holds for all below a path.

    Where rules are silent anyway it ``may_rest``: it silences nothing, and is not to be removed.
    """

    ignore: Ignore
    path: str
    goal: str | None = None
    may_rest: bool = False


def entries(study: Study) -> tuple[Entry, ...]:
    """Give the entries of goals, of plans and of folders in the settings."""
    return (*_of_goals(study), *_of_plans(study), *_of_folders(study))


def _of_goals(study: Study) -> Iterator[Entry]:
    for goal in study.portfolio.goals.values():
        may_rest = not is_open(goal) or bool(goal.unread)
        for each in goal.ignore:
            yield Entry(each, goal.places.path, goal.id, may_rest=may_rest)


def _of_plans(study: Study) -> Iterator[Entry]:
    for plan in study.portfolio.plans.values():
        for each in plan.ignore:
            folder = plan.places.path.rpartition("/")[0]
            yield Entry(each, folder, may_rest=not is_open(plan))


def _of_folders(study: Study) -> Iterator[Entry]:
    settings = study.settings
    for folder in settings.folders:
        path = f"{settings.prefix}{folder.path}".rstrip("/")
        for each in folder.ignore:
            at = Location(each.file, each.line, 1, each.line, 1)
            yield Entry(Ignore(each.rule, each.reason, at, each.until), path)
