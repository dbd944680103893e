"""Walks over expressions."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import reduce
from operator import add, mul
from typing import TypeVar

from kpidocs.formula.syntax import (
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
)

CHILDREN = Children()

N = TypeVar("N", Fraction, float)


def names(expression: Expression) -> Iterator[Name]:
    """The names in an expression, in their order, as often as they stand in it."""
    match expression:
        case Name():
            yield expression
        case _:
            for part in parts(expression):
                yield from names(part)


def evaluated(
    expression: Expression, value: Callable[[Name], N], number: Callable[[Fraction], N]
) -> N:
    """The figure of an expression, in whatever ``value`` and ``number`` give for its leaves.

    `Children` must have been resolved. Raises ZeroDivisionError.
    """

    def of(part: Expression) -> N:
        return evaluated(part, value, number)

    match expression:
        case Name():
            return value(expression)
        case Number(written):
            return number(written)
        case Negation(operand):
            return -of(operand)
        case Quotient(dividend, divisor):
            return of(dividend) / of(divisor)
        case _:
            return reduce(_fold(expression), map(of, parts(expression)))


def _fold(expression: Expression) -> Callable[[N, N], N]:
    match expression:
        case Product():
            return mul
        case Call(Function.MIN):
            return min
        case Call(Function.MAX):
            return max
        case _:
            return add


def resolved(
    expression: Expression,
    mapping: Callable[[Name], Expression],
    *,
    children: Sequence[Expression] = (CHILDREN,),
) -> Expression:
    """The expression with every name replaced by what ``mapping`` gives for it.

    As an argument of a function `Children` becomes the arguments given as ``children``; elsewhere
    it becomes their sum.
    """

    def put(part: Expression) -> Expression:
        return resolved(part, mapping, children=children)

    def each(parts: tuple[Expression, ...]) -> tuple[Expression, ...]:
        return tuple(map(put, parts))

    match expression:
        case Name():
            new = mapping(expression)
        case Number():
            new = expression
        case Negation(operand):
            new = Negation(put(operand))
        case Sum(terms):
            new = Sum(each(terms))
        case Product(factors):
            new = Product(each(factors))
        case Quotient(dividend, divisor):
            new = Quotient(put(dividend), put(divisor))
        case Call(function, arguments):
            new = Call(function, _spread(arguments, put=put, children=children))
        case _:
            new = children[0] if len(children) == 1 else Sum(tuple(children))
    return new


def _spread(
    arguments: tuple[Expression, ...],
    *,
    put: Callable[[Expression], Expression],
    children: Sequence[Expression],
) -> tuple[Expression, ...]:
    spread: list[Expression] = []
    for each in arguments:
        spread.extend(children if isinstance(each, Children) else (put(each),))
    return tuple(spread)


def parts(expression: Expression) -> tuple[Expression, ...]:
    """The expressions directly within one, in their order."""
    match expression:
        case Negation(operand):
            return (operand,)
        case Sum(within) | Product(within) | Call(_, within):
            return within
        case Quotient(dividend, divisor):
            return (dividend, divisor)
        case _:
            return ()
