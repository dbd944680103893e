"""A KPI for which nobody answers."""

from collections.abc import Iterator

from kpidocs.check.facts.lacks import lacking_by_plan
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI012"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs that have no owner, for the plan where none has."""
    for lack in lacking_by_plan(study, rule=RULE, lacks=_lacks):
        yield Finding(
            CODE,
            Text("Nobody is named as responsible for {goals}.", goals=lack.titles),
            lack.at,
            goal=lack.goal,
            hint=Text("Write owner: and one team or person."),
        )


def _lacks(goal: Goal) -> bool:
    return goal.owner is None and "owner" not in goal.unread


RULE = Rule(CODE, "no-owner", Severity.WARNING, check)
