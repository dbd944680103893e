"""Plans that want results and do nothing for them, and plans that act for no result."""

from collections.abc import Iterator, Sequence

from kpidocs.check.goals import is_open
from kpidocs.check.paths import Paths, paths
from kpidocs.model import Goal, Kind, Portfolio, Section


def idle(portfolio: Portfolio) -> frozenset[str]:
    """Give the plans in which nothing is done, neither by a KDI nor in the text of a goal."""
    acting = {goal.plan for goal in portfolio.written if goal.counts and _tells_of_action(goal)}
    return frozenset(portfolio.plans.keys() - acting)


def only_results(portfolio: Portfolio) -> Iterator[str]:
    """Give the plans with KPIs for which nobody acts."""
    resting = idle(portfolio)
    for plan, goals in _judged(portfolio):
        if plan in resting and _has(Kind.KPI, goals):
            yield plan


def only_actions(portfolio: Portfolio) -> Iterator[str]:
    """Give the plans that count what is done and nothing that comes of it."""
    ways = paths(portfolio)
    for plan, goals in _judged(portfolio):
        if _has(Kind.KDI, goals) and not any(_is_for_result(goal, ways) for goal in goals):
            yield plan


def _judged(portfolio: Portfolio) -> Iterator[tuple[str, Sequence[Goal]]]:
    """Give plans with their goals, those not that other plans act for or that are read in part."""
    left_out = _helped(paths(portfolio)) | portfolio.unread_plans
    for plan in portfolio.plans:
        if plan not in left_out:
            yield plan, [goal for goal in portfolio.in_plan(plan) if goal.counts]


def _helped(ways: Paths) -> frozenset[str]:
    """Give the plans whose goals are served by goals of others."""
    goals = ways.portfolio.goals
    return frozenset(
        goals[upper].plan
        for lower, uppers in ways.up.items()
        for upper in uppers
        if goals[upper].plan != goals[lower].plan
    )


def _has(kind: Kind, goals: Sequence[Goal]) -> bool:
    return any(goal.kind is kind and is_open(goal) for goal in goals)


def _tells_of_action(goal: Goal) -> bool:
    return goal.kind is Kind.KDI or Section.ACTIONS in goal.sections


def _is_for_result(goal: Goal, ways: Paths) -> bool:
    """Whether a goal is a waypoint, or serves one."""
    around = (goal, *(ways.portfolio.goals[each] for each in ways.up[goal.id]))
    return any(each.kind in (Kind.KPI, Kind.KEY_RESULT) for each in around)
