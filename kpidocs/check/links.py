"""Which goals take part in the arithmetic of others."""

from collections.abc import Iterator

from kpidocs.formula import names
from kpidocs.model import Goal, Portfolio, Solution
from kpidocs.quantity import UnitKind

LINKS = frozenset({"conversion", "share", "formula", "same_as", "numerator", "denominator"})

RATES = (UnitKind.RATE, UnitKind.COMPOUND)


def is_rate(goal: Goal, solution: Solution) -> bool:
    """Whether a goal says how much there is of one thing for another: %, 円/件."""
    unit = solution.of(goal.id).unit
    return unit is not None and unit.kind in RATES


def tied(portfolio: Portfolio, solution: Solution) -> frozenset[str]:
    """Give the goals that an equation ties to the one above, and those that others are made of."""
    goals = [goal for goal in portfolio.goals.values() if goal.counts]
    same = (goal.id for goal in goals if goal.same_as is not None)
    return frozenset(solution.edges).union(same, (name for goal in goals for name in _uses(goal)))


def _uses(goal: Goal) -> Iterator[str]:
    """Give what the arithmetic of a goal speaks of: operands, rates, parts of a quotient."""
    if goal.formula is not None:
        yield from (name.name for name in names(goal.formula))
    rates = (rate.reference for rate in (goal.conversion, goal.share) if rate is not None)
    yield from filter(None, (*rates, goal.numerator, goal.denominator))


def unread_plans(portfolio: Portfolio) -> frozenset[str]:
    """Give the plans with links that could not be read, so that they may exist."""
    unread = (goal.plan for goal in portfolio.goals.values() if not goal.unread.isdisjoint(LINKS))
    return frozenset(each.rpartition("/")[0] for each in portfolio.unusable).union(unread)
