"""Everything that is known when targets are held against each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.model import Portfolio
from kpidocs.quantity import Comparator, Unit, is_short
from kpidocs.solve.equations.system import System
from kpidocs.solve.given.givens import Givens
from kpidocs.solve.judgement.attain import (
    Deliveries,
    attainments,
    deliveries,
    reaches,
    required,
)
from kpidocs.solve.propagation.propagate import Propagation


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures by variable: carried values, what is asked, what the children amount to.

    ``deliveries`` are the equations that say what the children of a goal amount to;
    ``precisions`` holds the worth of the last written digit of whatever is written; ``reach`` how
    far each goal gets that is missed when what falls short below it is reckoned with.
    """

    portfolio: Portfolio
    values: Mapping[str, Fraction]
    comparators: Mapping[str, Comparator]
    units: Mapping[str, Unit | None]
    declared: frozenset[str]
    precisions: Mapping[str, Fraction]
    deliveries: Deliveries
    required: Mapping[str, Fraction]
    attained: Mapping[str, Fraction]
    reach: Mapping[str, Fraction]

    def falls_short(self, goal: str) -> bool:
        """Whether the figure of a goal misses what the goals above ask of it."""
        asked, value = self.required.get(goal), self.values.get(goal)
        if asked is None or value is None:
            return False
        return is_short(value, asked, self.comparators[goal])


def figures_of(
    system: System, propagation: Propagation, given: Givens, portfolio: Portfolio
) -> Figures:
    """Gather the figures when all is solved; the system holds only equations that are sound."""
    known, values = propagation.known, propagation.values
    comparators = {goal: known[goal].comparator for goal in given.goals if goal in known}
    found = deliveries(system, values=values)
    attained = attainments(found, values=values, comparators=comparators)
    return Figures(
        portfolio=portfolio,
        values=values,
        comparators=comparators,
        units=given.units,
        declared=frozenset(given.goals) - propagation.outcomes.keys(),
        precisions=given.precisions,
        deliveries=found,
        required=required(system, values=values, comparators=comparators),
        attained=attained,
        reach=reaches(system, found, values=values, comparators=comparators, amounts=attained),
    )
