"""A KPI for which nobody answers."""

from collections import defaultdict
from collections.abc import Iterator

from kpidocs.check.goals import listed, of_kind
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI012"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file: its steps take the owner of the goal that holds them.

    A step that ignores the rule is no part of it, and stands for itself.
    """
    for goals in _by_file(study):
        first = goals[0]
        holder = first.id if _ignores(first, study) else first.holder
        about = study.portfolio.goals.get(holder or "", first)
        yield Finding(
            CODE,
            Text("Nobody is named as responsible for {goals}.", goals=listed(goals)),
            about.places.anchor,
            goal=about.id,
            hint=Text("Write owner: and one team or person."),
        )


def _ignores(goal: Goal, study: Study) -> bool:
    return any(each.covers(CODE, RULE.name, today=study.today) for each in goal.ignore)


def _by_file(study: Study) -> Iterator[tuple[Goal, ...]]:
    """Give the KPIs without an owner, those of one file together and in written order."""
    unowned = {
        goal.id
        for goal in of_kind(study, Kind.KPI)
        if goal.owner is None and "owner" not in goal.unread
    }
    files: defaultdict[tuple[str, str], list[Goal]] = defaultdict(list)
    for each in study.portfolio.order:
        if each in unowned:
            goal = study.portfolio.goals[each]
            files[goal.places.path, each if _ignores(goal, study) else ""].append(goal)
    yield from map(tuple, files.values())


RULE = Rule(CODE, "no-owner", Severity.WARNING, check)
