"""A KPI for which nothing is planned to be done."""

from collections.abc import Iterator

from kpidocs.check.facts.actions import ADD_ACTION, idle
from kpidocs.check.facts.goals import holder, is_open
from kpidocs.check.facts.lacks import by_file
from kpidocs.check.facts.links import is_ratio
from kpidocs.check.facts.paths import paths
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Section, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI014"
KEYS = frozenset({"priority", "same_as", "conversion", "formula", "controllable"})


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with core KPIs that nothing is done for.

    A plan in which nobody acts is found as a whole.
    """
    for lack in by_file(_without_action(study), study, rule=RULE):
        yield Finding(
            CODE,
            Text("Nothing is planned to be done for {goals}.", goals=lack.titles),
            lack.at,
            goal=lack.goal,
            hint=ADD_ACTION,
        )


def _without_action(study: Study) -> Iterator[Goal]:
    served = paths(study.portfolio).served
    silent = study.portfolio.unread_plans.union(idle(study.portfolio))
    for goal in study.portfolio.of_kind(Kind.KPI):
        if (
            goal.id not in served
            and goal.plan not in silent
            and _is_lever(goal, study)
            and not _tells_of_action(goal, study)
        ):
            yield goal


def _is_lever(goal: Goal, study: Study) -> bool:
    """Whether a goal is one to act on: a rate and a step of a funnel move with the others."""
    return (
        is_open(goal)
        and goal.controllable
        and goal.priority in (None, "core")
        and goal.same_as is None
        and goal.conversion is None
        and goal.unread.isdisjoint(KEYS)
        and not is_ratio(goal, study.solution)
    )


def _tells_of_action(goal: Goal, study: Study) -> bool:
    return Section.ACTIONS in goal.sections | holder(goal, study.portfolio).sections


RULE = Rule(CODE, "no-action-below", Severity.ADVICE, check)
