"""More KPIs than one owner can look after."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kpidocs.check.facts.goals import is_open
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI006"

Lots = Mapping[str, Goal]


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each owner in a plan, at the first KPI that is too many."""
    for (plan, owner), lots in _lots(study.portfolio).items():
        most = study.limits(plan).max_kpis
        if len(lots) > most:
            yield _finding(owner, lots, most, study.portfolio)


def _lots(portfolio: Portfolio) -> Mapping[tuple[str, str | None], Lots]:
    """Give what counts as one core KPI by plan and owner: its first goal in the order of the tree.

    Steps of one funnel count once, and so do the parts of one whole.
    """
    steps: dict[str, str] = {}
    found: defaultdict[tuple[str, str | None], dict[str, Goal]] = defaultdict(dict)
    for goal in portfolio.parents_first:
        above = portfolio.numeric_parent(goal.id)
        lot = goal.id
        if above is not None and goal.conversion is not None:
            lot = steps[goal.id] = steps.get(above.id, lot)
        elif above is not None and goal.share is not None:
            lot = f"{above.id}#share"
        if _is_core(goal):
            found[goal.plan, goal.owner].setdefault(lot, goal)
    return found


def _is_core(goal: Goal) -> bool:
    is_main = goal.priority in (None, "core") and goal.unread.isdisjoint({"priority", "owner"})
    return goal.kind is Kind.KPI and is_open(goal) and is_main


def _finding(owner: str | None, lots: Lots, most: int, portfolio: Portfolio) -> Finding:
    first = tuple(lots.values())[most]
    return Finding(
        CODE,
        _message(owner, len(lots), most, portfolio.plans[first.plan].title),
        first.places.anchor,
        goal=first.id,
        hint=Text(
            "Write {line} on those that only help, or share them out among several owners.",
            line="priority: supporting",
        ),
    )


def _message(owner: str | None, count: int, most: int, plan: str) -> Text:
    if owner is None:
        return Text(
            "The plan “{plan}” has {count} core KPIs without an owner, more than {most}.",
            plan=plan,
            count=count,
            most=most,
        )
    return Text(
        "“{owner}” has {count} core KPIs in the plan “{plan}”, more than {most}.",
        owner=owner,
        count=count,
        plan=plan,
        most=most,
    )


RULE = Rule(CODE, "too-many-kpis", Severity.WARNING, check)
