"""Everything that is known when targets are held against each other."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.model import Goal, Portfolio, Solved, change_of, is_change, owner_of
from kpidocs.quantity import Comparator, Quantity, Target, Unit, enough, is_short
from kpidocs.solve.equations.system import System
from kpidocs.solve.given.givens import Givens
from kpidocs.solve.judgement import writing
from kpidocs.solve.judgement.attain import (
    Deliveries,
    Demand,
    attained,
    attainments,
    deliveries,
    reaches,
    required,
)
from kpidocs.solve.propagation.outcome import Outcome
from kpidocs.solve.propagation.propagate import Propagation


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures by goal or change: carried values, what is asked, what the children amount to.

    ``solved`` is what goals declare, ``uppers`` are the other ends of ranges, ``ranges`` those of
    declared ones, ``outcomes`` what equations gave, ``declared`` what none did. ``deliveries`` are
    the equations that say what the children of a goal amount to; ``precisions`` holds the worth of
    the last written digit of whatever is written; ``reach`` how far each goal gets that is missed
    when what falls short below it is reckoned with.
    """

    portfolio: Portfolio
    solved: Mapping[str, Solved]
    values: Mapping[str, Fraction]
    uppers: Mapping[str, Fraction]
    ranges: Mapping[str, Fraction]
    comparators: Mapping[str, Comparator]
    units: Mapping[str, Unit | None]
    outcomes: Mapping[str, Outcome]
    declared: frozenset[str]
    precisions: Mapping[str, Fraction]
    deliveries: Deliveries
    required: Mapping[str, Demand]
    attained: Mapping[str, Fraction]
    reach: Mapping[str, Fraction]

    def goal(self, variable: str) -> Goal:
        """Give the goal that a variable is, or whose change it is."""
        return self.portfolio.goals[owner_of(variable)]

    def above(self, variable: str) -> str | None:
        """Give the next goal above, or its change where the variable is one."""
        parent = self.portfolio.numeric_parent(owner_of(variable))
        if parent is None:
            return None
        return change_of(parent.id) if is_change(variable) else parent.id

    def quantity(self, variable: str, figure: Fraction) -> Quantity:
        """Give a figure the unit of a goal; changes are so many times what was."""
        return Quantity(figure, self.units.get(variable))

    def stated(self, variable: str) -> Quantity | Target:
        """Give a declared figure as its author wrote it; a derived one as it is."""
        if is_change(variable) or variable not in self.declared:
            return self.written(variable, self.values[variable], self.comparators[variable])
        return writing.stated(self.goal(variable), self.solved[variable])

    def target(self, variable: str) -> Quantity | Target:
        """Give the total that a goal is to reach; of more than 20 that, not 21."""
        stated = self.stated(variable)
        is_strict = isinstance(stated, Target) and stated.comparator and not stated.per
        return stated if is_strict else self.quantity(variable, self.values[variable])

    def written(self, variable: str, figure: Fraction, sense: Comparator) -> Quantity | Target:
        """Give a figure that is enough as its author would write it: of a total as a total."""
        solved = self.solved[owner_of(variable)]
        if not is_change(variable):
            return writing.mended(self.goal(variable), solved, figure, sense)
        if solved.factor is not None or solved.baseline is None:
            return self.quantity(variable, figure)
        total = enough(figure * solved.baseline, self.comparators[variable], solved.unit)
        return Quantity(total, solved.unit)

    def operands(self, variable: str) -> tuple[str, ...]:
        """Give what stands in the equations of what the children of a goal amount to."""
        found = (name for each in self.deliveries[variable] for name in each.occurrences)
        return tuple(name for name in dict.fromkeys(found) if name != variable)

    def before_rounding(self, variable: str) -> Mapping[str, Fraction]:
        """Give the figures in those equations, that which one of them gave as it was unrounded."""
        equations = self.deliveries[variable]
        found = {
            name: self.values[name]
            for each in equations
            for name in each.occurrences
            if name in self.values
        }
        return {
            name: outcome.exact
            if (outcome := self.outcomes.get(name)) and outcome.equation in equations
            else figure
            for name, figure in found.items()
        }

    def settled(self, found: Collection[str]) -> Iterator[str]:
        """Give those of some goals and changes of which can be told that they do not fit, sorted.

        Not in plans that may hold more goals below than could be read. Where totals are known,
        nothing is said of changes.
        """
        unsettled = _unsettled_plans(self.portfolio) if found else ()
        for variable in sorted(found):
            is_repeated = is_change(variable) and owner_of(variable) in self.attained
            if not is_repeated and self.goal(variable).plan not in unsettled:
                yield variable

    def assumed(self, variable: str) -> tuple[str, ...]:
        """Give what is taken to stay as it is when a change is reckoned from those below."""
        found = (name for each in self.deliveries.get(variable, ()) for name in each.assumed)
        return tuple(dict.fromkeys(found))

    def falls_short(self, goal: str) -> bool:
        """Whether the figure of a goal misses what the goals above ask of it."""
        asked = self.required.get(goal)
        if asked is None or goal not in self.values:
            return False
        return is_short(self.end(goal, asked.sense), asked.figure, asked.sense)

    def end(self, goal: str, sense: Comparator) -> Fraction:
        """Give the figure of a goal, of a declared range the end that is worst for what asks."""
        value = self.values[goal]
        return self.ranges.get(goal, value) if sense.is_ceiling else value

    def asked(self, goal: str) -> Fraction | None:
        """Give what the goals above ask of a goal, of a count a whole number that will do."""
        asked = self.required.get(goal)
        return None if asked is None else enough(asked.figure, asked.sense, self.units.get(goal))

    def most(self, goal: str) -> Fraction:
        """Give the most that the children of a goal amount to when they are met."""
        equations = self.deliveries[goal]
        amount = attained(equations, self.values, Comparator.AT_MOST, uppers=self.ranges)
        return self.attained[goal] if amount is None else amount


def figures_of(
    system: System, propagation: Propagation, given: Givens, portfolio: Portfolio
) -> Figures:
    """Gather the figures when all is solved; the system holds only equations that are sound."""
    known, values = propagation.known, propagation.values
    targets = (*given.goals, *given.changes)
    comparators = {name: known[name].comparator for name in targets if name in known}
    uppers = {name: each.upper for name, each in known.items() if each.upper is not None}
    ranges = {name: each for name, each in uppers.items() if name not in propagation.outcomes}
    found = deliveries(system, values=values)
    amounts = attainments(found, values=values, uppers=ranges, comparators=comparators)
    return Figures(
        portfolio=portfolio,
        solved=given.goals,
        values=values,
        uppers=uppers,
        ranges=ranges,
        comparators=comparators,
        units=given.units,
        outcomes=propagation.outcomes,
        declared=frozenset(targets) - propagation.outcomes.keys(),
        precisions=given.precisions,
        deliveries=found,
        required=required(system, values=values, uppers=uppers, comparators=comparators),
        attained=amounts,
        reach=reaches(
            system,
            found,
            values=values,
            uppers=ranges,
            comparators=comparators,
            amounts=amounts,
        ),
    )


def _unsettled_plans(portfolio: Portfolio) -> frozenset[str]:
    """Give the plans with a file, or with the parent or share of a step, that could not be read."""
    adrift = (
        goal.plan
        for goal in portfolio.goals.values()
        if goal.conversion is not None and not goal.unread.isdisjoint({"parent", "share"})
    )
    return portfolio.unread_plans.union(adrift)
