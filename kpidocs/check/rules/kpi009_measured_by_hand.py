"""A KPI that somebody counts by hand."""

from collections.abc import Iterator

from kpidocs.check.files import lacking
from kpidocs.check.goals import first_few, listed
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI009"
NAME = "measured-by-hand"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs that say they are not measured automatically."""
    for lack in lacking(study, rule=(CODE, NAME), lacks=_lacks):
        first, *others = (goal.places.at("automated") for goal in lack.goals)
        yield Finding(
            CODE,
            Text(
                "The figures of {goals} are collected by hand.",
                goals=first_few(listed(lack.goals)),
            ),
            first,
            goal=lack.about.id,
            hint=Text(
                "Let a system or a report deliver them, then write {line}.",
                line="automated: true",
            ),
            also=tuple(others),
        )


def _lacks(goal: Goal) -> bool:
    return goal.automated is False


RULE = Rule(CODE, NAME, Severity.ADVICE, check)
