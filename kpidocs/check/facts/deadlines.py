"""Goals without a deadline, and the one that suggests itself."""

from collections.abc import Iterator, Mapping
from datetime import date

from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.text import Text

JUDGED = (Kind.KGI, Kind.KPI)


def without_deadline(study: Study, *, code: str, kind: Kind) -> Iterator[Finding]:
    """Yield a finding for each goal of a kind that has no deadline, its own or an inherited one."""
    goals = [goal for goal in study.portfolio.of_kind(kind) if goal.due is None]
    last = _last_deadlines(study.portfolio) if goals else {}
    for goal in goals:
        if not _is_explained(goal, study.portfolio):
            yield Finding(
                code,
                Text("“{goal}” has no deadline.", goal=goal.title),
                goal.places.anchor,
                goal=goal.id,
                hint=_hint(last.get(goal.plan)),
            )


def _is_explained(goal: Goal, portfolio: Portfolio) -> bool:
    """Whether the deadline is missing because of something that is found elsewhere."""
    return not goal.unread.isdisjoint({"due", "parent"}) or any(
        (each.counts and each.kind in JUDGED) or "parent" in each.unread
        for each in portfolio.ancestors(goal.id)
    )


def _last_deadlines(portfolio: Portfolio) -> Mapping[str, date]:
    """Give the last deadline of each plan that has any."""
    last: dict[str, date] = {}
    for goal in portfolio.goals.values():
        if goal.due is not None:
            last[goal.plan] = max(goal.due, last.get(goal.plan, goal.due))
    return last


def _hint(last: date | None) -> Text:
    if last is None:
        return Text("Write due: and the day by which it is to be reached.")
    line = f"due: {last.isoformat()}"
    return Text("Write {line} (the latest deadline in this plan) or another day.", line=line)
