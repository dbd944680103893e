"""What moves a goal, and by how much: each figure below it, changed a little."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.formula import (
    Call,
    Expression,
    Function,
    Name,
    Negation,
    Product,
    Quotient,
    evaluated,
    parts,
)
from kpidocs.model import Portfolio, Solution, owner_of
from kpidocs.outlook.arithmetic import Arithmetic, arithmetic, is_part
from kpidocs.quantity import Comparator, Quantity

STEP = Fraction(1, 100)  # of a figure; of a rate it is a point
LONGEST = 4096  # bits of a figure; hundreds of steps make longer ones, and slow ones

_Figures = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Lever:
    """A figure below a goal, and what one step of it for the better does.

    ``step`` is a percent of the figure or, ``in_points``, a hundredth; it is negative where less of
    it is better for the goal. ``effect`` is the change of what the goal amounts to, ``part`` the
    same as a part of that, None of nothing.
    """

    variable: str
    figure: Quantity
    step: Fraction
    in_points: bool
    effect: Fraction
    part: Fraction | None
    is_controllable: bool = True


@dataclass(frozen=True, slots=True)
class Levers:
    """What a goal amounts to by the figures below it, and those that move it, strongest first."""

    amount: Fraction
    rows: tuple[Lever, ...]

    @property
    def cheapest(self) -> Lever | None:
        """The lever that moves the goal most for one step, of those that are in our hands."""
        return next((each for each in self.rows if each.is_controllable), None)


def levers(goal: str, *, portfolio: Portfolio, solution: Solution) -> Levers | None:
    """Give what moves a goal, None where nothing below delivers to it, or too much does.

    Effects are derivatives, taken in one pass from the goal down: exact for a figure that stands
    once in sums and products, near to it under a fraction line. Of min and max, and of several
    ways to reckon one goal, the branch counts that decides now.
    """
    below = arithmetic(goal, solution)
    if goal not in below.inner:
        return None
    amount = below.figures[goal]
    if amount.denominator.bit_length() > LONGEST:
        return None
    slopes = _slopes(goal, below)
    rows = [
        _lever(name, slope, amount, below.comparator, portfolio=portfolio, solution=solution)
        for name, slope in slopes.items()
        if name in below.given and slope * below.given[name]
    ]
    return Levers(amount, tuple(sorted(rows, key=lambda row: (-abs(row.effect), row.variable))))


def _lever(
    name: str,
    slope: Fraction,
    amount: Fraction,
    comparator: Comparator,
    *,
    portfolio: Portfolio,
    solution: Solution,
) -> Lever:
    figure = _quantity(name, solution)
    in_points = is_part(name, solution)
    step = STEP if in_points else abs(figure.value) * STEP
    is_better_as_more = (slope > 0) is not comparator.is_ceiling
    effect = abs(slope) * step * (-1 if comparator.is_ceiling else 1)
    owner = portfolio.goals.get(owner_of(name))
    return Lever(
        variable=name,
        figure=figure,
        step=step if is_better_as_more else -step,
        in_points=in_points,
        effect=effect,
        part=effect / abs(amount) if amount else None,
        is_controllable=owner is None or owner.controllable,
    )


def _quantity(name: str, solution: Solution) -> Quantity:
    if name in solution.rates:
        return solution.rates[name]
    solved = solution.of(name)
    return Quantity(solved.target or Fraction(0), solved.unit)


def _slopes(goal: str, below: Arithmetic) -> _Figures:
    """Give by how much the goal changes with each variable, from the goal down."""
    slopes = {goal: Fraction(1)}
    for name in reversed(tuple(below.inner)):
        slope = slopes.get(name, Fraction(0))
        for leaf, part in _within(below.worst(name).expression, slope, below.figures):
            slopes[leaf] = slopes.get(leaf, Fraction(0)) + part
    return slopes


def _within(
    expression: Expression, slope: Fraction, figures: _Figures
) -> Iterator[tuple[str, Fraction]]:
    """Give the slope by each name in an expression, once for each place where it stands."""
    if isinstance(expression, Name):
        yield expression.name, slope
    else:
        for part, factor in _factors(expression, figures):
            yield from _within(part, slope * factor, figures)


def _factors(expression: Expression, figures: _Figures) -> Iterator[tuple[Expression, Fraction]]:
    """Give the derivative of an expression by each of its parts."""
    inside = parts(expression)
    match expression:
        case Negation():
            yield inside[0], Fraction(-1)
        case Product():
            values = [_figure(each, figures) for each in inside]
            for number, part in enumerate(inside):
                yield part, math.prod(values[:number] + values[number + 1 :], start=Fraction(1))
        case Quotient(dividend, divisor):
            over, under = _figure(dividend, figures), _figure(divisor, figures)
            yield dividend, 1 / under
            yield divisor, -over / under**2
        case Call(Function.MIN | Function.MAX as function):
            least_or_most = min if function is Function.MIN else max
            yield least_or_most(inside, key=lambda each: _figure(each, figures)), Fraction(1)
        case _:
            for part in inside:
                yield part, Fraction(1)


def _figure(expression: Expression, figures: _Figures) -> Fraction:
    def value(name: Name) -> Fraction:
        return figures[name.name]

    return evaluated(expression, value, Fraction)
