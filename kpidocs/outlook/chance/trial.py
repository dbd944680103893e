"""Figures of goals, drawn from the bottom up: a column for each, with one figure for each draw."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from math import inf
from operator import add, mul, neg

from kpidocs.formula import (
    Call,
    Expression,
    Function,
    Name,
    Negation,
    Number,
    Product,
    Quotient,
    names,
    parts,
)
from kpidocs.model import Solution
from kpidocs.outlook.arithmetic import Arithmetic, is_count, is_part
from kpidocs.outlook.chance.draws import DRAWS, Column, Lot, Lots, counts


@dataclass(frozen=True, slots=True)
class Step:
    """A count of which parts go on, one rate after the other; then times the ``others``.

    Goals between, to which nothing else delivers and which deliver to nothing else, are left out:
    a part of a drawn part is drawn at once, with the product of both rates.
    """

    count: str
    rates: tuple[str, ...]
    others: tuple[Expression, ...] = ()


@dataclass(frozen=True)
class Trial:
    """What there is to draw for a goal. ``rates`` are the columns of those that were drawn."""

    goal: str
    below: Arithmetic
    solution: Solution
    rates: Mapping[str, Column]
    lots: Lots  # the first of them went to the rates

    @cached_property
    def volumes(self) -> tuple[str, ...]:
        """Give the counts at the bottom."""
        return tuple(each for each in self.below.given if is_count(each, self.solution))

    @cached_property
    def only_step(self) -> Step | None:
        """Give the step that the goal consists of, from a count at the bottom, if it does."""
        amounts = self.below.inner[self.goal]
        step = self.step(amounts[0].expression) if len(amounts) == 1 else None
        is_alone = step is not None and not step.others and step.count in self.below.given
        return step if is_alone and is_count(self.goal, self.solution) else None

    @cached_property
    def has_steps(self) -> bool:
        """Whether anything is drawn but rates."""
        amounts = (each for found in self.below.inner.values() for each in found)
        return any(self._steps(each.expression) for each in amounts)

    def step(self, expression: Expression) -> Step | None:
        """Read an expression as a step, None where it is none."""
        step = self._read(expression)
        while step is not None and (inner := self._alone(step.count)) is not None:
            step = Step(inner.count, (*inner.rates, *step.rates), step.others)
        return step

    def lots_for_counts(self) -> Iterator[Lot]:
        """Give the lots for counts, the same each time."""
        return self.lots.after(len(self.rates))

    def column(self, name: str) -> Column:
        """Give the column of a figure at the bottom."""
        return self.rates.get(name) or [float(self.below.given[name])] * DRAWS

    def run(self, scale: float) -> Column:
        """Draw the goal with the volumes times ``scale``."""
        return _Run(self, scale).of(self.goal)

    def _steps(self, expression: Expression) -> bool:
        return self._read(expression) is not None or any(map(self._steps, parts(expression)))

    def _alone(self, goal: str) -> Step | None:
        """Give the step that a goal is, if that is all it is, and it stands in one place."""
        amounts = self.below.inner.get(goal, ())
        if len(amounts) != 1 or self._places[goal] > 1:
            return None
        step = self._read(amounts[0].expression)
        return step if step is not None and not step.others else None

    def _read(self, expression: Expression) -> Step | None:
        if not isinstance(expression, Product):
            return None
        found = [each.name for each in expression.factors if isinstance(each, Name)]
        rates = tuple(
            each for each in found if each in self.below.given and is_part(each, self.solution)
        )
        counted = [each for each in found if is_count(each, self.solution)]
        if len(counted) != 1 or not rates:
            return None
        others = (
            each
            for each in expression.factors
            if not (isinstance(each, Name) and each.name in (*counted, *rates))
        )
        return Step(counted[0], rates, tuple(others))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        amounts = (each for found in self.below.inner.values() for each in found)
        return Counter(name.name for each in amounts for name in names(each.expression))


class _Run:
    """One run of a trial: every figure is drawn once, however often it is used."""

    def __init__(self, trial: Trial, scale: float) -> None:
        self._trial = trial
        self._scale = scale
        self._lots = trial.lots_for_counts()
        self._columns = dict(trial.rates)

    def of(self, name: str) -> Column:
        if name not in self._columns:
            self._columns[name] = self._reckoned(name)
        return self._columns[name]

    def _reckoned(self, name: str) -> Column:
        below = self._trial.below
        if name not in below.inner:
            return [self._given(name)] * DRAWS
        columns = [self._figures(each.expression) for each in below.inner[name]]
        return _each(max if below.comparator.is_ceiling else min, columns)

    def _given(self, name: str) -> float:
        figure = float(self._trial.below.given[name])
        return round(figure * self._scale) if name in self._trial.volumes else figure

    def _figures(  # noqa: PLR0911 (one for each node)
        self, expression: Expression
    ) -> Column:
        step = self._trial.step(expression)
        if step is not None:
            rate = product([self.of(each) for each in step.rates])
            drawn = counts(self.of(step.count), rate, next(self._lots))
            whole = [float(round(each)) for each in drawn]
            return product([whole, *map(self._figures, step.others)])
        match expression:
            case Name(name):
                return self.of(name)
            case Number(value):
                return [float(value)] * DRAWS
        columns = list(map(self._figures, parts(expression)))
        match expression:
            case Negation():
                return list(map(neg, columns[0]))
            case Product():
                return product(columns)
            case Quotient():
                return [
                    over / under if under else inf for over, under in zip(*columns, strict=True)
                ]
            case Call(Function.MIN):
                return _each(min, columns)
            case Call(Function.MAX):
                return _each(max, columns)
            case _:
                return reduce(lambda one, other: list(map(add, one, other)), columns)


def product(columns: list[Column]) -> Column:
    """Multiply columns."""
    return reduce(lambda one, other: list(map(mul, one, other)), columns)


def _each(function: Callable[..., float], columns: list[Column]) -> Column:
    return columns[0] if len(columns) == 1 else list(map(function, *columns))
