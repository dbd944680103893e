"""The figures of an equation's parts, and what the equation asks of one variable."""

from collections.abc import Callable, Mapping
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
    parts,
)
from kpidocs.solve.equations.equation import Equation, Occurrence


class Evaluation:
    """One equation under given figures. Parts that hold an unknown variable have no figure.

    Every part is computed once, so that asking for each variable of a sum costs no more than its
    number of terms altogether.
    """

    def __init__(self, equation: Equation, values: Mapping[str, Fraction]) -> None:
        """Take an equation and the figures of the known variables."""
        self._equation = equation
        self._values = values
        self._known: dict[int, Fraction | None] = {}

    def left(self) -> Fraction | None:
        """Give the figure of the left side. Raises ZeroDivisionError."""
        return self._of(self._equation.left)

    def right(self) -> Fraction | None:
        """Give the figure of the right side. Raises ZeroDivisionError."""
        return self._of(self._equation.right)

    def demand(self, variable: str) -> Fraction | None:
        """Give the figure that a variable must have for the sides to be equal.

        The equation must turn for it. None when another part is unknown. Raises ZeroDivisionError.
        """
        (occurrence,) = self._equation.occurrences[variable]
        on_left = occurrence.path[0] is self._equation.left
        given = self.right() if on_left else self.left()
        for outer, inner in zip(occurrence.path, occurrence.path[1:], strict=False):
            if given is None:
                return None
            given = self._turned(outer, inner, given)
        return given

    def _turned(self, outer: Expression, inner: Expression, given: Fraction) -> Fraction | None:
        match outer:
            case Negation():
                return -given
            case Product(factors):
                others = self._product(_without(factors, inner))
                return None if others is None else given / others
            case Quotient(dividend, divisor) if inner is dividend:
                other = self._of(divisor)
                return None if other is None else given * other
            case Quotient(dividend, divisor):
                other = self._of(dividend)
                return None if other is None else other / given
            case _:
                others = self._others(outer, inner)
                return None if others is None else given - others

    def _others(self, outer: Expression, inner: Expression) -> Fraction | None:
        own, total = self._of(inner), self._of(outer)
        if own is None or total is None:
            return self._sum(_without(parts(outer), inner))
        return total - own

    def _of(self, part: Expression) -> Fraction | None:
        key = id(part)
        if key not in self._known:
            self._known[key] = self._computed(part)
        return self._known[key]

    def _computed(  # noqa: PLR0911 (one for each node)
        self, part: Expression
    ) -> Fraction | None:
        match part:
            case Name(name):
                return self._values.get(name)
            case Number(value):
                return value
            case Sum(terms) | Call(Function.SUM, terms):
                return self._sum(terms)
            case Product(factors):
                return self._product(factors)
            case Call(function, arguments):
                figures = [self._of(each) for each in arguments]
                known = [each for each in figures if each is not None]
                least_or_most = min if function is Function.MIN else max
                return least_or_most(known) if len(known) == len(figures) else None
            case Quotient(dividend, divisor):
                over, under = self._of(dividend), self._of(divisor)
                return None if over is None or under is None else over / under
        figure = self._of(part.operand) if isinstance(part, Negation) else None
        return None if figure is None else -figure

    def _sum(self, terms: tuple[Expression, ...]) -> Fraction | None:
        return self._folded(terms, Fraction(0), Fraction.__add__)

    def _product(self, factors: tuple[Expression, ...]) -> Fraction | None:
        return self._folded(factors, Fraction(1), Fraction.__mul__)

    def _folded(
        self,
        within: tuple[Expression, ...],
        start: Fraction,
        combine: Callable[[Fraction, Fraction], Fraction],
    ) -> Fraction | None:
        total = start
        for each in within:
            figure = self._of(each)
            if figure is None:
                return None
            total = combine(total, figure)
        return total


def _without(within: tuple[Expression, ...], inner: Expression) -> tuple[Expression, ...]:
    return tuple(each for each in within if each is not inner)


def turns(equation: Equation, variable: str) -> bool:
    """Whether an equation can be turned round for a variable: it stands once, not in min or max."""
    places = equation.occurrences[variable]
    return len(places) == 1 and not any(
        isinstance(part, Call) and part.function is not Function.SUM for part in places[0].path
    )


def turned(equation: Equation, occurrence: Occurrence) -> Expression:
    """Give the expression that a variable equals, the equation being turned round for it."""
    on_left = occurrence.path[0] is equation.left
    given = equation.right if on_left else equation.left
    for outer, inner in zip(occurrence.path, occurrence.path[1:], strict=False):
        given = _turned_once(outer, inner, given)
    return given


def _turned_once(outer: Expression, inner: Expression, given: Expression) -> Expression:
    others = _without(parts(outer), inner)
    match outer:
        case Negation():
            return Negation(given)
        case Product():
            for other in others:
                given = Quotient(given, other)
            return given
        case Quotient(dividend, divisor):
            return Product((given, divisor)) if inner is dividend else Quotient(dividend, given)
        case _:
            return Sum((given, *(_opposite(other) for other in others)))


def _opposite(part: Expression) -> Expression:
    return part.operand if isinstance(part, Negation) else Negation(part)
