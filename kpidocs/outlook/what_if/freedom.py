"""Which figures can be set without the solver taking another way."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from kpidocs.formula import Call, Expression, Function, Name, Negation, Quotient, names, parts
from kpidocs.model import Derivation, Portfolio, Solved, owner_of
from kpidocs.outlook.what_if.closure import Closure
from kpidocs.quantity import UnitKind


class Freedom:
    """Tells which variables may be set, such that all others still come about as they do.

    Given ones may, as what is known stays the same. A derived goal may when it and all above it
    follow downward from given figures, level by level: then setting it makes known earlier what was
    known anyway. What is added up from below may not: set, it would be asked of the goals below.
    A derived rate may when all else in its equation is given.
    """

    def __init__(self, portfolio: Portfolio, found: Closure) -> None:
        """Take the steps of all variables, and what goals amount to."""
        self._portfolio = portfolio
        self._steps = found.steps
        self._operands = found.operands
        self._deliveries = found.deliveries
        self._depths: dict[str, int] = {}

    def of(self, name: str) -> bool:
        """Whether a variable may be set."""
        step = self._steps[name]
        if step is None:
            return True
        derived = [each for each in self._operands[name] if self._steps[each] is not None]
        if name not in self._portfolio.goals:
            return not derived
        goals = (each for each in self._operands[name] if each in self._portfolio.goals)
        top = min(map(self.depth, (name, *goals)))
        return (
            self._is_level_by_level
            and name not in self._not_turned
            and name in self._downward
            and all(self.depth(each) <= top for each in derived)
        )

    def hardest(
        self, step: Derivation, goals: Mapping[str, Solved]
    ) -> tuple[tuple[Expression, ...], bool]:
        """Give the demands among which the hardest is taken, and whether it is the least of them.

        Where some ask for much and some for little, only the former count.
        """
        asked = {each: self._falls(each, goals) for each in (step.expression, *step.others)}
        floors = tuple(each for each, falls in asked.items() if not falls)
        return floors or tuple(asked), not floors

    def _falls(self, demand: Expression, goals: Mapping[str, Solved]) -> bool:
        """Whether a demand is a ceiling: that of the goal nearest to a root, turned by a minus.

        A goal that is a rate speaks only where no other goal does.
        """
        signs = {name: sign for name, sign in _signs(demand, 1) if name in goals}
        if not signs:
            return False

        def order(name: str) -> tuple[bool, int, str]:
            unit = goals[name].unit
            return unit is not None and unit.kind is UnitKind.RATE, self.depth(name), name

        nearest = min(signs, key=order)
        return is_ceiling(goals[nearest]) is (signs[nearest] > 0)

    def depth(self, name: str) -> int:
        """Count the numeric goals above; what a goal is the same as stands above it."""
        way: dict[str, None] = {}
        each: str | None = owner_of(name)
        while each is not None and each not in way and each not in self._depths:
            way[each] = None
            each = self._above(each)
        depth = -1 if each is None else self._depths.get(each, -1)
        for one in reversed(way):
            depth += 1
            self._depths[one] = depth
        return self._depths[owner_of(name)]

    def _above(self, goal: str) -> str | None:
        above = self._portfolio.numeric_parent(goal)
        return self._portfolio.goals[goal].same_as if above is None else above.id

    @cached_property
    def _downward(self) -> frozenset[str]:
        """Variables that are given, or follow from above from such as are."""
        found: set[str] = set()
        for name, step in self._steps.items():
            if step is None or (step.is_asked and found.issuperset(self._operands[name])):
                found.add(name)
        return frozenset(found)

    @cached_property
    def _is_level_by_level(self) -> bool:
        return all(
            (self.depth(each), each) < (self.depth(name), name)
            for name, step in self._steps.items()
            if step is not None and name in self._downward
            for each in self._operands[name]
            if self._steps[each] is not None
        )

    @cached_property
    def _not_turned(self) -> frozenset[str]:
        """Names that stand in ``min`` or ``max``, or twice: formulas are not turned for these."""
        found: set[str] = set()
        for delivery in self._deliveries:
            counted = Counter(each.name for each in names(delivery.expression))
            found.update(name for name, count in counted.items() if count > 1)
            found.update(_chosen_among(delivery.expression))
        return frozenset(found)


def is_ceiling(solved: Solved) -> bool:
    """Whether less of a goal is better."""
    return solved.comparator is not None and solved.comparator.is_ceiling


def _signs(expression: Expression, sign: int) -> Iterator[tuple[str, int]]:
    """Give names with +1 where the expression grows with them, -1 where it shrinks."""
    if isinstance(expression, Name):
        yield expression.name, sign
    for part in parts(expression):
        is_divisor = isinstance(expression, Quotient) and part is expression.divisor
        turns = is_divisor or isinstance(expression, Negation)
        yield from _signs(part, -sign if turns else sign)


def _chosen_among(expression: Expression) -> Iterator[str]:
    if isinstance(expression, Call) and expression.function is not Function.SUM:
        yield from (each.name for each in names(expression))
        return
    for part in parts(expression):
        yield from _chosen_among(part)
