"""A KPI that leads to no KGI."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import nearest_kgi
from kpidocs.check.facts.order import misplaced_under
from kpidocs.check.facts.paths import Orphan, paths
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI001"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding where a path ends; a plan without any KGI has one of its own."""
    portfolio = study.portfolio
    ways = paths(portfolio)
    for plan, orphans in ways.orphans.items():
        if not ways.leads_nowhere(plan):
            kgi = nearest_kgi(portfolio, plan)
            for orphan in orphans:
                if not _is_upside_down(orphan.end, portfolio):
                    yield _finding(orphan, kgi, portfolio)


def _is_upside_down(end: Goal, portfolio: Portfolio) -> bool:
    """Whether a KGI stands below that belongs above: the order is wrong, no path is missing."""
    below = portfolio.descendants(end.id)
    return any(
        goal.kind is Kind.KGI and misplaced_under(goal, portfolio) is not None for goal in below
    )


def _finding(orphan: Orphan, kgi: Goal | None, portfolio: Portfolio) -> Finding:
    end = orphan.end
    is_above = kgi is not None and any(goal is end for goal in portfolio.ancestors(kgi.id))
    return Finding(
        CODE,
        _message(orphan),
        end.places.at("parent"),
        goal=end.id,
        hint=_remedy(end, None if is_above else kgi),
    )


def _message(orphan: Orphan) -> Text:
    if orphan.kpi is orphan.end:
        return Text("“{goal}” leads to no KGI.", goal=orphan.kpi.title)
    return Text(
        "“{goal}” leads to no KGI: nothing stands above “{end}”.",
        goal=orphan.kpi.title,
        end=orphan.end.title,
    )


def _remedy(end: Goal, kgi: Goal | None) -> Text:
    if kgi is None:
        return Text("Write parent: and the id of the goal that “{goal}” is for.", goal=end.title)
    return Text(
        "Put “{goal}” under “{kgi}”: write {line}.",
        goal=end.title,
        kgi=kgi.title,
        line=f"parent: {kgi.name_in(end.plan)}",
    )


RULE = Rule(CODE, "orphan-kpi", Severity.ERROR, check)
