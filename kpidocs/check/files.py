"""Goals of one file that lack the same: said once, of the goal that holds the others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kpidocs.check.goals import holder, is_open, listed
from kpidocs.check.rule import Rule
from kpidocs.model import Goal, Kind, Study
from kpidocs.text import Text


@dataclass(frozen=True, slots=True)
class Lack:
    """Goals of one file in written order, and the goal at which what they lack is to be written."""

    about: Goal
    goals: tuple[Goal, ...]

    @property
    def titles(self) -> tuple[Text, ...]:
        """What the goals are called, as a list in a message."""
        return listed(self.goals)


def lacking(study: Study, *, rule: Rule, lacks: Callable[[Goal], bool]) -> Iterator[Lack]:
    """Give the KPIs still to be reached that lack something, those of one file together."""
    kpis = study.portfolio.of_kind(Kind.KPI)
    return by_file((goal for goal in kpis if is_open(goal) and lacks(goal)), study, rule=rule)


def by_file(goals: Iterable[Goal], study: Study, *, rule: Rule) -> Iterator[Lack]:
    """Group goals, given in written order, by their files.

    Steps of a file take much from the goal that holds them, so that one line there is enough. A
    step that ignores the rule is no part of it: it stands for itself.
    """
    files: defaultdict[tuple[str, str], list[Goal]] = defaultdict(list)
    for goal in goals:
        alone = goal.id if ignores(goal, rule, study) else ""
        files[goal.places.path, alone].append(goal)
    for (_, alone), together in files.items():
        first = together[0]
        yield Lack(first if alone else holder(first, study.portfolio), tuple(together))


def ignores(goal: Goal, rule: Rule, study: Study) -> bool:
    """Whether a goal ignores a rule today."""
    return any(each.covers(rule.code, rule.name, today=study.today) for each in goal.ignore)
