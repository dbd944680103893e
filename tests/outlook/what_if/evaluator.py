"""A program worked through with other figures, as the page does it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from kpidocs.formula import Expression, evaluated
from kpidocs.outlook.what_if.closure import Delivery
from kpidocs.outlook.what_if.program import Assignment, Program
from kpidocs.quantity import Comparator, Whole, enough, harder, is_short, reckoned


@dataclass
class Outcome:
    """Figures by variable; ``amounts`` are what goals below amount to, ``reach`` of missed ones."""

    figures: dict[str, Fraction] = field(default_factory=dict)
    carried: dict[str, Fraction] = field(default_factory=dict)
    upper: dict[str, Fraction | None] = field(default_factory=dict)
    amounts: dict[str, Fraction] = field(default_factory=dict)
    reach: dict[str, Fraction] = field(default_factory=dict)


def run(program: Program, edits: Mapping[str, Fraction]) -> Outcome:
    """Work through a program."""
    out = Outcome()
    for each in program.assignments:
        if each.name in edits or each.value is not None:
            _give(each, edits.get(each.name, each.value), out, is_edited=each.name in edits)
        else:
            _derive(each, out)
    comparators = {each.name: each.comparator for each in program.assignments}
    by_goal: dict[str, list[Delivery]] = {}
    for delivery in program.deliveries:
        by_goal.setdefault(delivery.goal, []).append(delivery)
    out.reach = dict(out.carried)
    for goal, deliveries in by_goal.items():
        comparator = comparators[goal]
        amount = _amount(deliveries, out.carried, comparator)
        if amount is not None:
            out.amounts[goal] = amount
        reached = _amount(deliveries, out.reach, comparator)
        if reached is not None and is_short(reached, out.carried[goal], comparator):
            out.reach[goal] = reached
    return out


def _give(each: Assignment, value: Fraction | None, out: Outcome, *, is_edited: bool) -> None:
    assert value is not None
    if each.times is not None:
        value = _whole(each, value * each.times)
    out.figures[each.name] = value
    out.carried[each.name] = reckoned(value, each.comparator, each.unit)
    out.upper[each.name] = None if is_edited else each.upper


def _derive(each: Assignment, out: Outcome) -> None:
    low = _hardest(each, out.carried)
    end = None if each.source is None else out.upper[each.source]
    if each.source is not None and end is not None:
        other = _hardest(each, {**out.carried, each.source: end})
        low, end = min(low, other), max(low, other)
    if each.is_asked:
        low = max(low, Fraction(0))
    figure = _whole(each, low)
    if end is not None:
        end = max(figure, enough(end, Comparator.AT_MOST, each.unit))
    out.figures[each.name] = figure
    out.carried[each.name] = low if each.is_exact else figure
    out.upper[each.name] = end


def _whole(each: Assignment, figure: Fraction) -> Fraction:
    return figure if each.whole is None else enough(figure, _ROUNDS[each.whole], each.unit)


_ROUNDS = {Whole.UP: Comparator.AT_LEAST, Whole.DOWN: Comparator.AT_MOST}


def _hardest(each: Assignment, values: Mapping[str, Fraction]) -> Fraction:
    asked = [figure(demand, values) for demand in each.demands]
    return min(asked) if each.comparator.is_ceiling else max(asked)


def _amount(
    deliveries: list[Delivery], values: Mapping[str, Fraction], comparator: Comparator
) -> Fraction | None:
    worst: Fraction | None = None
    for each in deliveries:
        if each.shares and sum(values[share] for share in each.shares) != 1:
            continue
        amount = figure(each.expression, values)
        if worst is None or harder(worst, amount, comparator):
            worst = amount
    return worst


def figure(expression: Expression, values: Mapping[str, Fraction]) -> Fraction:
    """The figure of an expression."""
    return evaluated(expression, lambda name: values[name.name], lambda number: number)
