"""What each single fact would have to be for statements to agree."""

import heapq
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import islice

from kpidocs.model import Portfolio, Solved
from kpidocs.quantity import (
    PERCENT,
    Amount,
    Comparator,
    Quantity,
    Target,
    Unit,
    UnitKind,
    enough,
    rounded,
)
from kpidocs.settings import Rounding
from kpidocs.solve.equations.equation import Equation
from kpidocs.solve.equations.evaluate import Evaluation, turns
from kpidocs.solve.judgement import writing
from kpidocs.solve.propagation.outcome import Terms
from kpidocs.solve.propagation.propagate import Propagation
from kpidocs.solve.propagation.ranges import ROUNDING

MANY = 2  # ways are not counted beyond
MOST_TRIED = 100  # facts, the nearest ones


@dataclass(frozen=True, slots=True)
class Way:
    """A variable that an equation could be mended by, and the figure that this takes.

    ``equation`` gives the variable of ``above``; with None above it is the one to be mended.
    """

    variable: str
    figure: Fraction
    equation: Equation
    above: "Way | None"


@dataclass(frozen=True)
class Remedies:
    """Follows the figures of an equation back to the facts that they were derived from."""

    portfolio: Portfolio
    solved: Mapping[str, Solved]
    propagation: Propagation
    terms: Terms

    def of(
        self, equation: Equation, agree: Callable[[Mapping[str, Fraction]], bool]
    ) -> Iterator[tuple[str, Quantity | Target]]:
        """Give the declared figures that could mend an equation, and what each would have to be.

        Those that it is reached from by one way only, the nearest first. A count is whole and a
        rate has few digits where the statements ``agree`` about that, rounding on the way included.
        """
        for way in islice(self._ways(equation), MOST_TRIED):
            for figure, shown in self._choices(way):
                if self._is_possible(way.variable, figure) and agree(self._leads_to(way, figure)):
                    yield way.variable, shown
                    break

    def _choices(self, way: Way) -> Iterator[tuple[Fraction, Quantity | Target]]:
        """Give figures that may do, and how they would be written: 4 a month before 48."""
        unit, solved = self._unit(way.variable), self.solved.get(way.variable)
        if solved is not None:
            goal, comparator = self.portfolio.goals[way.variable], Comparator.AT_LEAST
            written = writing.mended(goal, solved, way.figure, comparator)
            if isinstance(written, Target) and isinstance(written.change, Amount) and solved.times:
                yield enough(written.change.value * solved.times, comparator, unit), written
        yield from ((figure, Quantity(figure, unit)) for figure in _legible(way.figure, unit))

    def _ways(self, equation: Equation) -> Iterator[Way]:
        uses = self._uses(equation)
        waiting: deque[tuple[Way | None, Equation]] = deque([(None, equation)])
        while waiting:
            above, at = waiting.popleft()
            for way in self._steps(at, above):
                if uses[way.variable] != 1:
                    continue
                outcome = self.propagation.outcomes.get(way.variable)
                if outcome is None:
                    yield way
                else:
                    waiting.append((way, outcome.equation))

    def _steps(self, equation: Equation, above: Way | None) -> Iterator[Way]:
        wanted = {} if above is None else {above.variable: above.figure}
        evaluation = Evaluation(equation, self._figures(equation, wanted))
        for name in equation.occurrences:
            if name in wanted or not turns(equation, name):
                continue
            try:
                figure = evaluation.demand(name) or Fraction(0)
            except ZeroDivisionError:
                continue
            yield Way(name, figure, equation, above)

    def _uses(self, equation: Equation) -> Mapping[str, int]:
        """Count the ways from each variable to an equation, ``MANY`` standing for all above one."""
        uses: dict[str, int] = {}
        waiting: list[tuple[int, str]] = []

        def reach(at: Equation, times: int, giving: str | None) -> None:
            for name, places in at.occurrences.items():
                if name == giving:
                    continue
                if name not in uses and name in self._order:
                    heapq.heappush(waiting, (-self._order[name], name))
                uses[name] = min(MANY, uses.get(name, 0) + times * len(places))

        reach(equation, 1, None)
        while waiting:  # what was derived later first: its own uses are complete then
            _, name = heapq.heappop(waiting)
            reach(self.propagation.outcomes[name].equation, uses[name], name)
        return uses

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {name: number for number, name in enumerate(self.propagation.outcomes)}

    def _leads_to(self, way: Way, figure: Fraction) -> Mapping[str, Fraction]:
        """Give all figures on the way to the equation to be mended, rounded at each step."""
        changed = {way.variable: figure}
        while way.above is not None:
            name = way.above.variable
            outcome = self.propagation.outcomes[name]
            values = self._figures(way.equation, {way.variable: changed[way.variable]})
            exact = Evaluation(way.equation, values).demand(name) or Fraction(0)
            is_exact = self.terms.rounding.get(name) is Rounding.EXACT
            changed[name] = exact if is_exact else Fraction(ROUNDING[outcome.whole](exact))
            way = way.above
        return changed

    def _figures(
        self, equation: Equation, changed: Mapping[str, Fraction]
    ) -> Mapping[str, Fraction]:
        values = self.propagation.values
        known = {name: values[name] for name in equation.occurrences if name in values}
        return {**known, **changed}

    def _is_possible(self, variable: str, figure: Fraction) -> bool:
        """Whether a figure stays above 0, and a part no greater than its whole."""
        is_part = _is_rate(self._unit(variable)) and self.propagation.values[variable] <= 1
        return 0 < figure <= 1 if is_part else figure > 0

    def _unit(self, variable: str) -> Unit | None:
        if variable in self.portfolio.assumptions:
            return self.portfolio.assumptions[variable].figure.unit
        return self.terms.units.get(variable) if variable in self.terms.units else PERCENT


def _legible(figure: Fraction, unit: Unit | None) -> Iterator[Fraction]:
    """Give a figure with few digits, then with more, then as it is."""
    for digits in (2, 3, 4) if _is_rate(unit) else (0,):
        yield rounded(figure, digits)
    yield figure


def _is_rate(unit: Unit | None) -> bool:
    return unit is not None and unit.kind is UnitKind.RATE
