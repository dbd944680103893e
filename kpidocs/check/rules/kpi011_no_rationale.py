"""A KPI that does not say why."""

from collections.abc import Iterator

from kpidocs.check.facts.lacks import lacking
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Section, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI011"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs for which no reason is given."""
    for lack in lacking(study, rule=RULE, lacks=_lacks):
        yield Finding(
            CODE,
            Text("No reason is given for {goals}.", goals=lack.titles),
            lack.at,
            goal=lack.goal,
            hint=Text("Write rationale: or a section “Why”: why this KPI, and why at this level."),
        )


def _lacks(goal: Goal) -> bool:
    return (
        goal.rationale is None
        and Section.RATIONALE not in goal.sections
        and "rationale" not in goal.unread
    )


RULE = Rule(CODE, "no-rationale", Severity.WARNING, check)
