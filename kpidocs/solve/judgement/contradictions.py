"""Statements that cannot all hold (TGT001)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import islice

from kpidocs.model import Finding
from kpidocs.quantity import Comparator, Quantity, is_short
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.equations.evaluate import Evaluation
from kpidocs.solve.equations.system import System
from kpidocs.solve.judgement import reports
from kpidocs.solve.judgement.attain import demanded
from kpidocs.solve.judgement.figures import Figures
from kpidocs.solve.judgement.remedies import Remedies
from kpidocs.words.lists import MOST

Holds = Callable[[Equation, Mapping[str, Fraction], Figures], bool]


def contradictions(system: System, figures: Figures, remedies: Remedies) -> Iterator[Finding]:
    """Compare what is declared on both sides of a share and of a sameness, and exact targets."""
    checks = {
        number: _agree(equation, figures.values, figures)
        for number, equation in enumerate(system.equations)
        if _is_check(equation, figures)
    }
    comparison = Comparison(system, figures, remedies, checks)
    yield from comparison.shares_and_sames()
    yield from comparison.exact_targets()


@dataclass(frozen=True, slots=True)
class Comparison:
    """``checks`` are the equations with figures on both sides, by number, and whether they hold."""

    system: System
    figures: Figures
    remedies: Remedies
    checks: Mapping[int, bool]

    def shares_and_sames(self) -> Iterator[Finding]:
        """Two goals that are each other's same disagree once, though both say so."""
        told: set[frozenset[str]] = set()
        for number, holds in self.checks.items():
            equation = self.system.equations[number]
            variables = frozenset(equation.occurrences)
            if not holds and variables not in told:
                told.add(variables)
                yield self._contradiction(equation, _follows(equation, self.figures.values), _agree)

    def exact_targets(self) -> Iterator[Finding]:
        """An exact target is missed from above too; from below it falls short."""
        for goal, amount in sorted(self.figures.attained.items()):
            if self.figures.comparators[goal] is Comparator.EXACTLY and _exceeds(
                goal, amount, self.figures.values[goal], self.figures
            ):
                yield self._contradiction(self.figures.deliveries[goal][0], amount, _is_met)

    def _contradiction(self, equation: Equation, follows: Fraction, holds: Holds) -> Finding:
        unit = self.figures.units.get(equation.goal)
        mended = partial(self._is_mended, equation, holds)
        return reports.contradiction(
            equation,
            self.figures.portfolio,
            stated=Quantity(self.figures.values[equation.goal], unit),
            follows=Quantity(follows, unit),
            remedies=dict(islice(self.remedies.of(equation, mended), MOST)),
        )

    def _is_mended(self, equation: Equation, holds: Holds, changed: Mapping[str, Fraction]) -> bool:
        """Whether an equation holds with changed figures, and all that held goes on to hold."""
        touched = {number for name in changed for number in self.system.of(name)}
        others = (self.system.equations[each] for each in touched if self.checks.get(each, False))
        return holds(equation, self._figures(equation, changed), self.figures) and all(
            _agree(each, self._figures(each, changed), self.figures) for each in others
        )

    def _figures(
        self, equation: Equation, changed: Mapping[str, Fraction]
    ) -> Mapping[str, Fraction]:
        return {name: self.figures.values[name] for name in equation.occurrences} | dict(changed)


def _is_check(equation: Equation, figures: Figures) -> bool:
    return (
        equation.link in (Link.SHARE, Link.CONVERTED_SHARE, Link.SAME)
        and all(name in figures.values for name in equation.occurrences)
        and equation.goal in figures.declared
    )


def _agree(equation: Equation, values: Mapping[str, Fraction], figures: Figures) -> bool:
    """Whether both sides are one, but for half a unit of the last digit of the coarser figure."""
    follows = _follows(equation, values)
    relative = [
        _precision(name, figures) / (values[name] or 1)
        for name in equation.occurrences
        if name != equation.goal
    ]
    coarsest = max(
        (_precision(equation.goal, figures), *(abs(follows * each) for each in relative))
    )
    return abs(values[equation.goal] - follows) <= coarsest / 2


def _follows(equation: Equation, values: Mapping[str, Fraction]) -> Fraction:
    """Give what a goal would have to be for the rest of an equation; by a rate of 0, nothing."""
    return demanded(Evaluation(equation, values), equation, equation.goal) or Fraction(0)


def _is_met(equation: Equation, values: Mapping[str, Fraction], figures: Figures) -> bool:
    """Whether an exact target is met from below and from above."""
    amount, target = Evaluation(equation, values).right() or Fraction(0), values[equation.goal]
    return not _exceeds(equation.goal, amount, target, figures) and not is_short(
        amount, target, Comparator.EXACTLY
    )


def _exceeds(goal: str, amount: Fraction, target: Fraction, figures: Figures) -> bool:
    return amount > target + _precision(goal, figures) / 2


def _precision(variable: str, figures: Figures) -> Fraction:
    return figures.precisions.get(variable, Fraction(0))
