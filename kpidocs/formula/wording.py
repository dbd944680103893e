"""Expressions as text, with × ÷ − and the fewest brackets."""

from collections.abc import Callable
from enum import IntEnum

from kpidocs.formula.syntax import (
    Children,
    Expression,
    Name,
    Negation,
    Number,
    Product,
    Quotient,
    Sum,
)

Leaf = Name | Children | Number


class _Binding(IntEnum):
    """How tightly the outermost sign of an expression binds."""

    SUM = 1
    PRODUCT = 2
    FACTOR = 3


def to_text(expression: Expression, *, say: Callable[[Leaf], str]) -> str:
    """The expression, its names and numbers said by ``say``.

    With their written forms, `parse` gives the expression back.
    """

    def put(part: Expression, least: _Binding) -> str:
        text = to_text(part, say=say)
        return f"({text})" if _binding(part) < least else text

    match expression:
        case Name() | Children() | Number():
            return say(expression)
        case Negation(operand):
            return "−" + put(operand, _Binding.FACTOR)
        case Sum(terms):
            return put(terms[0], _Binding.PRODUCT) + "".join(
                f" − {put(term.operand, _Binding.PRODUCT)}"
                if isinstance(term, Negation)
                else f" + {put(term, _Binding.PRODUCT)}"
                for term in terms[1:]
            )
        case Product(first_and_more):
            first, *more = first_and_more
            return " × ".join(
                [put(first, _Binding.PRODUCT), *(put(part, _Binding.FACTOR) for part in more)]
            )
        case Quotient(dividend, divisor):
            return f"{put(dividend, _Binding.PRODUCT)} ÷ {put(divisor, _Binding.FACTOR)}"
    arguments = ", ".join(to_text(part, say=say) for part in expression.arguments)
    return f"{expression.function.value}({arguments})"


def _binding(expression: Expression) -> _Binding:
    match expression:
        case Sum():
            return _Binding.SUM
        case Product() | Quotient():
            return _Binding.PRODUCT
        case _:
            return _Binding.FACTOR
