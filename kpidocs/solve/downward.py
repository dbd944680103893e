"""Values that goals take from the goal above them."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from kpidocs.model import Goal, Portfolio

T = TypeVar("T")


def handed_down(
    portfolio: Portfolio,
    *,
    above: Callable[[Goal], Goal | None],
    value: Callable[[Goal, T | None], T],
) -> Mapping[str, T]:
    """Compute a value for every goal from that of the goal above it, None where there is none.

    The way up may go round in a circle; it ends where it began. Chains may be of any length.
    """
    found: dict[str, T] = {}
    for goal in portfolio.goals.values():
        way: dict[str, Goal] = {}
        each: Goal | None = goal
        while each is not None and each.id not in found and each.id not in way:
            way[each.id] = each
            each = above(each)
        last = None if each is None else found.get(each.id)
        for one in reversed(way.values()):
            last = found[one.id] = value(one, last)
    return found
