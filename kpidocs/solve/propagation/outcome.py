"""What one equation gives for one variable: its figure, rounded, and in what sense it is meant."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from kpidocs.model import is_of_goal
from kpidocs.quantity import Comparator, Unit, UnitKind, Whole, enough, handed_on, whole_of
from kpidocs.settings import Rounding
from kpidocs.solve.equations.equation import Equation
from kpidocs.solve.equations.evaluate import Evaluation, turns

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
class Terms:
    """What decides how an outcome is rounded: units, the rounding of each plan, depths."""

    units: Mapping[str, Unit | None]
    rounding: Mapping[str, Rounding]
    depth: Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A figure for a variable; ``exact`` is it before rounding, ``upper`` the end of a range.

    ``whole`` is the way it was rounded, ``is_asked`` whether a goal nearer to a root asks for it.
    """

    equation: Equation
    exact: Fraction
    figure: Fraction
    upper: Fraction | None
    comparator: Comparator
    whole: Whole | None
    is_asked: bool

    def known(self, rounding: Rounding | None) -> Known:
        """Give what is carried on: the rounded figure, or with exact rounding the other."""
        carried = self.exact if rounding is Rounding.EXACT else self.figure
        return Known(carried, self.upper, self.comparator)


def hardest(asked: Sequence[Outcome]) -> Outcome:
    """Give the most that is asked of a figure; the least where all ask for that or less."""
    if len(asked) == 1:
        return asked[0]
    floors = [each for each in asked if not each.comparator.is_ceiling]
    most = max if floors else min
    return most(floors or asked, key=lambda each: (each.exact, each.equation.goal))


@dataclass(frozen=True, slots=True)
class Question:
    """An equation asked for a variable; ``from_above`` when a goal nearer to a root asks."""

    equation: Equation
    variable: str
    from_above: bool

    def answered(
        self, known: Mapping[str, Known], values: Mapping[str, Fraction], terms: Terms
    ) -> Outcome | Trouble | None:
        """Turn the equation round for the variable; None where it cannot be turned."""
        if not turns(self.equation, self.variable):
            return None
        source, is_turned = self._source(known, terms)
        upper = None if source is None else known[source].upper
        try:
            exact = Evaluation(self.equation, values).demand(self.variable)
            other = upper
            if source is not None and upper is not None:
                ends = {**values, source: upper}
                other = Evaluation(self.equation, ends).demand(self.variable)
        except ZeroDivisionError:
            return Trouble.DIVISION_BY_ZERO
        comparator = Comparator.AT_LEAST
        if source is not None:
            comparator = handed_on(known[source].comparator, terms.units.get(source))
        sense = comparator.turned if is_turned else comparator
        unit = terms.units.get(self.variable)
        return None if exact is None else self._rounded(*_ordered(exact, other), sense, unit)

    def _source(self, known: Mapping[str, Known], terms: Terms) -> tuple[str | None, bool]:
        """Give the goal that the variable is solved from, and whether its sense turns round."""
        places = self.equation.occurrences
        goals = [
            each for each in places if each != self.variable and each in known and is_of_goal(each)
        ]
        if not goals:
            return None, False
        source = min(goals, key=lambda each: (_is_rate(each, terms), terms.depth(each), each))
        return source, self.equation.is_turned(source, self.variable)

    def _rounded(
        self, low: Fraction, upper: Fraction | None, comparator: Comparator, unit: Unit | None
    ) -> Outcome | Trouble:
        """Round a count so that it is enough; one solved from below must not promise more."""
        if is_huge(low) or (upper is not None and is_huge(upper)):
            return Trouble.TOO_MANY_DIGITS
        is_asked = self.from_above and is_of_goal(self.variable)
        if is_asked:
            low = max(low, Fraction(0))
        sense = comparator if self.from_above else comparator.turned
        figure = enough(low, sense, unit)
        if upper is not None:
            upper = max(figure, enough(upper, Comparator.AT_MOST, unit))
        whole = whole_of(sense, unit)
        return Outcome(self.equation, low, figure, upper, comparator, whole, is_asked)


def _is_rate(goal: str, terms: Terms) -> bool:
    unit = terms.units.get(goal)
    return unit is not None and unit.kind is UnitKind.RATE


def is_huge(figure: Fraction) -> bool:
    """Whether a figure has more digits than are carried on."""
    return max(figure.numerator.bit_length(), figure.denominator.bit_length()) > MOST_BITS


def _ordered(one: Fraction, other: Fraction | None) -> tuple[Fraction, Fraction | None]:
    return (one, other) if other is None or one <= other else (other, one)
