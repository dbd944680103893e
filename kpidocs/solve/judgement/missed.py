"""A goal that those below do not reach, and the figures that would mend it."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from kpidocs.model import conversion_of
from kpidocs.quantity import PERCENT, Comparator, Quantity, Target, enough, harder
from kpidocs.solve.equations.equation import Equation
from kpidocs.solve.equations.evaluate import Evaluation
from kpidocs.solve.judgement.attain import Demand, at_worst, demanded
from kpidocs.solve.judgement.figures import Figures

_TENTHS = 1000  # of a percent in a whole


@dataclass(frozen=True)
class Missed:
    """A goal or change of which those below make ``amount``: too little at least, or too much.

    ``sense`` says which. ``values`` are the figures, with that of the goal at the end it misses.
    """

    goal: str
    amount: Fraction
    sense: Comparator
    values: Mapping[str, Fraction]
    figures: Figures

    @property
    def cause(self) -> str:
        """Give the one declared goal below that could mend it, else the goal itself."""
        return next(iter(self._needed)) if len(self._needed) == 1 else self.goal

    def remedies(self) -> Iterator[tuple[str, Quantity | Target]]:
        """Give, for each single figure that could mend it, what it would have to be.

        Where no goal below could, the goal itself may give way, unless others ask for it.
        """
        for name, needed in self._needed.items():
            yield name, self.figures.written(name, needed.figure, needed.sense)
        if self.cause != self.goal:
            yield from self._rate(conversion_of(self.cause))
        elif not self._needed and self._may_give_way:
            yield self.goal, self.figures.written(self.goal, self._reached, self.sense.turned)

    @cached_property
    def _needed(self) -> Mapping[str, Demand]:
        """Give what each declared goal below would have to be while the others stay."""
        found: dict[str, Demand] = {}
        for equation in self.figures.deliveries[self.goal]:
            evaluation = Evaluation(equation, self._at_worst(equation))
            for name in equation.occurrences:
                if not self._is_open(name):
                    continue
                sense = self._sense_of(name, equation)
                needed = self._enough(name, demanded(evaluation, equation, name), sense)
                if needed is not None and (
                    name not in found or harder(needed, found[name].figure, sense)
                ):
                    found[name] = Demand(needed, sense)
        return found

    def _at_worst(self, equation: Equation) -> Mapping[str, Fraction]:
        return at_worst(equation, self.values, self.sense, uppers=self.figures.ranges)

    def _is_open(self, name: str) -> bool:
        """Whether a figure is declared and belongs to no goal above the one that is missed."""
        is_known = name in self.figures.declared and name in self.figures.comparators
        return is_known and name not in self._upward

    @cached_property
    def _upward(self) -> frozenset[str]:
        """Give the goal and all goals above it."""
        found, at = {self.goal}, self.figures.above(self.goal)
        while at is not None:
            found.add(at)
            at = self.figures.above(at)
        return frozenset(found)

    def _sense_of(self, name: str, equation: Equation) -> Comparator:
        return self.sense.turned if equation.is_turned(self.goal, name) else self.sense

    def _enough(self, name: str, asked: Fraction | None, sense: Comparator) -> Fraction | None:
        """Give a figure that is enough for all that ask for it, None where there is no such.

        A goal whose own target runs against the link, such as a cost that states no limit, is
        asked by the link alone.
        """
        if asked is None or asked < 0:
            return None
        hardest, other = asked, self.figures.required.get(name)
        if other is not None and other.sense.is_ceiling is sense.is_ceiling:
            hardest = other.figure if harder(other.figure, asked, sense) else asked
        if not harder(hardest, self.figures.end(name, sense), sense):
            return None
        return enough(hardest, sense, self.figures.units.get(name))

    def _rate(self, rate: str) -> Iterator[tuple[str, Quantity]]:
        """Give what the rate of the cause would have to be, in tenths of a percent."""
        for equation in self.figures.deliveries[self.goal]:
            if rate in equation.occurrences:
                needed = demanded(Evaluation(equation, self._at_worst(equation)), equation, rate)
                is_ceiling = self._sense_of(rate, equation).is_ceiling
                to_whole = math.floor if is_ceiling else math.ceil
                tenths = to_whole((needed or Fraction(0)) * _TENTHS)
                if 0 < tenths <= _TENTHS:
                    yield rate, Quantity(Fraction(tenths, _TENTHS), PERCENT)

    @property
    def _may_give_way(self) -> bool:
        is_free = self.goal in self.figures.declared and self.goal not in self.figures.required
        return is_free and self.figures.comparators[self.goal] is self.sense and self._reached > 0

    @property
    def _reached(self) -> Fraction:
        """Give the hardest target that is met."""
        return enough(self.amount, self.sense.turned, self.figures.units.get(self.goal))
