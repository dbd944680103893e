"""A KPI that leads to no KGI."""

from collections.abc import Iterator

from kpidocs.check.goals import nearest_kgi, reference
from kpidocs.check.order import misplaced_under
from kpidocs.check.paths import Orphan, paths
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI001"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding where a path ends; a plan without any KGI has one of its own."""
    ways = paths(study.portfolio)
    for orphan in ways.orphans():
        if not ways.leads_nowhere(orphan.end.plan) and not _is_upside_down(
            orphan.end, study.portfolio
        ):
            yield Finding(
                CODE,
                _message(orphan),
                orphan.end.places.at("parent"),
                goal=orphan.end.id,
                hint=_remedy(orphan.end, study.portfolio),
            )


def _is_upside_down(end: Goal, portfolio: Portfolio) -> bool:
    """Whether a KGI stands below that belongs above: the order is wrong, no path is missing."""
    below = portfolio.descendants(end.id)
    return any(
        goal.kind is Kind.KGI and misplaced_under(goal, portfolio) is not None for goal in below
    )


def _message(orphan: Orphan) -> Text:
    if orphan.kpi is orphan.end:
        return Text("“{goal}” leads to no KGI.", goal=orphan.kpi.title)
    return Text(
        "“{goal}” leads to no KGI: nothing stands above “{end}”.",
        goal=orphan.kpi.title,
        end=orphan.end.title,
    )


def _remedy(end: Goal, portfolio: Portfolio) -> Text:
    kgi = nearest_kgi(portfolio, end.plan)
    if kgi is None or any(goal is end for goal in portfolio.ancestors(kgi.id)):
        return Text("Write parent: and the id of the goal that “{goal}” is for.", goal=end.title)
    return Text(
        "Put “{goal}” under “{kgi}”: write {line}.",
        goal=end.title,
        kgi=kgi.title,
        line=f"parent: {reference(kgi, plan=end.plan)}",
    )


RULE = Rule(CODE, "orphan-kpi", Severity.ERROR, check)
