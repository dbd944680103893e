"""What a goal amounts to by the goals below it, reckoned from the figures at the bottom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from kpidocs.formula import Expression, Name, evaluated, names
from kpidocs.model import Solution, conversion_of
from kpidocs.quantity import Comparator, UnitKind, reckoned


@dataclass(frozen=True, slots=True)
class Amount:
    """What goals below amount to: the expression and its figure, unrounded."""

    expression: Expression
    figure: Fraction


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """What a goal and the goals below it amount to.

    ``inner`` has each goal that others deliver to after those that it needs, the goal in question
    last; of several amounts the worst counts. ``given`` are the figures at the bottom, by
    variable: goals that nothing delivers to, rates and assumptions. ``figures`` are both.
    """

    comparator: Comparator
    inner: Mapping[str, tuple[Amount, ...]]
    given: Mapping[str, Fraction]
    figures: Mapping[str, Fraction]

    def worst(self, goal: str) -> Amount:
        """Give the amount of an inner goal that counts."""
        return worst(self.inner[goal], self.comparator)


def arithmetic(goal: str, solution: Solution) -> Arithmetic:
    """Reckon what a goal amounts to, from the bottom up; without recursion, for deep trees.

    A goal that only leads back to one above it counts as given, by its own target.
    """
    walk = _Walk(solution, solution.of(goal).comparator or Comparator.AT_LEAST)
    walk.run(goal)
    given = {name: walk.figures[name] for name in sorted(walk.figures.keys() - walk.inner.keys())}
    return Arithmetic(walk.comparator, walk.inner, given, walk.figures)


def worst(amounts: tuple[Amount, ...], comparator: Comparator) -> Amount:
    """Give the amount that is hardest on its goal."""
    return (max if comparator.is_ceiling else min)(amounts, key=lambda each: each.figure)


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes down from a goal and reckons on the way up.

    ``above`` are the goals between the first and where it is, with their expressions; ``unknown``
    are the variables without a figure.
    """

    solution: Solution
    comparator: Comparator
    inner: dict[str, tuple[Amount, ...]] = field(default_factory=dict)
    figures: dict[str, Fraction] = field(default_factory=dict)
    above: dict[str, tuple[Expression, ...]] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)

    def run(self, goal: str) -> None:
        waiting = [goal]
        while waiting:
            here = waiting[-1]
            if here in self.above:
                self._reckon(here, self.above.pop(here))
            elif here not in self.figures and here not in self.unknown:
                self.above[here] = ()
                self.above[here] = self._onward(here)
                waiting.extend(_needs(self.above[here]))
                continue
            waiting.pop()

    def _onward(self, goal: str) -> tuple[Expression, ...]:
        """Give the expressions for a goal that do not lead back."""
        found = self.solution.deliveries.get(goal, ())
        return tuple(each for each in found if self.above.keys().isdisjoint(_needs((each,))))

    def _reckon(self, goal: str, expressions: tuple[Expression, ...]) -> None:
        pairs = ((each, _figure(each, self.figures)) for each in expressions)
        amounts = tuple(Amount(each, figure) for each, figure in pairs if figure is not None)
        own = figure_of(goal, self.solution)
        if amounts:
            self.inner[goal] = amounts
            self.figures[goal] = worst(amounts, self.comparator).figure
        elif own is not None:
            self.figures[goal] = own
        else:
            self.unknown.add(goal)


def _needs(expressions: tuple[Expression, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.name for each in expressions for name in names(each)))


def _figure(expression: Expression, figures: Mapping[str, Fraction]) -> Fraction | None:
    def value(name: Name) -> Fraction:
        return figures[name.name]

    try:
        return evaluated(expression, value, Fraction)
    except (KeyError, ZeroDivisionError):
        return None


def figure_of(variable: str, solution: Solution) -> Fraction | None:
    """Give the figure of a rate, or the target of a goal; of counts, more than 20 means 21."""
    rate = solution.rates.get(variable)
    if rate is not None:
        return rate.value
    solved = solution.of(variable)
    if solved.target is None:
        return None
    return reckoned(solved.target, solved.comparator or Comparator.AT_LEAST, solved.unit)


def is_part(variable: str, solution: Solution) -> bool:
    """Whether a variable is a rate by which a part of a count goes on: from 0 to 1."""
    rate = solution.rates.get(variable)
    if rate is None:
        solved = solution.of(variable)
        return solved.is_rate and solved.target is not None and 0 <= solved.target <= 1
    is_rate = rate.unit is not None and rate.unit.kind is UnitKind.RATE
    return (is_rate or variable.endswith(conversion_of(""))) and 0 <= rate.value <= 1


def is_count(variable: str, solution: Solution) -> bool:
    """Whether a variable is a goal that is counted in whole things."""
    unit = solution.of(variable).unit
    return variable in solution.goals and (unit is None or unit.is_count)
