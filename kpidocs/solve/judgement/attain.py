"""What goals are asked for from above, what their children amount to, and how far that reaches."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.formula import Name, Sum, names
from kpidocs.quantity import Comparator, harder, is_short
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.equations.evaluate import Evaluation, turns
from kpidocs.solve.equations.system import System
from kpidocs.solve.propagation.outcome import is_huge

Deliveries = Mapping[str, tuple[Equation, ...]]
_OPEN_ENDED = (Comparator.BETWEEN, Comparator.EXACTLY)


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked of a goal, and whether that is the least or the most that is allowed.

    The latter is its own sense, unless what asks for it has another: of what costs no more than so
    much, a goal that states no limit may be no more than so much either.
    """

    figure: Fraction
    sense: Comparator


def required(
    system: System,
    *,
    values: Mapping[str, Fraction],
    uppers: Mapping[str, Fraction],
    comparators: Mapping[str, Comparator],
) -> Mapping[str, Demand]:
    """Give what the goals above ask of each goal whatever it declares: the hardest demand.

    A range above asks for no more than that of its ends which asks for less. A demand in the sense
    of the goal itself goes before one in another.
    """
    found: dict[str, Demand] = {}
    for number, equation in enumerate(system.equations):
        known = [name for name in equation.occurrences if name in comparators]
        below = [name for name in known if system.asks_from_above(number, name)]
        top = min(known, key=system.depth) if below else ""
        ends = _ends(system, number, values=values, uppers=uppers) if below else []
        for goal in below:
            sense = _sense(goal, top, equation, comparators)
            asked = _easiest([_asked(each, equation, goal) for each in ends], sense)
            if asked is not None:
                demand = Demand(asked, sense)
                if goal not in found or _is_harder(demand, found[goal], comparators[goal]):
                    found[goal] = demand
    return found


def _sense(
    goal: str, top: str, equation: Equation, comparators: Mapping[str, Comparator]
) -> Comparator:
    """Give the sense in which the goal on top asks, where it is contrary to a goal's own."""
    own = comparators[goal]
    above = comparators[top].turned if equation.is_turned(top, goal) else comparators[top]
    if above in _OPEN_ENDED or (own not in _OPEN_ENDED and own.is_ceiling is above.is_ceiling):
        return own
    return above


def _is_harder(one: Demand, other: Demand, own: Comparator) -> bool:
    if one.sense is not other.sense:
        return one.sense is own
    return harder(one.figure, other.figure, one.sense)


def _ends(
    system: System,
    number: int,
    *,
    values: Mapping[str, Fraction],
    uppers: Mapping[str, Fraction],
) -> list[Evaluation]:
    """Give an equation under the figures, and under the other end of a range that asks in it."""
    equation = system.equations[number]
    upper = {
        name: uppers[name]
        for name in (equation.occurrences if uppers else ())
        if name in uppers and not system.asks_from_above(number, name)
    }
    if not upper:
        return [Evaluation(equation, values)]
    lower = {name: values[name] for name in equation.occurrences if name in values}
    return [Evaluation(equation, lower), Evaluation(equation, {**lower, **upper})]


def _easiest(asked: list[Fraction | None], comparator: Comparator) -> Fraction | None:
    figures = [each for each in asked if each is not None]
    least_or_most = max if comparator.is_ceiling else min
    return least_or_most(figures, default=None)


def _asked(evaluation: Evaluation, equation: Equation, variable: str) -> Fraction | None:
    asked = demanded(evaluation, equation, variable)
    return None if asked is None else max(asked, Fraction(0))


def demanded(evaluation: Evaluation, equation: Equation, variable: str) -> Fraction | None:
    """Give what an equation asks of a variable, also below 0; None where it says nothing."""
    if not turns(equation, variable):
        return None
    try:
        asked = evaluation.demand(variable)
    except ZeroDivisionError:
        return None
    return None if asked is None or is_huge(asked) else asked


def deliveries(system: System, *, values: Mapping[str, Fraction]) -> Deliveries:
    """Give the equations that say what the children of each goal or change amount to.

    Shares ask, they do not deliver, unless the shares of a goal add up to one.
    """
    found: dict[str, list[Equation]] = {}
    parts: dict[str, list[Equation]] = {}
    whole: dict[str, Fraction] = {}
    for equation in system.equations:
        if equation.link in (Link.CONVERSION, Link.FORMULA):
            found.setdefault(equation.goal, []).append(equation)
        elif equation.link in (Link.SHARE, Link.CONVERTED_SHARE):  # of totals
            parent, share = (name.name for name in names(equation.right))
            parts.setdefault(parent, []).append(equation)
            whole[parent] = whole.get(parent, Fraction(0)) + values.get(share, Fraction(0))
    for parent, equations in parts.items():
        if whole[parent] == 1:
            found.setdefault(parent, []).append(_together(parent, equations))
    return {goal: tuple(equations) for goal, equations in found.items()}


def _together(parent: str, parts: list[Equation]) -> Equation:
    total = Sum(tuple(part.left for part in parts))
    return Equation(parent, Link.SHARE, Name(parent), total, parts[0].at)


def attainments(
    found: Deliveries,
    *,
    values: Mapping[str, Fraction],
    uppers: Mapping[str, Fraction],
    comparators: Mapping[str, Comparator],
) -> Mapping[str, Fraction]:
    """Give what the children of each goal amount to."""
    amounts = {
        goal: attained(equations, values, comparators[goal], uppers=uppers)
        for goal, equations in found.items()
        if goal in comparators
    }
    return {goal: amount for goal, amount in amounts.items() if amount is not None}


def attained(
    equations: tuple[Equation, ...],
    values: Mapping[str, Fraction],
    comparator: Comparator,
    *,
    uppers: Mapping[str, Fraction],
) -> Fraction | None:
    """Give what the children of a goal amount to; of several equations the worst counts."""
    worst: Fraction | None = None
    for equation in equations:
        at = at_worst(equation, values, comparator, uppers=uppers) if uppers else values
        try:
            amount = Evaluation(equation, at).right()
        except ZeroDivisionError:
            continue
        if amount is not None and (worst is None or harder(worst, amount, comparator)):
            worst = amount
    return worst


def at_worst(
    equation: Equation,
    values: Mapping[str, Fraction],
    comparator: Comparator,
    *,
    uppers: Mapping[str, Fraction],
) -> Mapping[str, Fraction]:
    """Give the figures in an equation, of ranges that end at which its goal is met the least."""
    known = {name: values[name] for name in equation.occurrences if name in values}
    upper = {
        name: uppers[name]
        for name in known
        if name in uppers
        and name != equation.goal
        and equation.is_turned(equation.goal, name) is not comparator.is_ceiling
    }
    return known | upper


def reaches(
    system: System,
    found: Deliveries,
    *,
    values: Mapping[str, Fraction],
    uppers: Mapping[str, Fraction],
    comparators: Mapping[str, Comparator],
    amounts: Mapping[str, Fraction],
) -> Mapping[str, Fraction]:
    """Give, from the leaves upward, how far each goal gets that is missed."""
    if not any(is_short(amounts[each], values[each], comparators[each]) for each in amounts):
        return {}
    reach = dict(values)
    missed: dict[str, Fraction] = {}
    for goal in sorted(amounts, key=system.depth, reverse=True):
        amount = attained(found[goal], reach, comparators[goal], uppers=uppers)
        if amount is not None and is_short(amount, values[goal], comparators[goal]):
            reach[goal] = missed[goal] = amount
    return missed
