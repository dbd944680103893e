"""All that the figures of some goals depend on, in other plans too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.formula import Expression, Name, Product, Sum, names
from kpidocs.model import (
    Derivation,
    Portfolio,
    Rate,
    Solution,
    change_of,
    conversion_of,
    owner_of,
    share_of,
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the goals below a goal amount to; counts only while its ``shares`` add up to one."""

    goal: str
    expression: Expression
    shares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Closure:
    """Variables with the steps that lead to them, None for given ones, each after its operands.

    ``operands`` are all variables that a step may be taken from, ``values`` figures as they are
    carried.
    """

    steps: Mapping[str, Derivation | None]
    operands: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Fraction]
    deliveries: tuple[Delivery, ...]


def closure(
    goals: list[str], *, portfolio: Portfolio, solution: Solution, most: int
) -> Closure | None:
    """Gather the variables that goals depend on, for their figures or for what is below them.

    None where there are more than so many.
    """
    steps: dict[str, Derivation | None] = {}
    operands: dict[str, tuple[str, ...]] = {}
    values: dict[str, Fraction] = {}
    delivered: list[Delivery] = []
    waiting = list(reversed(goals))
    while waiting:
        name = waiting.pop()
        if name in steps:
            continue
        if len(steps) == most:
            return None
        step = steps[name] = _step(name, solution)
        operands[name] = _operands(step)
        waiting.extend(operands[name])
        if step is not None:
            values.update((operand, each.value) for operand, each in step.values.items())
        for each in _deliveries(name, portfolio, solution):
            delivered.append(each)
            waiting.extend((*_names(each.expression), *each.shares))
    ordered = {name: steps[name] for name in _ordered(operands)}
    return Closure(ordered, operands, values, tuple(delivered))


def _operands(step: Derivation | None) -> tuple[str, ...]:
    if step is None:
        return ()
    return tuple(name for each in (step.expression, *step.others) for name in _names(each))


def is_known(goal: str, solution: Solution) -> bool:
    """Whether a goal has a total."""
    return solution.of(goal).target is not None


def _step(name: str, solution: Solution) -> Derivation | None:
    solved = solution.goals.get(name)
    if solved is not None:
        return solved.derivation
    owner = solution.of(owner_of(name))
    if owner.change is not None and name == change_of(owner.goal):
        return owner.change.derivation
    return solution.derived_rates.get(name)


def _deliveries(goal: str, portfolio: Portfolio, solution: Solution) -> Iterator[Delivery]:
    """Give what the goals below a goal amount to where all figures are known.

    Shares that do not add up to one may do so with other figures.
    """
    if goal not in solution.goals:
        return
    expressions = solution.deliveries.get(goal, ())
    parts = tuple(_parts(goal, portfolio, solution))
    if parts and sum(solution.rates[share].value for _, share in parts) == 1:
        expressions = expressions[:-1]  # they stand last
    for expression in expressions:
        if _are_known(expression, solution):
            yield Delivery(goal, expression)
    if parts:
        total = Sum(tuple(part for part, _ in parts))
        yield Delivery(goal, total, tuple(share for _, share in parts))


def _parts(goal: str, portfolio: Portfolio, solution: Solution) -> Iterator[tuple[Expression, str]]:
    for child in portfolio.numeric_children(goal):
        if child.share is None:
            continue
        part: Expression = Name(child.id)
        if child.conversion is not None:
            part = Product((part, Name(_variable(child.conversion, conversion_of(child.id)))))
        share = _variable(child.share, share_of(child.id))
        if share in solution.rates and _are_known(part, solution):
            yield part, share


def _variable(rate: Rate, own: str) -> str:
    return own if rate.reference is None else rate.reference


def _are_known(expression: Expression, solution: Solution) -> bool:
    return all(name in solution.rates or is_known(name, solution) for name in _names(expression))


def _names(expression: Expression) -> Iterator[str]:
    return (each.name for each in names(expression))


def _ordered(operands: dict[str, tuple[str, ...]]) -> Iterator[str]:
    done: set[str] = set()
    waiting = list(reversed(operands))
    while waiting:
        name = waiting[-1]
        missing = [each for each in operands[name] if each not in done]
        waiting.extend(missing)
        if not missing:
            waiting.pop()
            if name not in done:
                done.add(name)
                yield name
