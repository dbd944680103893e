"""Changes that goals state: a factor, or a target beside the figure that it starts from."""

from collections.abc import Sequence
from dataclasses import replace

from kpidocs.model import Portfolio, Solved, change_of, is_change, owner_of
from kpidocs.quantity import TIMES, handed_on, reckoned
from kpidocs.solve.equations.changes import Footing
from kpidocs.solve.equations.equation import Equation
from kpidocs.solve.given.givens import Givens
from kpidocs.solve.propagation.outcome import Known


def footing(given: Givens, portfolio: Portfolio) -> Footing:
    """Find the goals that state a factor and have no total, and what is known beside them."""
    floating = frozenset(
        name
        for name in given.excluded
        if name in given.goals and portfolio.goals[name].counts and _floats(given.goals[name])
    )
    return Footing(given.goals, given.rates, floating, given.excluded - floating)


def with_changes(given: Givens, equations: Sequence[Equation]) -> Givens:
    """Add what goals state of the changes that stand in equations."""
    names = {name for each in equations for name in each.occurrences if is_change(name)}
    if not names:
        return given
    changes = {name: _stated(given.goals[owner_of(name)]) for name in sorted(names)}
    silent = {change_of(name) for name in given.silent}.union(
        name for name in names if given.goals[owner_of(name)].comparator is not None
    )
    return replace(
        given,
        units={**given.units, **dict.fromkeys(names, TIMES)},
        changes=changes,
        silent=given.silent | silent,
    )


def _floats(solved: Solved) -> bool:
    return solved.target is None and solved.factor is not None and solved.factor > 0


def _stated(solved: Solved) -> Known | None:
    """Give a stated change, None where the equations are to tell it."""
    if solved.comparator is None:
        return None
    if solved.factor is not None:
        return Known(solved.factor, None, solved.comparator)
    if solved.target is None or solved.baseline is None or solved.baseline <= 0:
        return None
    upper = None if solved.upper is None else solved.upper / solved.baseline
    carried = reckoned(solved.target, solved.comparator, solved.unit) / solved.baseline
    return Known(carried, upper, handed_on(solved.comparator, solved.unit))
