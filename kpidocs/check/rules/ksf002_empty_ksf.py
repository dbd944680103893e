"""A KSF that no number follows."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.paths import paths
from kpidocs.check.facts.stray_numbers import numbered
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KSF002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KSF that no goal with a number stands below or contributes to."""
    ways = paths(study.portfolio)
    settled = ways.served.union(goal.id for goal, _ in numbered(study, Kind.KSF))
    for goal in study.portfolio.of_kind(Kind.KSF):
        if not (goal.id in settled or goal.plan in ways.unsettled_plans or not is_open(goal)):
            yield _finding(goal)


def _finding(goal: Goal) -> Finding:
    return Finding(
        CODE,
        Text("No KPI shows whether the KSF “{goal}” is on its way.", goal=goal.title),
        goal.places.anchor,
        goal=goal.id,
        hint=Text("Add a KPI that follows it, a goal with {line}.", line=f"parent: {goal.name}"),
    )


RULE = Rule(CODE, "empty-ksf", Severity.WARNING, check)
