"""The order in which a portfolio is solved."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kpidocs.model import Derivation, Finding, Origin, Portfolio, Solution, Solved
from kpidocs.quantity import PERCENT, Comparator, Direction, Quantity, Unit
from kpidocs.settings import Rounding
from kpidocs.solve import reports
from kpidocs.solve.attain import Deliveries, attainments, deliveries, reaches, required
from kpidocs.solve.compile import equations
from kpidocs.solve.contradictions import contradictions
from kpidocs.solve.derivation import derivation
from kpidocs.solve.edges import edges
from kpidocs.solve.figures import Figures
from kpidocs.solve.givens import Givens, givens
from kpidocs.solve.missing import gaps
from kpidocs.solve.propagate import Outcome, Propagation, Terms
from kpidocs.solve.rounding import enough
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
            goal: _solved(declared, propagation.outcomes.get(goal), steps.get(goal), figures)
            for goal, declared in given.goals.items()
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
    amounts = attainments(found, values=values, comparators=comparators)
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
        attained=amounts,
        reach=reaches(system, found, values=values, comparators=comparators, amounts=amounts),
    )


def _solved(
    declared: Solved, outcome: Outcome | None, step: Derivation | None, figures: Figures
) -> Solved:
    """Put what was declared and what was derived of one goal together."""
    asked = figures.required.get(declared.goal)
    comparator = figures.comparators.get(declared.goal, Comparator.AT_LEAST)
    held = replace(
        declared,
        required=None if asked is None else enough(asked, comparator, declared.unit),
        attained=figures.attained.get(declared.goal),
        reach=figures.reach.get(declared.goal),
    )
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
    )


def _gaps(
    system: System, propagation: Propagation, given: Givens, portfolio: Portfolio
) -> Iterator[Finding]:
    dead = frozenset(propagation.broken)
    reported = given.silent.union(*(system.equations[number].occurrences for number in dead))
    for gap in gaps(system, known=propagation.known, dead=dead):
        if reported.isdisjoint(gap.variables):
            yield reports.not_derivable(gap, portfolio)
