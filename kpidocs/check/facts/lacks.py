"""Goals that lack the same, reported together where one line would help them all."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kpidocs.check.facts.goals import holder, is_open, listed
from kpidocs.check.rule import Rule
from kpidocs.model import Goal, Kind, Location, Plan, Study
from kpidocs.text import Text


@dataclass(frozen=True, slots=True)
class Lack:
    """Goals in written order, and the goal or plan at which what they lack is to be written."""

    about: Goal | Plan
    goals: tuple[Goal, ...]

    @property
    def at(self) -> Location:
        """Where it is reported."""
        return self.about.places.anchor

    @property
    def goal(self) -> str | None:
        """The goal that is reported, None for a plan."""
        return self.about.id if isinstance(self.about, Goal) else None

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
        alone = goal.id if rule.is_ignored_by(goal, today=study.today) else ""
        files[goal.places.path, alone].append(goal)
    for (_, alone), together in files.items():
        first = together[0]
        yield Lack(first if alone else holder(first, study.portfolio), tuple(together))


def lacking_by_plan(study: Study, *, rule: Rule, lacks: Callable[[Goal], bool]) -> Iterator[Lack]:
    """Give what `lacking` gives, for something that goals take from their plan.

    Where the KPIs of all files lack it, one line in the index.md of the plan would help them all.
    """
    files: defaultdict[str, list[Lack]] = defaultdict(list)
    for lack in lacking(study, rule=rule, lacks=lacks):
        files[lack.goals[0].plan].append(lack)
    for plan, found in files.items():
        goals = tuple(goal for lack in found for goal in lack.goals)
        is_whole = len(found) > 1 and _are_all(goals, plan, study, rule=rule)
        yield from [Lack(study.portfolio.plans[plan], goals)] if is_whole else found


def _are_all(goals: tuple[Goal, ...], plan: str, study: Study, *, rule: Rule) -> bool:
    """Whether goals are all KPIs of a plan with an index.md, and none of them ignores a rule."""
    portfolio = study.portfolio
    kpis = [each for each in portfolio.in_plan(plan) if each.kind is Kind.KPI and is_open(each)]
    concerned = (each for goal in goals for each in (goal, holder(goal, portfolio)))
    return (
        portfolio.plans[plan].is_written
        and len(goals) == len(kpis)
        and not any(rule.is_ignored_by(each, today=study.today) for each in concerned)
    )
