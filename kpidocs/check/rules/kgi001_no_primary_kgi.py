"""A plan whose KPIs serve no primary KGI."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_cut_off, kgis, listed, nearest_kgi, primary_kgi, spot
from kpidocs.check.facts.paths import Orphan, Paths, paths
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KGI001"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for a plan without a KGI, and for one that does not say which leads."""
    ways = paths(study.portfolio)
    for plan, (first, *_) in ways.orphans.items():
        if ways.leads_nowhere(plan):
            yield _none(first, study.portfolio)
    yield from _undecided(study, ways)


def _none(orphan: Orphan, portfolio: Portfolio) -> Finding:
    plan = portfolio.plans[orphan.end.plan]
    at, about = spot(plan, orphan.end, portfolio)
    return Finding(
        CODE,
        Text("The plan “{plan}” has KPIs but no KGI.", plan=plan.title),
        at,
        goal=about,
        hint=_remedy(orphan.end, portfolio),
    )


def _remedy(end: Goal, portfolio: Portfolio) -> Text:
    kgi = nearest_kgi(portfolio, end.plan)
    if kgi is None:
        return Text("Add a goal with kind: kgi, the one result that this plan is for.")
    return Text(
        "Add a goal with kind: kgi, or put “{goal}” under “{kgi}”: write {line}.",
        goal=end.title,
        kgi=kgi.title,
        line=f"parent: {kgi.id}",
    )


def _undecided(study: Study, ways: Paths) -> Iterator[Finding]:
    """Yield a finding for each plan with several KGIs side by side and none marked."""
    portfolio = study.portfolio
    for plan in portfolio.plans.values():
        found = kgis(portfolio, plan.id)
        if (
            len(found) > 1
            and primary_kgi(portfolio, plan.id) is None
            and not any(_may_be_primary(goal) for goal in found)
            and _has_kpis(portfolio, plan.id)
            and not ways.leads_out(plan.id)
        ):
            yield Finding(
                CODE,
                Text(
                    "The plan “{plan}” does not say which of its KGIs is the primary one: {goals}.",
                    plan=plan.title,
                    goals=listed(found),
                ),
                found[0].places.anchor,
                goal=found[0].id,
                hint=Text("Write {line} on the one that decides.", line="primary: true"),
                also=tuple(goal.places.anchor for goal in found[1:]),
            )


def _may_be_primary(goal: Goal) -> bool:
    return goal.primary or "primary" in goal.unread or is_cut_off(goal)


def _has_kpis(portfolio: Portfolio, plan: str) -> bool:
    return any(goal.kind is Kind.KPI and goal.counts for goal in portfolio.in_plan(plan))


RULE = Rule(CODE, "no-primary-kgi", Severity.ERROR, check)
