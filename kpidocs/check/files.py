"""Goals of one file that lack the same: said once, of the goal that holds the others."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
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


def all_over(study: Study, lacks: Iterable[Lack], *, rule: Rule) -> Mapping[str, tuple[Goal, ...]]:
    """Give the plans in which every KPI lacks what a line in their index.md would give to all.

    Of one file that line may stand there as well. What ignores the rule stands for itself.
    """
    files: defaultdict[str, list[Lack]] = defaultdict(list)
    for lack in lacks:
        if not (ignores(lack.about, rule, study) or ignores(lack.goals[0], rule, study)):
            files[lack.about.plan].append(lack)
    lacking_goals = {
        plan: tuple(goal for lack in found for goal in lack.goals)
        for plan, found in files.items()
        if len(found) > 1 and study.portfolio.plans[plan].is_written
    }
    kpis = Counter(goal.plan for goal in study.portfolio.of_kind(Kind.KPI) if is_open(goal))
    return {plan: goals for plan, goals in lacking_goals.items() if len(goals) == kpis[plan]}


def ignores(goal: Goal, rule: Rule, study: Study) -> bool:
    """Whether a goal ignores a rule today."""
    return any(each.covers(rule.code, rule.name, today=study.today) for each in goal.ignore)
