"""Goals of one file that lack the same: said once, of the goal that holds the others."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kpidocs.check.goals import of_kind
from kpidocs.model import Goal, Kind, Study


@dataclass(frozen=True, slots=True)
class Lack:
    """Goals of one file in written order, and the goal at which what they lack is to be written."""

    about: Goal
    goals: tuple[Goal, ...]


def lacking(
    study: Study, *, rule: tuple[str, str], lacks: Callable[[Goal], bool]
) -> Iterator[Lack]:
    """Give the KPIs of which something is to be said, those of one file together.

    Steps of a file take much from the goal that holds them, so that one line there is enough. A
    step that ignores the rule, given by its code and name, is no part of it: it stands for itself.
    """
    found = {goal.id for goal in of_kind(study, Kind.KPI) if lacks(goal)}
    files: defaultdict[tuple[str, str], list[Goal]] = defaultdict(list)
    goals: Mapping[str, Goal] = study.portfolio.goals
    for each in study.portfolio.order:
        if each in found:
            goal = goals[each]
            step = each if _ignores(goal, rule, study) else ""
            files[goal.places.path, step].append(goal)
    for (_, step), together in files.items():
        first = together[0]
        holder = None if step else first.holder
        yield Lack(goals.get(holder or "", first), tuple(together))


def _ignores(goal: Goal, rule: tuple[str, str], study: Study) -> bool:
    return any(each.covers(*rule, today=study.today) for each in goal.ignore)
