"""By which factor an expression changes when the goals in it change."""

from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction

from kpidocs.formula import (
    Call,
    Expression,
    Function,
    Name,
    Negation,
    Number,
    Product,
    Quotient,
    Sum,
    evaluated,
    names,
    parts,
)
from kpidocs.model import change_of

UNCHANGED = Number(Fraction(1), "")


class Ratios:
    """Ratios of after to before, as expressions over the changes of goals that are ``moving``.

    Everything else stays as it is and cancels out of products and quotients. A sum is weighted
    with the figures ``before``.
    """

    def __init__(self, moving: Collection[str], before: Mapping[str, Fraction]) -> None:
        """Take the goals that may change, and what goals and rates were before."""
        self._moving = moving
        self._before = before

    def moves(self, name: str) -> bool:
        """Whether a variable is a goal that may change."""
        return name in self._moving

    def of(self, part: Expression) -> Expression | None:
        """Give the ratio of an expression, None where figures from before are missing."""
        if not any(name.name in self._moving for name in names(part)):
            return UNCHANGED
        match part:
            case Name(name):
                return Name(change_of(name))
            case Negation(operand):
                return self.of(operand)
            case Product(factors):
                ratios = self._each(factors)
                return None if ratios is None else _product(ratios)
            case Quotient(dividend, divisor):
                ratios = self._each((dividend, divisor))
                return None if ratios is None else _quotient(*ratios)
            case _:
                return self._weighted(part)

    def _each(self, within: Iterable[Expression]) -> list[Expression] | None:
        ratios = [self.of(each) for each in within]
        known = [each for each in ratios if each is not None]
        return known if len(known) == len(ratios) else None

    def _weighted(self, whole: Expression) -> Expression | None:
        """Give (B1·f1 + B2·f2) ÷ (B1 + B2), with min and max in the same way."""
        ratios = self._each(parts(whole))
        try:
            total = self._figure(whole)
            weights = [self._figure(each) for each in parts(whole)]
        except (KeyError, ZeroDivisionError):
            return None
        if ratios is None or total <= 0:
            return None
        terms = tuple(map(_term, weights, ratios))
        match whole:
            case Call(function) if function is not Function.SUM:
                return Quotient(Call(function, terms), Number(total, ""))
            case _:
                return Quotient(Sum(terms), Number(total, ""))

    def _figure(self, part: Expression) -> Fraction:
        return evaluated(part, lambda name: self._before[name.name], lambda number: number)


def _term(weight: Fraction, ratio: Expression) -> Expression:
    size = Number(abs(weight), "")
    term = size if ratio is UNCHANGED else Product((size, ratio))
    return Negation(term) if weight < 0 else term


def _product(ratios: Iterable[Expression]) -> Expression:
    left = tuple(each for each in ratios if each is not UNCHANGED)
    return left[0] if len(left) == 1 else Product(left)


def _quotient(dividend: Expression, divisor: Expression) -> Expression:
    return dividend if divisor is UNCHANGED else Quotient(dividend, divisor)
