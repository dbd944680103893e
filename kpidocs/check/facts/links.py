"""Which goals take part in the arithmetic of others."""

from collections.abc import Iterator
from functools import lru_cache

from kpidocs.formula import names
from kpidocs.model import Goal, Portfolio, Solution
from kpidocs.quantity import UnitKind

LINKS = frozenset({"conversion", "share", "formula", "same_as", "numerator", "denominator"})

RATIOS = (UnitKind.RATE, UnitKind.COMPOUND)


def is_ratio(goal: Goal, solution: Solution) -> bool:
    """Whether a goal says how much there is of one thing for another: %, 円/件."""
    unit = solution.of(goal.id).unit
    return unit is not None and unit.kind in RATIOS


def rate_sources(goal: Goal) -> Iterator[str]:
    """Give the variables from which a goal takes its conversion and its share."""
    for rate in (goal.conversion, goal.share):
        if rate is not None and rate.reference is not None:
            yield rate.reference


def operands(goal: Goal) -> Iterator[str]:
    """Give the variables in the formula of a goal."""
    if goal.formula is not None:
        yield from (name.name for name in names(goal.formula))


@lru_cache(maxsize=1)
def used(portfolio: Portfolio) -> frozenset[str]:
    """Give the variables that goals are computed from: operands, rates, parts of a quotient."""
    return frozenset(each for goal in portfolio.written if goal.counts for each in _used_by(goal))


def _used_by(goal: Goal) -> Iterator[str]:
    yield from operands(goal)
    yield from rate_sources(goal)
    yield from filter(None, (goal.numerator, goal.denominator))


def tied(portfolio: Portfolio, solution: Solution) -> frozenset[str]:
    """Give the goals that an equation ties to the one above, and those that others are made of."""
    same = (goal.id for goal in portfolio.written if goal.same_as is not None)
    return used(portfolio).union(solution.edges, same)


def plans_with_unread_links(portfolio: Portfolio) -> frozenset[str]:
    """Give the plans in which a link could not be read, so that it may exist."""
    unread = (goal.plan for goal in portfolio.written if not goal.unread.isdisjoint(LINKS))
    return portfolio.unread_plans.union(unread)
