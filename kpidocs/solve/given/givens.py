"""What is given before anything is solved: declared targets, written rates, assumptions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from kpidocs.model import Finding, Goal, Kind, Portfolio, Rate, Solved, conversion_of, share_of
from kpidocs.quantity import PERCENT, Figure, Misreading, Quantity, Unit, reckoned
from kpidocs.solve.given import reports
from kpidocs.solve.given.declared import declared
from kpidocs.solve.given.units import units
from kpidocs.solve.propagation.outcome import Known

# Keys that relate a goal to others: where one could not be read, its figure is not missed.
RELATIONS = frozenset({"parent", "conversion", "share", "formula", "same_as", "target"})


@dataclass(frozen=True, slots=True)
class Givens:
    """Targets, rates and assumptions, and the units of goals.

    Equations with ``excluded`` variables are left out: their figures are out of reach for another
    reason than the arithmetic. ``silent`` ones may be derived; that they cannot be is not reported,
    as their own text was. ``changes`` are the factors in equations, by their variables, None where
    a goal states none.
    """

    goals: Mapping[str, Solved]
    units: Mapping[str, Unit | None]
    rates: Mapping[str, Quantity]
    precisions: Mapping[str, Fraction]
    excluded: frozenset[str]
    silent: frozenset[str]
    findings: tuple[Finding, ...]
    changes: Mapping[str, Known | None] = field(default_factory=dict)

    def known(self) -> dict[str, Known]:
        """Give the figures that the solver begins with."""
        known = {name: Known(quantity.value) for name, quantity in self.rates.items()}
        for goal, solved in self.goals.items():
            if solved.target is not None and solved.comparator is not None:
                carried = reckoned(solved.target, solved.comparator, solved.unit)
                known[goal] = Known(carried, solved.upper, solved.comparator)
        stated = {name: each for name, each in self.changes.items() if each is not None}
        return known | stated


def givens(portfolio: Portfolio) -> Givens:
    """Collect what authors wrote; rates that are no rates are reported (TGT003) and left out."""
    unit_of = units(portfolio)
    goals = {
        goal.id: declared(goal, plan=portfolio.plans[goal.plan], unit=unit_of[goal.id])
        for goal in portfolio.goals.values()
        if goal.is_numeric
    }
    rates = {
        each.id: Quantity(each.figure.value, each.figure.unit)
        for each in portfolio.assumptions.values()
    }
    precisions = {each.id: each.figure.precision for each in portfolio.assumptions.values()}
    precisions |= {
        goal.id: goal.target.precision
        for goal in portfolio.goals.values()
        if goal.target is not None
    }
    excluded = {*portfolio.unusable, *_out_of_reach(portfolio, goals)}
    findings = [*_without_people(portfolio), *_without_parent(portfolio)]
    for goal, variable, rate, figure in _written_rates(portfolio):
        if _is_judged(goal):
            findings.extend(_out_of_range(goal, rate, figure, portfolio, unit_of))
        if figure.value > 0:
            rates[variable] = Quantity(figure.value, figure.unit or PERCENT)
            precisions[variable] = figure.precision
        else:
            excluded.add(variable)
    silent = frozenset(
        name
        for goal in portfolio.goals.values()
        if not goal.unread.isdisjoint(RELATIONS)
        or _may_be_operand(goal, portfolio)
        or (goal.misread is not None and goal.misread.reason is not Misreading.NOT_MEASURABLE)
        for name in (goal.id, conversion_of(goal.id), share_of(goal.id))
    )
    return Givens(goals, unit_of, rates, precisions, frozenset(excluded), silent, tuple(findings))


def _may_be_operand(goal: Goal, portfolio: Portfolio) -> bool:
    """Whether the goal above has a formula that could not be read, and that may give the figure."""
    above = portfolio.numeric_parent(goal.id)
    return above is not None and "formula" in above.unread


def _out_of_reach(portfolio: Portfolio, goals: Mapping[str, Solved]) -> Iterator[str]:
    """Give dropped goals, and those whose target is written but has no total."""
    for goal in portfolio.goals.values():
        if not goal.counts:
            yield goal.id
        elif goal.target is not None and goal.id in goals:
            waits = goal.baseline is not None and goal.baseline.goal is not None
            if goals[goal.id].target is None and not waits:
                yield goal.id


def _without_people(portfolio: Portfolio) -> Iterator[Finding]:
    for goal in portfolio.goals.values():
        is_missing = goal.people is None and "people" not in goal.unread
        if goal.target is not None and goal.target.per_person and is_missing:
            yield reports.people_missing(goal)


def _without_parent(portfolio: Portfolio) -> Iterator[Finding]:
    """Report rates that lead nowhere; of a KPI without a parent the rules speak."""
    for goal in filter(_is_judged, portfolio.goals.values()):
        if goal.parent is None and "parent" not in goal.unread and goal.kind is not Kind.KPI:
            for key, rate in (("conversion", goal.conversion), ("share", goal.share)):
                if rate is not None and key not in goal.unread:
                    yield reports.parent_missing(goal, rate, key)


def _is_judged(goal: Goal) -> bool:
    """Whether the rates of a goal are looked at; that others have none is for the rules to say."""
    return goal.counts and goal.is_numeric


def _written_rates(portfolio: Portfolio) -> Iterator[tuple[Goal, str, Rate, Figure]]:
    for goal in portfolio.goals.values():
        if goal.conversion is not None and goal.conversion.figure is not None:
            yield goal, conversion_of(goal.id), goal.conversion, goal.conversion.figure
        if goal.share is not None and goal.share.figure is not None:
            yield goal, share_of(goal.id), goal.share, goal.share.figure


def _out_of_range(
    goal: Goal,
    rate: Rate,
    figure: Figure,
    portfolio: Portfolio,
    unit_of: Mapping[str, Unit | None],
) -> Iterator[Finding]:
    parent = portfolio.numeric_parent(goal.id)
    same_unit = parent is None or unit_of.get(parent.id) == unit_of.get(goal.id)
    worst = figure.high or figure.value
    if figure.value <= 0 or (worst > 1 and same_unit):
        yield reports.rate_out_of_range(goal, rate, worst if worst > 1 else figure.value)
