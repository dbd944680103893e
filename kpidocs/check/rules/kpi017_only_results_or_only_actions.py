"""A plan that wants results and does nothing for them, or acts for no result."""

from collections.abc import Iterator

from kpidocs.check.facts.actions import ADD_ACTION, only_actions, only_results
from kpidocs.check.facts.goals import spot
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI017"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each plan that has only the one or only the other."""
    for plan in only_results(study.portfolio):
        yield _no_actions(plan, study.portfolio)
    for plan in only_actions(study.portfolio):
        yield _no_results(plan, study.portfolio)


def _no_actions(plan: str, portfolio: Portfolio) -> Finding:
    title = portfolio.plans[plan].title
    message = Text("The plan “{plan}” has KPIs, but nothing that is done for them.", plan=title)
    return _finding(plan, Kind.KPI, message, ADD_ACTION, portfolio)


def _no_results(plan: str, portfolio: Portfolio) -> Finding:
    title = portfolio.plans[plan].title
    message = Text("The plan “{plan}” has KDIs, but no KPI that they are to move.", plan=title)
    hint = Text(
        "Add the KPI that shows whether the actions help: a goal with {line}.", line="kind: kpi"
    )
    return _finding(plan, Kind.KDI, message, hint, portfolio)


def _finding(id_: str, kind: Kind, message: Text, hint: Text, portfolio: Portfolio) -> Finding:
    first = next(goal for goal in portfolio.in_plan(id_) if goal.kind is kind and goal.counts)
    at, about = spot(portfolio.plans[id_], first, portfolio)
    return Finding(CODE, message, at, goal=about, hint=hint)


RULE = Rule(CODE, "only-results-or-only-actions", Severity.ADVICE, check)
