"""From known figures to unknown ones: from the roots downward, then from below."""

import heapq
from collections.abc import Iterator, Mapping
from fractions import Fraction

from kpidocs.solve.equations.evaluate import Evaluation
from kpidocs.solve.equations.system import System
from kpidocs.solve.propagation.outcome import (
    Known,
    Outcome,
    Question,
    Terms,
    Trouble,
    hardest,
    is_huge,
)


class Propagation:
    """The fixpoint: ``known`` grows, ``outcomes`` says how, ``broken`` which equations gave none.

    ``others`` are outcomes of the same variable that asked for less.

    Each equation is turned once, so that the work grows with the number of operands.
    """

    def __init__(self, system: System, known: dict[str, Known], terms: Terms) -> None:
        """Take the equations and what is declared."""
        self.known = known
        self.outcomes: dict[str, Outcome] = {}
        self.others: dict[str, tuple[Outcome, ...]] = {}
        self.broken: dict[int, Trouble] = {}
        self._system = system
        self._terms = terms
        self._values = {name: each.carried for name, each in known.items()}
        self._unknown = [
            sum(name not in known for name in each.occurrences) for each in system.equations
        ]
        self._above: list[tuple[int, str]] = []
        self._below: list[tuple[int, str]] = []

    @property
    def values(self) -> Mapping[str, Fraction]:
        """Give the figures that are carried on."""
        return self._values

    def run(self) -> None:
        """Solve what can be solved; an unknown is solved from below only when it must be."""
        for number in range(len(self._system.equations)):
            self._announce(number)
        while self._above or self._below:
            heap = self._above or self._below
            _, variable = heapq.heappop(heap)
            if variable not in self.known:
                self._solve(variable, from_above=heap is self._above)
        self._check_others()

    def _announce(self, number: int) -> None:
        """Queue the variable of an equation that has a single unknown left."""
        if self._unknown[number] != 1:
            return
        occurrences = self._system.equations[number].occurrences
        variable = next(name for name in occurrences if name not in self.known)
        depth = self._system.depth(variable)
        if self._system.asks_from_above(number, variable):
            heapq.heappush(self._above, (depth, variable))
        else:
            heapq.heappush(self._below, (-depth, variable))

    def _solve(self, variable: str, *, from_above: bool) -> None:
        """Take the hardest of what is asked of a variable; the others get slack."""
        asked = tuple(self._outcomes(variable, from_above=from_above))
        if not asked:
            return
        first = hardest(asked)
        if len(asked) > 1:
            self.others[variable] = tuple(each for each in asked if each is not first)
        self._settle(variable, first)

    def _outcomes(self, variable: str, *, from_above: bool) -> Iterator[Outcome]:
        for number in self._system.of(variable):
            asks_from_above = self._system.asks_from_above(number, variable)
            if self._unknown[number] != 1 or asks_from_above is not from_above:
                continue
            question = Question(self._system.equations[number], variable, from_above)
            answer = question.answered(self.known, self._values, self._terms)
            if isinstance(answer, Trouble):
                self.broken[number] = answer
            elif answer is not None:
                yield answer

    def _settle(self, variable: str, outcome: Outcome) -> None:
        known = outcome.known(self._terms.rounding.get(variable))
        self.outcomes[variable] = outcome
        self.known[variable] = known
        self._values[variable] = known.carried
        for number in self._system.of(variable):
            self._unknown[number] -= 1
            self._announce(number)

    def _check_others(self) -> None:
        """Find what breaks the equations that nothing was solved from."""
        used = {id(outcome.equation) for outcome in self.outcomes.values()}
        for number, equation in enumerate(self._system.equations):
            if id(equation) in used:
                continue
            evaluation = Evaluation(equation, self._values)
            try:
                sides = (evaluation.left(), evaluation.right())
            except ZeroDivisionError:
                self.broken[number] = Trouble.DIVISION_BY_ZERO
                continue
            if any(side is not None and is_huge(side) for side in sides):
                self.broken[number] = Trouble.TOO_MANY_DIGITS
