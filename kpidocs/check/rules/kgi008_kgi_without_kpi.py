"""A KGI that nothing leads to."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.order import misplaced_under
from kpidocs.check.facts.paths import Paths, paths
from kpidocs.check.facts.wording import about
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.vocabulary import WordList

CODE = "KGI008"
NO_RESULTS = (WordList.ACTIONS, WordList.PROCESS)  # KGI006, KGI007


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs with nothing below, contributing to them, or in their formula.

    One that is no result by its title is to become another kind, and needs no KPIs.
    """
    ways = paths(study.portfolio)
    settled = _served(ways) | {id_ for id_ in ways.up if ways.portfolio.goals[id_].same_as}
    settled |= {goal.id for among in NO_RESULTS for goal, _ in about(study, Kind.KGI, among)}
    unsettled = ways.unsettled_plans
    for goal in study.portfolio.of_kind(Kind.KGI):
        if (
            is_open(goal)
            and goal.id not in settled
            and goal.plan not in unsettled
            and "formula" not in goal.unread
            and misplaced_under(goal, study.portfolio) is None
        ):
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


def _served(ways: Paths) -> frozenset[str]:
    """Give the goals that others lead to; one above that a formula names does not."""
    return frozenset(
        upper
        for lower, uppers in ways.up.items()
        for upper in uppers
        if not _stands_above(lower, upper, ways.portfolio)
    )


def _stands_above(lower: str, upper: str, portfolio: Portfolio) -> bool:
    return portfolio.count_above(lower) < portfolio.count_above(upper) and any(
        goal.id == lower for goal in portfolio.ancestors(upper)
    )


RULE = Rule(CODE, "kgi-without-kpi", Severity.WARNING, check)
