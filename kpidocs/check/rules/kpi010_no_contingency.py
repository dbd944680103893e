"""A KPI without a plan for a miss."""

from collections.abc import Iterator

from kpidocs.check.facts.lacks import lacking
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Section, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI010"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs that do not say what a miss leads to."""
    for lack in lacking(study, rule=RULE, lacks=_lacks):
        yield Finding(
            CODE,
            Text(
                "There is no plan for a missed target: {goals}.",
                goals=lack.titles,
            ),
            lack.at,
            goal=lack.goal,
            hint=Text(
                "Write contingency: or a section “If we miss”: below which figure you act, and how."
            ),
        )


def _lacks(goal: Goal) -> bool:
    return (
        goal.contingency is None
        and Section.CONTINGENCY not in goal.sections
        and "contingency" not in goal.unread
    )


RULE = Rule(CODE, "no-contingency", Severity.WARNING, check)
