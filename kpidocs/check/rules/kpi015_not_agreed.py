"""A KPI to which nobody has agreed."""

from collections.abc import Iterator

from kpidocs.check.facts.lacks import lacking_by_plan
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Section, Status, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI015"
IN_THE_FILE = Text(
    "Agree on it with those who are to reach it,"
    " then write agreed_by: and their names, best with the day."
)
IN_THE_PLAN = Text(
    "Agree on them with those who are to reach them, then write agreed_by: and their names in the"
    " index.md of the plan: it holds for all goals there."
)


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs, other than drafts, that nobody agreed to.

    One for the plan where that holds for all of them.
    """
    for lack in lacking_by_plan(study, rule=RULE, lacks=_lacks):
        yield Finding(
            CODE,
            Text("It is not said who agreed to {goals}.", goals=lack.titles),
            lack.at,
            goal=lack.goal,
            hint=IN_THE_PLAN if lack.goal is None else IN_THE_FILE,
        )


def _lacks(goal: Goal) -> bool:
    return (
        not goal.agreed_by
        and goal.status is not Status.DRAFT
        and Section.AGREEMENT not in goal.sections
        and "agreed_by" not in goal.unread
    )


RULE = Rule(CODE, "not-agreed", Severity.ADVICE, check)
