"""From known figures to unknown ones: from the roots downward, then from below."""

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from kpidocs.quantity import Comparator, Unit, UnitKind
from kpidocs.settings import Rounding
from kpidocs.solve.equation import Equation
from kpidocs.solve.evaluate import Evaluation, turns
from kpidocs.solve.rounding import enough, handed_on, harder
from kpidocs.solve.system import System

MOST_DIGITS = 1000
MOST_BITS = 3322  # so many hold 1,000 decimal digits


class Trouble(Enum):
    """Why an equation gives no figure."""

    DIVISION_BY_ZERO = "division by zero"
    TOO_MANY_DIGITS = "too many digits"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a variable: the figure that is carried on, its other end, its sense."""

    carried: Fraction
    upper: Fraction | None = None
    comparator: Comparator = Comparator.EXACTLY


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one equation gives for a variable."""

    equation: Equation
    exact: Fraction
    figure: Fraction
    upper: Fraction | None
    comparator: Comparator


@dataclass(frozen=True, slots=True)
class Terms:
    """What decides how an outcome is rounded: a variable's unit, and the rounding of its plan."""

    units: Mapping[str, Unit | None]
    rounding: Mapping[str, Rounding]


class Propagation:
    """The fixpoint: ``known`` grows, ``outcomes`` says how; each equation is turned once."""

    def __init__(self, system: System, known: dict[str, Known], terms: Terms) -> None:
        """Take the equations and what is declared."""
        self.known = known
        self.outcomes: dict[str, Outcome] = {}
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
        self._check_divisions()

    def _outcome(self, number: int, variable: str) -> Outcome | None:
        """Give what an equation asks of a variable, None where it gives no figure."""
        equation = self._system.equations[number]
        if not turns(equation, variable):
            return None
        try:
            exact = Evaluation(equation, self._values).demand(variable)
            return None if exact is None else self._rounded(number, variable, exact)
        except ZeroDivisionError:
            self.broken[number] = Trouble.DIVISION_BY_ZERO
            return None

    def _check_divisions(self) -> None:
        """Report divisions by zero in the equations that nothing was solved from."""
        used = {id(outcome.equation) for outcome in self.outcomes.values()}
        for number, equation in enumerate(self._system.equations):
            if id(equation) in used:
                continue
            evaluation = Evaluation(equation, self._values)
            try:
                evaluation.left()
                evaluation.right()
            except ZeroDivisionError:
                self.broken[number] = Trouble.DIVISION_BY_ZERO

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
        hardest: Outcome | None = None
        for number in self._system.of(variable):
            ready = self._unknown[number] == 1
            if ready and self._system.asks_from_above(number, variable) is from_above:
                outcome = self._outcome(number, variable)
                if outcome is not None and _is_harder(outcome, hardest):
                    hardest = outcome
        if hardest is not None:
            self._settle(variable, hardest)

    def _settle(self, variable: str, outcome: Outcome) -> None:
        exact = self._terms.rounding.get(variable) is Rounding.EXACT
        carried = outcome.exact if exact else outcome.figure
        self.outcomes[variable] = outcome
        self.known[variable] = Known(carried, outcome.upper, outcome.comparator)
        self._values[variable] = carried
        for number in self._system.of(variable):
            self._unknown[number] -= 1
            self._announce(number)

    def _rounded(self, number: int, variable: str, exact: Fraction) -> Outcome | None:
        equation = self._system.equations[number]
        if _is_huge(exact):
            self.broken[number] = Trouble.TOO_MANY_DIGITS
            return None
        source, is_turned = self._source(equation, variable)
        comparator = self._comparator(source, is_turned=is_turned)
        low, upper = _ordered(exact, self._other_end(equation, variable, source))
        from_above = self._system.asks_from_above(number, variable)
        if from_above and "#" not in variable:
            low = max(low, Fraction(0))
        direction = comparator if from_above else comparator.turned
        unit = self._terms.units.get(variable)
        figure = enough(low, direction, unit)
        if upper is not None:
            upper = max(figure, enough(upper, Comparator.AT_MOST, unit))
        return Outcome(equation, low, figure, upper, comparator)

    def _source(self, equation: Equation, variable: str) -> tuple[str | None, bool]:
        """Give the goal that a variable is solved from, and whether its sense turns round."""
        goals = [
            each
            for each in equation.occurrences
            if each != variable and each in self.known and "#" not in each
        ]
        if not goals:
            return None, False
        source = min(goals, key=lambda each: (self._is_rate(each), self._system.depth(each), each))
        sign = equation.occurrences[source][0].sign * equation.occurrences[variable][0].sign
        return source, sign > 0

    def _is_rate(self, goal: str) -> bool:
        unit = self._terms.units.get(goal)
        return unit is not None and unit.kind is UnitKind.RATE

    def _comparator(self, source: str | None, *, is_turned: bool) -> Comparator:
        if source is None:
            return Comparator.AT_LEAST
        comparator = handed_on(self.known[source].comparator, self._terms.units.get(source))
        return comparator.turned if is_turned else comparator

    def _other_end(self, equation: Equation, variable: str, source: str | None) -> Fraction | None:
        upper = None if source is None else self.known[source].upper
        if source is None or upper is None:
            return None
        return Evaluation(equation, {**self._values, source: upper}).demand(variable)


def _is_harder(outcome: Outcome, hardest: Outcome | None) -> bool:
    return hardest is None or harder(outcome.figure, hardest.figure, outcome.comparator)


def _is_huge(figure: Fraction) -> bool:
    return max(figure.numerator.bit_length(), figure.denominator.bit_length()) > MOST_BITS


def _ordered(one: Fraction, other: Fraction | None) -> tuple[Fraction, Fraction | None]:
    return (one, other) if other is None or one <= other else (other, one)
