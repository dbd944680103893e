"""A KSF with numbers, which belong to the KPIs below it."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import listed
from kpidocs.check.facts.stray_numbers import numbered
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KSF001"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KSF with a target or another key that only a number can have."""
    for goal, keys in numbered(study, Kind.KSF):
        message = Text("The KSF “{goal}” has numbers: {keys}.", goal=goal.title, keys=keys)
        at, hint = goal.places.at(keys[0]), _remedy(goal, study.portfolio)
        yield Finding(CODE, message, at, goal=goal.id, hint=hint)


def _remedy(goal: Goal, portfolio: Portfolio) -> Text:
    below = tuple(portfolio.numeric_children(goal.id))
    if below:
        return Text("Leave them to the goals below it: {goals}.", goals=listed(below))
    line = f"parent: {goal.name}"
    return Text("Move them to a KPI below it, a goal with {line}.", line=line)


RULE = Rule(CODE, "ksf-with-target", Severity.WARNING, check)
