"""Statements that cannot all hold (TGT001)."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from kpidocs.model import Finding
from kpidocs.quantity import Comparator, Quantity, is_short
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.equations.evaluate import Evaluation
from kpidocs.solve.equations.system import System
from kpidocs.solve.judgement import reports
from kpidocs.solve.judgement.figures import Figures
from kpidocs.solve.judgement.remedies import Remedies


def contradictions(system: System, figures: Figures, remedies: Remedies) -> Iterator[Finding]:
    """Compare what is declared on both sides of a share and of a sameness, and exact targets."""
    told: set[frozenset[str]] = set()
    for equation in system.equations:
        if (
            equation.link in (Link.SHARE, Link.SAME)
            and all(name in figures.values for name in equation.occurrences)
            and equation.goal in figures.declared
            and not _agree(equation, figures.values, figures)
            and frozenset(equation.occurrences) not in told
        ):
            told.add(frozenset(equation.occurrences))
            yield _compared(equation, figures, remedies)
    for goal in sorted(figures.attained):
        if figures.comparators[goal] is Comparator.EXACTLY:
            yield from _exceeded(goal, figures.deliveries[goal][0], figures, remedies)


def _compared(equation: Equation, figures: Figures, remedies: Remedies) -> Finding:
    """Two goals that are each other's same disagree once, though both say so."""

    def agree(changed: Mapping[str, Fraction]) -> bool:
        return _agree(equation, {**_figures(equation, figures), **changed}, figures)

    follows = Evaluation(equation, figures.values).right()
    return _contradiction(
        equation, follows or Fraction(0), figures, dict(remedies.of(equation, agree))
    )


def _exceeded(
    goal: str, equation: Equation, figures: Figures, remedies: Remedies
) -> Iterator[Finding]:
    """An exact target is missed from above too; from below it falls short."""

    def agree(changed: Mapping[str, Fraction]) -> bool:
        values = {**_figures(equation, figures), **changed}
        amount = Evaluation(equation, values).right() or Fraction(0)
        target = values[goal]
        return amount <= target + half and not is_short(amount, target, Comparator.EXACTLY)

    half = _precision(goal, figures) / 2
    amount = figures.attained[goal]
    if amount > figures.values[goal] + half:
        yield _contradiction(equation, amount, figures, dict(remedies.of(equation, agree)))


def _figures(equation: Equation, figures: Figures) -> Mapping[str, Fraction]:
    return {name: figures.values[name] for name in equation.occurrences}


def _contradiction(
    equation: Equation, follows: Fraction, figures: Figures, remedies: Mapping[str, Quantity]
) -> Finding:
    unit = figures.units.get(equation.goal)
    return reports.contradiction(
        equation,
        figures.portfolio,
        stated=Quantity(figures.values[equation.goal], unit),
        follows=Quantity(follows, unit),
        remedies=remedies,
    )


def _agree(equation: Equation, values: Mapping[str, Fraction], figures: Figures) -> bool:
    """Whether both sides are one, but for half a unit of the last digit of the coarser figure."""
    right = Evaluation(equation, values).right() or Fraction(0)
    relative = [
        _precision(name, figures) / (values[name] or 1)
        for name in equation.occurrences
        if name != equation.goal
    ]
    coarsest = max((_precision(equation.goal, figures), *(abs(right * each) for each in relative)))
    return abs(values[equation.goal] - right) <= coarsest / 2


def _precision(variable: str, figures: Figures) -> Fraction:
    return figures.precisions.get(variable, Fraction(0))
