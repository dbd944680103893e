"""The arithmetic between a goal and the one above it, as an edge says it: ``÷ 25%``, ``× 20%``."""

from kpidocs.diagrams.measure import width
from kpidocs.formula import (
    Call,
    Children,
    Expression,
    Function,
    Name,
    Negation,
    Number,
    Product,
    Quotient,
    Sum,
    names,
)
from kpidocs.model import Goal, Study
from kpidocs.quantity import Quantity
from kpidocs.words import one_line, spoken

WIDEST = 8.6  # em; of a wider operation only the sign is shown

Step = tuple[str, Expression | None]  # a sign and the operand that follows it


def operation(study: Study, goal: Goal, locale: str) -> str:
    """What turns the goal above into this one; empty where no few signs say it."""
    steps = tuple(_steps(study, goal))
    signs = " ".join(sign for sign, _ in steps)
    whole = " ".join(
        sign if operand is None else f"{sign} {_said(study, operand, locale)}"
        for sign, operand in steps
    )
    return whole if width(whole) <= WIDEST else signs


def _steps(study: Study, goal: Goal) -> tuple[Step, ...]:
    steps: list[Step] = []
    if goal.share is not None:
        steps.append(("×", Name(goal.share.reference or f"{goal.id}#share")))
    if goal.conversion is not None:
        steps.append(("÷", Name(goal.conversion.reference or f"{goal.id}#conversion")))
    return tuple(steps) or _by_formula(study, goal)


def _by_formula(study: Study, goal: Goal) -> tuple[Step, ...]:
    """The step that a formula has between the two, be it the goal's or that of the one above."""
    above = study.portfolio.numeric_parent(goal.id)
    if above is None:
        return ()
    if goal.same_as == above.id:
        return (("=", None),)
    if goal.formula is not None and Name(above.id) in names(goal.formula):
        return _downward(goal.formula, Name(above.id))
    if above.formula is None:
        return ()
    return tuple(
        (sign, operand) if not _is_below(study, operand, above) else ("×", None)
        for sign, operand in _upward(above.formula, Name(goal.id))
    )


def _is_below(study: Study, operand: Expression | None, above: Goal) -> bool:
    """Whether the operand is another goal below the same one: then both are its factors."""
    if not isinstance(operand, Name) or operand.name not in study.portfolio.goals:
        return False
    return study.portfolio.numeric_parent(operand.name) == above


def _downward(formula: Expression, above: Name) -> tuple[Step, ...]:
    """The step in ``goal = formula`` that follows the goal above."""
    match formula:
        case Product((first, second)) if first == above:
            return (("×", _short(second)),)
        case Product((first, second)) if second == above:
            return (("×", _short(first)),)
        case Quotient(dividend, divisor) if dividend == above:
            return (("÷", _short(divisor)),)
        case _:
            return ()


def _upward(formula: Expression, goal: Name) -> tuple[Step, ...]:
    """The step in ``above = formula``, turned round where it multiplies."""
    match formula:
        case Product((first, second)) if first == goal:
            return (("÷", _short(second)),)
        case Product((first, second)) if second == goal:
            return (("÷", _short(first)),)
        case Quotient(dividend, divisor) if dividend == goal:
            return (("×", _short(divisor)),)
        case Sum(terms) if Negation(goal) in terms:
            return (("−", None),)
        case Sum(terms) | Call(Function.SUM, terms) if goal in terms or Children() in terms:
            return (("+", None),)
        case _:
            return ()


def _short(operand: Expression) -> Expression | None:
    return operand if isinstance(operand, Name | Number) else None


def _said(study: Study, operand: Expression, locale: str) -> str:
    """The figure of a rate, an assumption or a goal, ``?`` while it is unknown."""
    if isinstance(operand, Number):
        return one_line(operand.written)
    name = operand.name if isinstance(operand, Name) else ""
    quantity = study.solution.rates.get(name)
    solved = study.solution.goals.get(name)
    if quantity is None and solved is not None and solved.target is not None:
        quantity = Quantity(solved.target, solved.unit)
    return "?" if quantity is None else one_line(spoken(quantity, locale))
