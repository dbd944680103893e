"""The order in which a portfolio is solved."""

from collections.abc import Mapping
from dataclasses import replace

from kpidocs.model import (
    Bounds,
    Change,
    Derivation,
    Origin,
    Portfolio,
    Solution,
    Solved,
    change_of,
    is_change,
    is_of_goal,
)
from kpidocs.quantity import Direction
from kpidocs.settings import Rounding
from kpidocs.solve.equations.edges import edges
from kpidocs.solve.findings import Words, findings
from kpidocs.solve.judgement.changed import changed
from kpidocs.solve.judgement.figures import Figures, figures_of
from kpidocs.solve.propagation.derivation import derivation
from kpidocs.solve.propagation.outcome import Outcome
from kpidocs.solve.propagation.ranges import bounds
from kpidocs.solve.working import Working, work_out

NO_WORDS: Words = {}


def solve(
    portfolio: Portfolio, *, rounding: Rounding = Rounding.STEPWISE, words: Words = NO_WORDS
) -> Solution:
    """Derive every figure that follows from the declared ones, and judge whether the tree holds.

    A plan's own rounding goes before the one given; ``words`` are those of the settings, by the
    list that they add to. The outcome does not depend on the order of files.
    """
    working = work_out(portfolio, rounding=rounding)
    propagation, written = working.propagation, working.written
    figures = figures_of(working.sound, propagation, working.given, portfolio)
    steps = {
        name: derivation(name, propagation, rates=working.rates, units=working.given.units)
        for name in propagation.outcomes
    }
    solved = _goals(working, figures, steps)
    related = (name for each in written for name in each.occurrences)
    return Solution(
        goals=solved,
        rates=working.rates,
        derived_rates={name: step for name, step in steps.items() if not is_of_goal(name)},
        edges=edges(portfolio, written),
        related=frozenset(related).union(goal.id for goal in working.childless),
        deliveries={
            goal: tuple(equation.right for equation in equations)
            for goal, equations in figures.deliveries.items()
            if not is_change(goal)
        },
        findings=tuple(findings(working, figures, solved, words=words)),
    )


def _goals(
    working: Working, figures: Figures, steps: Mapping[str, Derivation]
) -> Mapping[str, Solved]:
    """Put together what is known of every goal."""
    given, propagation = working.given, working.propagation
    spread = bounds(working.portfolio, propagation, working.terms)
    return {
        goal: _solved(
            declared,
            propagation.outcomes.get(goal),
            figures=figures,
            step=steps.get(goal),
            within=spread.get(goal),
            change=changed(change_of(goal), figures, steps) if given.changes else None,
        )
        for goal, declared in given.goals.items()
    }


def _solved(
    declared: Solved,
    outcome: Outcome | None,
    *,
    figures: Figures,
    step: Derivation | None,
    within: Bounds | None,
    change: Change | None,
) -> Solved:
    """Put what was declared and what was derived of one goal together."""
    held = replace(
        declared,
        required=figures.asked(declared.goal),
        attained=figures.attained.get(declared.goal),
        falls_short=figures.falls_short(declared.goal),
        change=change,
    )
    if change is not None and declared.comparator is None:
        held = _derived_change(held, change)
    if outcome is None:
        return held
    falls = held.comparator is None and outcome.comparator.is_ceiling
    return replace(
        held,
        origin=Origin.DERIVED,
        comparator=held.comparator or outcome.comparator,
        direction=Direction.DECREASE if falls else held.direction,
        target=outcome.figure,
        upper=outcome.upper,
        exact=outcome.exact,
        derivation=step,
        bounds=within,
    )


def _derived_change(held: Solved, change: Change) -> Solved:
    falls = change.comparator.is_ceiling
    return replace(
        held,
        origin=Origin.DERIVED,
        comparator=change.comparator,
        direction=Direction.DECREASE if falls else held.direction,
        factor=change.factor,
    )
