"""Plans that want results and do nothing for them, and plans that act for no result."""

from collections.abc import Sequence

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.paths import Paths, paths
from kpidocs.model import Goal, Kind, Portfolio, Section
from kpidocs.text import Text

RESULTS = (Kind.KPI, Kind.KEY_RESULT)

ADD_ACTION = Text(
    "Add a goal with {line} that counts what is done, or a section “{name}” in a goal.",
    line="kind: kdi",
    name=Text("Actions"),
)


def idle(portfolio: Portfolio) -> frozenset[str]:
    """Give the plans in which nothing is done, neither by a KDI nor in the text of a goal."""
    told = (goal for goal in portfolio.written if goal.counts and Section.ACTIONS in goal.sections)
    acting = {goal.plan for goal in (*portfolio.of_kind(Kind.KDI), *told)}
    return frozenset(portfolio.plans.keys() - acting)


def only_results(portfolio: Portfolio) -> Sequence[str]:
    """Give the plans with KPIs for which nobody acts."""
    wanting = _plans_with(Kind.KPI, portfolio)
    return sorted(wanting & idle(portfolio) - _left_out(portfolio))


def only_actions(portfolio: Portfolio) -> Sequence[str]:
    """Give the plans that count what is done and nothing that comes of it."""
    ways = paths(portfolio)
    acting = _plans_with(Kind.KDI, portfolio) - _left_out(portfolio)
    return [
        plan
        for plan in sorted(acting)
        if not any(_is_for_result(goal, ways) for goal in portfolio.in_plan(plan) if goal.counts)
    ]


def _plans_with(kind: Kind, portfolio: Portfolio) -> frozenset[str]:
    return frozenset(goal.plan for goal in portfolio.of_kind(kind) if is_open(goal))


def _left_out(portfolio: Portfolio) -> frozenset[str]:
    """Give the plans that other plans act for, and those that are read in part."""
    goals = portfolio.goals
    up = paths(portfolio).up
    pairs = ((goals[lower], goals[upper]) for lower, uppers in up.items() for upper in uppers)
    helped = {upper.plan for lower, upper in pairs if upper.plan != lower.plan}
    return portfolio.unread_plans.union(helped)


def _is_for_result(goal: Goal, ways: Paths) -> bool:
    """Whether a goal is a waypoint, or serves one."""
    around = (goal, *(ways.portfolio.goals[each] for each in ways.up[goal.id]))
    return any(each.kind in RESULTS for each in around)
