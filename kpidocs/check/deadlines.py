"""Goals without a deadline, and the one that suggests itself."""

from collections.abc import Iterator

from kpidocs.check.goals import of_kind
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.text import Text

JUDGED = (Kind.KGI, Kind.KPI)


def without_deadline(study: Study, *, code: str, kind: Kind) -> Iterator[Finding]:
    """Yield a finding for each goal of a kind that has no deadline, its own or an inherited one."""
    for goal in of_kind(study, kind):
        if goal.due is None and not _is_explained(goal, study.portfolio):
            yield Finding(
                code,
                Text("“{goal}” has no deadline.", goal=goal.title),
                goal.places.anchor,
                goal=goal.id,
                hint=_hint(goal, study.portfolio),
            )


def _is_explained(goal: Goal, portfolio: Portfolio) -> bool:
    """Whether the deadline is missing because of something that is found elsewhere."""
    above = tuple(portfolio.ancestors(goal.id))
    return (
        "due" in goal.unread
        or any("parent" in each.unread for each in (goal, *above))
        or any(each.counts and each.kind in JUDGED for each in above)
    )


def _hint(goal: Goal, portfolio: Portfolio) -> Text:
    known = [each.due for each in portfolio.in_plan(goal.plan) if each.due is not None]
    if not known:
        return Text("Write due: and the day by which it is to be reached.")
    line = f"due: {max(known).isoformat()}"
    return Text("Write {line}, the last deadline in this plan, or another day.", line=line)
