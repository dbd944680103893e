"""A KGI that nothing leads to."""

from collections.abc import Iterator

from kpidocs.check.goals import is_cut_off, of_kind
from kpidocs.check.order import misplaced_under
from kpidocs.check.paths import has_unusable, ways_up
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KGI008"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs with nothing below, contributing to them, or in their formula."""
    served = _served(study.portfolio)
    for goal in of_kind(study, Kind.KGI):
        if goal.id not in served and not _may_be_served(goal, study.portfolio):
            yield Finding(
                CODE,
                Text("No KPI leads to the KGI “{goal}”.", goal=goal.title),
                goal.places.anchor,
                goal=goal.id,
                hint=Text(
                    "Add the KPIs that make it happen: goals with {line}.",
                    line=f"parent: {goal.name}",
                ),
            )


def _served(portfolio: Portfolio) -> frozenset[str]:
    """Give the goals that another goal serves, apart from those above, and those it equals."""
    up = ways_up(portfolio)
    goals = portfolio.goals
    above = {
        id_: {each.id for each in portfolio.ancestors(id_)} for id_ in up if goals[id_].formula
    }
    served = {
        upper
        for lower, uppers in up.items()
        for upper in uppers
        if lower not in above.get(upper, ())
    }
    return frozenset(served | {id_ for id_ in up if goals[id_].same_as in up})


def _may_be_served(goal: Goal, portfolio: Portfolio) -> bool:
    """Whether something of its plan may belong below: unread, cut off, or wrongly put above."""
    return (
        has_unusable(portfolio, goal.plan)
        or any(is_cut_off(each) for each in portfolio.in_plan(goal.plan))
        or misplaced_under(goal, portfolio) is not None
    )


RULE = Rule(CODE, "kgi-without-kpi", Severity.WARNING, check)
