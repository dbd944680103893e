"""Walks over expressions."""

from collections.abc import Callable, Iterator

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


def names(expression: Expression) -> Iterator[Name]:
    """The names in an expression, in their order, as often as they stand in it."""
    match expression:
        case Name():
            yield expression
        case Number() | Children():
            pass
        case _:
            for part in _parts(expression):
                yield from names(part)


def resolved(  # noqa: PLR0911 (one for each node)
    expression: Expression, mapping: Callable[[Name], Expression]
) -> Expression:
    """The expression with every name replaced by what ``mapping`` gives for it."""

    def each(parts: tuple[Expression, ...]) -> tuple[Expression, ...]:
        return tuple(resolved(part, mapping) for part in parts)

    match expression:
        case Name():
            return mapping(expression)
        case Number() | Children():
            return expression
        case Negation(operand):
            return Negation(resolved(operand, mapping))
        case Sum(terms):
            return Sum(each(terms))
        case Product(factors):
            return Product(each(factors))
        case Quotient(dividend, divisor):
            return Quotient(resolved(dividend, mapping), resolved(divisor, mapping))
    return Call(expression.function, each(expression.arguments))


def _parts(expression: Negation | Sum | Product | Quotient | Call) -> tuple[Expression, ...]:
    match expression:
        case Negation(operand):
            return (operand,)
        case Sum(parts) | Product(parts) | Call(_, parts):
            return parts
    return (expression.dividend, expression.divisor)
