"""A KPI that somebody counts by hand."""

from collections.abc import Iterator

from kpidocs.check.facts.lacks import lacking
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI009"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs that say they are not measured automatically."""
    for lack in lacking(study, rule=RULE, lacks=_lacks):
        first, *others = (goal.places.at("automated") for goal in lack.goals)
        yield Finding(
            CODE,
            Text(
                "The figures of {goals} are collected by hand.",
                goals=lack.titles,
            ),
            first,
            goal=lack.goal,
            hint=Text(
                "Let a system or a report deliver them, then write {line}.",
                line="automated: true",
            ),
            also=tuple(others),
        )


def _lacks(goal: Goal) -> bool:
    return goal.automated is False


RULE = Rule(CODE, "measured-by-hand", Severity.ADVICE, check)
