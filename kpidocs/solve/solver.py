"""The order in which a portfolio is solved."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kpidocs.model import Finding, Origin, Portfolio, Solution, Solved
from kpidocs.quantity import PERCENT, Direction, Quantity, Unit
from kpidocs.settings import Rounding
from kpidocs.solve import reports
from kpidocs.solve.attain import Deliveries, attained, deliveries, reaches, required
from kpidocs.solve.compile import equations
from kpidocs.solve.contradictions import contradictions
from kpidocs.solve.derivation import derivation
from kpidocs.solve.edges import edges
from kpidocs.solve.figures import Figures
from kpidocs.solve.givens import Givens, givens
from kpidocs.solve.missing import gaps
from kpidocs.solve.propagate import Outcome, Propagation, Terms
from kpidocs.solve.rounding import BELOW, enough
from kpidocs.solve.shortfalls import shortfalls
from kpidocs.solve.system import System, depths
from kpidocs.solve.units import units


def solve(portfolio: Portfolio, *, rounding: Rounding = Rounding.STEPWISE) -> Solution:
    """Derive every figure that follows from the declared ones, and judge whether the tree holds.

    A plan's own rounding goes before the one given. The outcome does not depend on the order of
    files.
    """
    unit_of = units(portfolio)
    given = givens(portfolio, unit_of)
    written = equations(portfolio)
    usable = (each for each in written if not given.excluded & each.occurrences.keys())
    system = System(usable, depths(portfolio))
    propagation = Propagation(system, given.known(), Terms(unit_of, _rounding(portfolio, rounding)))
    propagation.run()
    dead = frozenset(propagation.broken)
    found = deliveries(system, values=propagation.values, dead=dead)
    figures = _figures(
        system, propagation, portfolio=portfolio, given=given, found=found, unit_of=unit_of
    )
    rates = {**given.rates, **_derived_rates(propagation, given)}
    steps = {
        name: derivation(name, propagation, rates=rates, units=unit_of)
        for name in propagation.outcomes
    }
    return Solution(
        goals={
            goal: _solved(
                replace(solved, derivation=steps.get(goal)),
                propagation.outcomes.get(goal),
                found,
                figures,
            )
            for goal, solved in given.goals.items()
        },
        rates=rates,
        derived_rates={name: step for name, step in steps.items() if name not in given.goals},
        edges=edges(portfolio, written),
        related=frozenset(name for each in written for name in each.occurrences),
        findings=(
            *given.findings,
            *(
                reports.trouble(system.equations[number], what, portfolio)
                for number, what in sorted(propagation.broken.items())
            ),
            *_gaps(system, propagation, given, portfolio),
            *contradictions(system, found, figures, dead),
            *shortfalls(found, figures),
        ),
    )


def _rounding(portfolio: Portfolio, default: Rounding) -> Mapping[str, Rounding]:
    return {
        goal.id: portfolio.plans[goal.plan].rounding or default for goal in portfolio.goals.values()
    }


def _derived_rates(propagation: Propagation, given: Givens) -> Mapping[str, Quantity]:
    return {
        name: Quantity(outcome.figure, PERCENT)
        for name, outcome in propagation.outcomes.items()
        if name not in given.goals
    }


def _figures(
    system: System,
    propagation: Propagation,
    *,
    portfolio: Portfolio,
    given: Givens,
    found: Deliveries,
    unit_of: Mapping[str, Unit | None],
) -> Figures:
    comparators = {
        goal: propagation.known[goal].comparator
        for goal in given.goals
        if goal in propagation.known
    }
    values = propagation.values
    return Figures(
        portfolio=portfolio,
        values=values,
        comparators=comparators,
        units=unit_of,
        declared=frozenset(given.goals) - propagation.outcomes.keys(),
        precisions=given.precisions,
        required=required(
            system, values=values, comparators=comparators, dead=frozenset(propagation.broken)
        ),
        reach=reaches(system, found, values=values, comparators=comparators),
    )


def _solved(
    declared: Solved, outcome: Outcome | None, found: Deliveries, figures: Figures
) -> Solved:
    """Put what was declared and what was derived of one goal together."""
    goal = declared.goal
    solved = declared if outcome is None else _derived(declared, outcome)
    if goal not in figures.comparators:
        return solved
    comparator = figures.comparators[goal]
    asked = figures.required.get(goal)
    return replace(
        solved,
        required=None if asked is None else enough(asked, comparator, declared.unit),
        attained=attained(found.get(goal, ()), figures.values, comparator),
        reach=figures.reach.get(goal),
    )


def _derived(declared: Solved, outcome: Outcome) -> Solved:
    comparator = declared.comparator or outcome.comparator
    falling = comparator in BELOW and declared.direction is Direction.INCREASE
    return replace(
        declared,
        origin=Origin.DERIVED,
        comparator=comparator,
        direction=Direction.DECREASE if falling else declared.direction,
        target=outcome.figure,
        upper=outcome.upper,
        exact=outcome.exact,
    )


def _gaps(
    system: System, propagation: Propagation, given: Givens, portfolio: Portfolio
) -> Iterator[Finding]:
    dead = frozenset(propagation.broken)
    reported = given.silent.union(*(system.equations[number].occurrences for number in dead))
    for gap in gaps(system, known=propagation.known, dead=dead):
        if reported.isdisjoint(gap.variables):
            yield reports.not_derivable(gap, portfolio)
