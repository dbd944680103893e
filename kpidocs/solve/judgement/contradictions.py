"""Statements that cannot all hold (TGT001)."""

from collections.abc import Iterator
from fractions import Fraction

from kpidocs.model import Finding
from kpidocs.quantity import Comparator, Quantity
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.equations.evaluate import Evaluation
from kpidocs.solve.equations.system import System
from kpidocs.solve.judgement import reports
from kpidocs.solve.judgement.figures import Figures


def contradictions(system: System, figures: Figures) -> Iterator[Finding]:
    """Compare what is declared on both sides of a share and of a sameness, and exact targets."""
    for equation in system.equations:
        if (
            equation.link in (Link.SHARE, Link.SAME)
            and all(name in figures.values for name in equation.occurrences)
            and equation.goal in figures.declared
        ):
            yield from _compared(equation, figures)
    for goal in sorted(figures.attained):
        if figures.comparators[goal] is Comparator.EXACTLY:
            yield from _exceeded(goal, figures.deliveries[goal][0], figures)


def _compared(equation: Equation, figures: Figures) -> Iterator[Finding]:
    follows = Evaluation(equation, figures.values).right()
    stated = figures.values[equation.goal]
    if follows is not None and abs(stated - follows) > _tolerance(equation, figures):
        yield _contradiction(equation, stated, follows, figures)


def _exceeded(goal: str, equation: Equation, figures: Figures) -> Iterator[Finding]:
    """An exact target is missed from above too; from below it falls short."""
    amount, target = figures.attained[goal], figures.values[goal]
    if amount > target + _precision(goal, figures) / 2:
        yield _contradiction(equation, target, amount, figures)


def _contradiction(
    equation: Equation, stated: Fraction, follows: Fraction, figures: Figures
) -> Finding:
    unit = figures.units.get(equation.goal)
    return reports.contradiction(
        equation,
        figures.portfolio,
        stated=Quantity(stated, unit),
        follows=Quantity(follows, unit),
    )


def _tolerance(equation: Equation, figures: Figures) -> Fraction:
    """Give half a unit of the last digit of the coarser of the figures compared."""
    known = [name for name in equation.occurrences if name != equation.goal]
    right = Evaluation(equation, figures.values).right() or Fraction(0)
    relative = [_precision(name, figures) / (figures.values[name] or 1) for name in known]
    return max((_precision(equation.goal, figures), *(abs(right * each) for each in relative))) / 2


def _precision(variable: str, figures: Figures) -> Fraction:
    return figures.precisions.get(variable, Fraction(0))
