"""Goals of one file that lack the same: said once, of the goal that holds the others."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from kpidocs.check.goals import is_open
from kpidocs.model import Goal, Kind, Study


@dataclass(frozen=True, slots=True)
class Lack:
    """Goals of one file in written order, and the goal at which what they lack is to be written."""

    about: Goal
    goals: tuple[Goal, ...]


def lacking(
    study: Study,
    *,
    rule: tuple[str, str],
    lacks: Callable[[Goal], bool],
    kinds: Collection[Kind] = (Kind.KPI,),
) -> Iterator[Lack]:
    """Give the goals still to be reached that lack something, those of one file together.

    Steps of a file take much from the goal that holds them, so that one line there is enough. A
    step that ignores the rule, given by its code and name, is no part of it: it stands for itself.
    """
    files: defaultdict[tuple[str, str], list[Goal]] = defaultdict(list)
    goals: Mapping[str, Goal] = study.portfolio.goals
    for each in study.portfolio.order:
        goal = goals[each]
        if goal.kind in kinds and is_open(goal) and lacks(goal):
            step = each if ignores(goal, rule, study) else ""
            files[goal.places.path, step].append(goal)
    for (_, step), together in files.items():
        first = together[0]
        holder = None if step else first.holder
        yield Lack(goals.get(holder or "", first), tuple(together))


def ignores(goal: Goal, rule: tuple[str, str], study: Study) -> bool:
    """Whether a goal ignores the rule of that code and name today."""
    return any(each.covers(*rule, today=study.today) for each in goal.ignore)
