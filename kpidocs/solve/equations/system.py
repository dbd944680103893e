"""The equations of all plans as one system, and how near to a root each variable stands."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from kpidocs.model import Goal, Portfolio, owner_of
from kpidocs.solve.downward import handed_down
from kpidocs.solve.equations.equation import Equation


def depths(portfolio: Portfolio) -> Mapping[str, int]:
    """Count the numeric goals above each goal; what a goal is the same as stands above it."""

    def above(goal: Goal) -> Goal | None:
        return portfolio.numeric_parent(goal.id) or portfolio.goals.get(goal.same_as or "")

    def one_deeper(goal: Goal, depth: int | None) -> int:
        del goal
        return 0 if depth is None else depth + 1

    return handed_down(portfolio, above=above, value=one_deeper)


class System:
    """Equations by variable."""

    def __init__(self, equations: Iterable[Equation], depth: Mapping[str, int]) -> None:
        """Take the equations, and the depth of every goal."""
        self.equations: Sequence[Equation] = tuple(equations)
        self._depth = depth
        self._top = [self._least_depth(each) for each in self.equations]
        self._of: dict[str, list[int]] = {}
        for number, equation in enumerate(self.equations):
            for variable in equation.occurrences:
                self._of.setdefault(variable, []).append(number)

    def without(self, numbers: Collection[int]) -> "System":
        """Give the system without some of its equations, by their numbers."""
        left = (each for number, each in enumerate(self.equations) if number not in numbers)
        return System(left, self._depth) if numbers else self

    @property
    def variables(self) -> Iterable[str]:
        """Give every variable that stands in an equation, in written order."""
        return self._of

    def of(self, variable: str) -> Sequence[int]:
        """Give the numbers of the equations that a variable stands in."""
        return self._of.get(variable, ())

    def depth(self, variable: str) -> int:
        """Give how many goals stand above a variable; a rate stands where its goal does."""
        own = self._depth.get(variable)
        return self._depth.get(owner_of(variable), 0) if own is None else own

    def asks_from_above(self, number: int, variable: str) -> bool:
        """Whether an equation holds a goal nearer to a root than the variable."""
        return self._top[number] < self.depth(variable)

    def _least_depth(self, equation: Equation) -> int:
        goals = [each for each in equation.occurrences if each in self._depth]
        return min((self._depth[each] for each in goals), default=0)
