"""Walks over expressions."""

from collections.abc import Callable, Iterator, Sequence

from kpidocs.formula.syntax import (
    Call,
    Children,
    Expression,
    Name,
    Negation,
    Number,
    Product,
    Quotient,
    Sum,
)

CHILDREN = Children()


def names(expression: Expression) -> Iterator[Name]:
    """The names in an expression, in their order, as often as they stand in it."""
    match expression:
        case Name():
            yield expression
        case _:
            for part in parts(expression):
                yield from names(part)


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
