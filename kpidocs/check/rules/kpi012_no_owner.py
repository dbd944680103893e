"""A KPI for which nobody answers."""

from collections.abc import Iterator

from kpidocs.check.files import all_over, lacking
from kpidocs.check.goals import listed
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Location, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI012"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs that have no owner, for the plan where none has."""
    lacks = tuple(lacking(study, rule=RULE, lacks=_lacks))
    whole = all_over(study, lacks, rule=RULE)
    for plan, goals in whole.items():
        yield _finding(listed(goals), study.portfolio.plans[plan].places.anchor)
    for lack in lacks:
        if lack.about.plan not in whole:
            yield _finding(lack.titles, lack.about.places.anchor, goal=lack.about.id)


def _finding(goals: tuple[Text, ...], at: Location, *, goal: str | None = None) -> Finding:
    return Finding(
        CODE,
        Text("Nobody is named as responsible for {goals}.", goals=goals),
        at,
        goal=goal,
        hint=Text("Write owner: and one team or person."),
    )


def _lacks(goal: Goal) -> bool:
    return goal.owner is None and "owner" not in goal.unread


RULE = Rule(CODE, "no-owner", Severity.WARNING, check)
