"""From what authors wrote to the fixpoint of what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kpidocs.model import Goal, Portfolio, is_of_goal, owner_of
from kpidocs.quantity import PERCENT, Quantity
from kpidocs.settings import Rounding
from kpidocs.solve.equations.changes import Footing, change_equations
from kpidocs.solve.equations.compile import childless, equations
from kpidocs.solve.equations.equation import Equation
from kpidocs.solve.equations.system import System, depths
from kpidocs.solve.given.changes import footing, with_changes
from kpidocs.solve.given.givens import Givens, givens
from kpidocs.solve.propagation.outcome import Terms
from kpidocs.solve.propagation.propagate import Propagation


@dataclass(frozen=True)
class Working:
    """Everything that was worked out: ``written`` are the equations as goals state them.

    ``childless`` goals have a formula over the goals below them, and there are none. The ``system``
    leaves out equations that are of no use and has those between changes.
    """

    portfolio: Portfolio
    given: Givens
    written: tuple[Equation, ...]
    childless: tuple[Goal, ...]
    footing: Footing
    system: System
    terms: Terms
    propagation: Propagation

    @cached_property
    def sound(self) -> System:
        """Give the system without the equations that give no figure."""
        return self.system.without(self.propagation.broken)

    @cached_property
    def derived_rates(self) -> Mapping[str, Quantity]:
        """Give the rates that were unknown and follow from the rest."""
        return {
            name: Quantity(outcome.figure, PERCENT)
            for name, outcome in self.propagation.outcomes.items()
            if not is_of_goal(name)
        }

    @cached_property
    def rates(self) -> Mapping[str, Quantity]:
        """Give every rate and assumption."""
        return {**self.given.rates, **self.derived_rates}


def work_out(portfolio: Portfolio, *, rounding: Rounding) -> Working:
    """Make equations of what is written, and derive every figure that follows."""
    given, written = givens(portfolio), equations(portfolio)
    usable = [each for each in written if not given.excluded & each.occurrences.keys()]
    ground = footing(given, portfolio)
    changing = change_equations(written, ground)
    given = with_changes(given, changing)
    system = System((*usable, *changing), _depths(portfolio, given))
    terms = Terms(given.units, _rounding(portfolio, rounding), system.depth)
    propagation = Propagation(system, given.known(), terms)
    propagation.run()
    return Working(
        portfolio, given, written, childless(portfolio), ground, system, terms, propagation
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
