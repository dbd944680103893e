"""A KPI for which nobody answers."""

from collections.abc import Iterator

from kpidocs.check.files import lacking
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI012"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs that have no owner."""
    for lack in lacking(study, rule=RULE, lacks=_lacks):
        yield Finding(
            CODE,
            Text("Nobody is named as responsible for {goals}.", goals=lack.titles),
            lack.about.places.anchor,
            goal=lack.about.id,
            hint=Text("Write owner: and one team or person."),
        )


def _lacks(goal: Goal) -> bool:
    return goal.owner is None and "owner" not in goal.unread


RULE = Rule(CODE, "no-owner", Severity.WARNING, check)
