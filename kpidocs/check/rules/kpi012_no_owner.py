"""A KPI for which nobody answers."""

from collections.abc import Iterator

from kpidocs.check.files import lacking
from kpidocs.check.goals import listed
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI012"
NAME = "no-owner"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs that have no owner."""
    for lack in lacking(study, rule=(CODE, NAME), lacks=_lacks):
        yield Finding(
            CODE,
            Text("Nobody is named as responsible for {goals}.", goals=listed(lack.goals)),
            lack.about.places.anchor,
            goal=lack.about.id,
            hint=Text("Write owner: and one team or person."),
        )


def _lacks(goal: Goal) -> bool:
    return goal.owner is None and "owner" not in goal.unread


RULE = Rule(CODE, NAME, Severity.WARNING, check)
