"""The order in which a portfolio is solved."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kpidocs.model import (
    Bounds,
    Change,
    Derivation,
    Finding,
    Origin,
    Portfolio,
    Solution,
    Solved,
    change_of,
    is_change,
    is_of_goal,
    owner_of,
)
from kpidocs.quantity import PERCENT, Comparator, Direction, Quantity, enough
from kpidocs.settings import Rounding
from kpidocs.solve.equations.changes import change_equations
from kpidocs.solve.equations.compile import childless, equations
from kpidocs.solve.equations.edges import edges
from kpidocs.solve.equations.system import System, depths
from kpidocs.solve.given.changes import footing, with_changes
from kpidocs.solve.given.givens import Givens, givens
from kpidocs.solve.judgement import reports
from kpidocs.solve.judgement.changed import changed
from kpidocs.solve.judgement.contradictions import contradictions
from kpidocs.solve.judgement.denominators import wrong_denominators
from kpidocs.solve.judgement.figures import Figures, figures_of
from kpidocs.solve.judgement.impossible_rates import impossible_rates
from kpidocs.solve.judgement.mismatches import mismatches
from kpidocs.solve.judgement.missing import gaps
from kpidocs.solve.judgement.phasing import spread_wrongly
from kpidocs.solve.judgement.remedies import Remedies
from kpidocs.solve.judgement.shortfalls import shortfalls
from kpidocs.solve.judgement.slack import slack
from kpidocs.solve.propagation.derivation import derivation
from kpidocs.solve.propagation.outcome import Outcome, Terms
from kpidocs.solve.propagation.propagate import Propagation
from kpidocs.solve.propagation.ranges import bounds


def solve(portfolio: Portfolio, *, rounding: Rounding = Rounding.STEPWISE) -> Solution:
    """Derive every figure that follows from the declared ones, and judge whether the tree holds.

    A plan's own rounding goes before the one given. The outcome does not depend on the order of
    files.
    """
    given = givens(portfolio)
    written = equations(portfolio)
    without_children = childless(portfolio)
    usable = [each for each in written if not given.excluded & each.occurrences.keys()]
    changing = change_equations(written, footing(given, portfolio))
    given = with_changes(given, changing)
    system = System((*usable, *changing), _depths(portfolio, given))
    terms = Terms(given.units, _rounding(portfolio, rounding), system.depth)
    propagation = Propagation(system, given.known(), terms)
    propagation.run()
    sound = system.without(propagation.broken)
    figures = figures_of(sound, propagation, given, portfolio)
    spread = bounds(portfolio, propagation, terms)
    derived = _derived_rates(propagation)
    rates = {**given.rates, **derived}
    steps = {
        name: derivation(name, propagation, rates=rates, units=given.units)
        for name in propagation.outcomes
    }
    solved = {
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
    return Solution(
        goals=solved,
        rates=rates,
        derived_rates={name: step for name, step in steps.items() if not is_of_goal(name)},
        edges=edges(portfolio, written),
        related=frozenset(name for each in written for name in each.occurrences).union(
            goal.id for goal in without_children
        ),
        deliveries={
            goal: tuple(equation.right for equation in equations)
            for goal, equations in figures.deliveries.items()
            if not is_change(goal)
        },
        findings=(
            *given.findings,
            *(reports.no_children(goal) for goal in without_children if not portfolio.unusable),
            *_troubles(system, propagation, portfolio),
            *_gaps(system, sound, propagation, given, portfolio),
            *impossible_rates(derived, given, portfolio),
            *contradictions(sound, figures, Remedies(portfolio, propagation, terms)),
            *shortfalls(figures),
            *slack(figures),
            *spread_wrongly(portfolio, solved),
            *mismatches(written, given, portfolio),
            *wrong_denominators(written, portfolio, rates=rates),
        ),
    )


def _rounding(portfolio: Portfolio, default: Rounding) -> Mapping[str, Rounding]:
    return {
        goal.id: portfolio.plans[goal.plan].rounding or default for goal in portfolio.goals.values()
    }


def _depths(portfolio: Portfolio, given: Givens) -> Mapping[str, int]:
    """Give the depth of every goal; a change stands between its goal and the goal above.

    So a total takes what its change asks of it together with what other totals do.
    """
    found = depths(portfolio)
    if not given.changes:
        return found
    doubled = {name: 2 * depth for name, depth in found.items()}
    return {**doubled, **{name: doubled[owner_of(name)] - 1 for name in given.changes}}


def _derived_rates(propagation: Propagation) -> Mapping[str, Quantity]:
    return {
        name: Quantity(outcome.figure, PERCENT)
        for name, outcome in propagation.outcomes.items()
        if not is_of_goal(name)
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
    asked = figures.required.get(declared.goal)
    comparator = figures.comparators.get(declared.goal, Comparator.AT_LEAST)
    held = replace(
        declared,
        required=None if asked is None else enough(asked, comparator, declared.unit),
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


def _troubles(system: System, propagation: Propagation, portfolio: Portfolio) -> Iterator[Finding]:
    for number, what in sorted(propagation.broken.items()):
        yield reports.trouble(system.equations[number], what, portfolio)


def _gaps(
    system: System, sound: System, propagation: Propagation, given: Givens, portfolio: Portfolio
) -> Iterator[Finding]:
    broken = (system.equations[number].occurrences for number in propagation.broken)
    known = propagation.known
    settled = (owner_of(name) for name in given.changes if name in known)
    totalled = (name for name in given.changes if owner_of(name) in known)
    reported = given.silent.union(settled, totalled, *broken)
    found = [gap for gap in gaps(sound, known=known) if reported.isdisjoint(gap.variables)]
    changing = {owner_of(name) for gap in found for name in gap.variables if is_change(name)}
    for gap in found:
        if changing.isdisjoint(gap.variables):
            yield reports.not_derivable(gap, portfolio)
