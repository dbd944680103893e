"""A goal that changed after those concerned agreed to it."""

from collections.abc import Iterator
from datetime import date

from kpidocs.check.facts.goals import is_open
from kpidocs.check.rule import Rule
from kpidocs.model import DATED, Finding, Goal, Revision, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI021"


def check(study: Study) -> Iterator[Finding]:
    """Yield the goals whose last change is later than their last dated agreement."""
    for goal in study.portfolio.goals.values():
        last = max(goal.revisions, key=lambda each: each.on, default=None)
        agreed = goal.agreed_on
        if last is None or agreed is None or last.on <= agreed:
            continue
        if is_open(goal) and "agreed_by" not in goal.unread:
            yield _finding(goal, last, agreed)


def _finding(goal: Goal, last: Revision, agreed: date) -> Finding:
    return Finding(
        CODE,
        Text(
            "“{goal}” was changed on {changed}, after it was last agreed ({agreed}).",
            goal=goal.title,
            changed=last.on,
            agreed=agreed,
        ),
        last.at,
        goal=goal.id,
        hint=Text(
            "Have it agreed again and write the new day, such as {line}.",
            line=f"agreed_by: [{_first_name(goal)} @ {last.on.isoformat()}]",
        ),
    )


def _first_name(goal: Goal) -> str:
    dated = DATED.fullmatch(goal.agreed_by[0])
    return goal.agreed_by[0] if dated is None else dated["who"]


RULE = Rule(CODE, "stale-agreement", Severity.WARNING, check)
