"""What the parts of a formula are measured in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kpidocs.formula import Expression, Name, Number, Product, Quotient, names, parts
from kpidocs.quantity import Dimension, Slack, Unit, UnitKind, dimension_of

Units = Callable[[str], Unit | None]


@dataclass(frozen=True, slots=True)
class Measured:
    """The dimension of a part, and how far rates and bare numbers in it leave it open."""

    dimension: Dimension
    slack: Slack = Slack.NONE

    def __mul__(self, other: "Measured") -> "Measured":
        """Multiply."""
        return Measured(self.dimension * other.dimension, max(self.slack, other.slack))

    def __truediv__(self, other: "Measured") -> "Measured":
        """Divide."""
        return Measured(self.dimension / other.dimension, max(self.slack, other.slack))

    def fits(self, other: "Measured") -> bool:
        """Whether the two can be equal, added or compared."""
        return self.dimension.fits(other.dimension, max(self.slack, other.slack))


RATE = Measured(Dimension(), Slack.COUNTS)
NUMBER = Measured(Dimension(), Slack.FIGURES)


class UnlikeTermsError(Exception):
    """Terms of a sum, or arguments of a function, that cannot be added or compared."""

    def __init__(self, one: Dimension, other: Dimension) -> None:
        """Take what two of the terms are measured in."""
        super().__init__(f"{one} and {other}")
        self.one = one
        self.other = other


def measured(unit: Unit | None) -> Measured | None:
    """Give what a figure is measured in; None where its unit, a bare count for one, fits all."""
    if unit is None or not unit.symbol:
        return None
    return RATE if unit.kind is UnitKind.RATE else Measured(dimension_of(unit))


def measured_in(part: Expression, unit_of: Units) -> Measured | None:
    """Give what a part of a formula is measured in; None where that cannot be told.

    Raises `UnlikeTermsError`.
    """

    def of(inner: Expression) -> Measured | None:
        return measured_in(inner, unit_of)

    match part:
        case Name(name):
            return measured(unit_of(name))
        case Number():
            return NUMBER
        case Quotient(dividend, divisor):
            over, under = of(dividend), of(divisor)
            return None if over is None or under is None else over / under
        case Product(factors):
            return _product([of(each) for each in factors])
        case _:
            return _of_one_kind([of(each) for each in parts(part) if any(names(each))])


def _product(factors: list[Measured | None]) -> Measured | None:
    product = Measured(Dimension())
    for factor in factors:
        if factor is None:
            return None
        product *= factor
    return product


def _of_one_kind(terms: list[Measured | None]) -> Measured | None:
    """Give what all terms are measured in: the one that leaves least open, if the others fit."""
    told = [each for each in terms if each is not None]
    strictest = min(told, key=lambda each: each.slack, default=None)
    for each in told:
        if strictest is not None and not strictest.fits(each):
            raise UnlikeTermsError(strictest.dimension, each.dimension)
    return strictest


def lacking_divisors(
    goal: str, right: Expression, lacking: Dimension, unit_of: Units
) -> Mapping[str, Dimension]:
    """Give the figures of ``goal = right`` that may be meant per something, and per what (1/件).

    ``lacking`` is what the right side would have to be multiplied by: in 円 = 件 × 円 it is 1/件,
    and the figure in 円 may be one in 円/件.
    """
    found: dict[str, Dimension] = {}
    for name, sign in ((goal, -1), *_factors(right, sign=1)):
        divisors = lacking if sign > 0 else Dimension() / lacking
        own = measured(unit_of(name))
        if own is not None and _can_be_divided(own.dimension, divisors):
            found[name] = divisors
    return found


def _factors(part: Expression, *, sign: int) -> Iterator[tuple[str, int]]:
    """Give the names that are multiplied, with 1, or divided by, with -1."""
    match part:
        case Name(name):
            yield name, sign
        case Product(factors):
            for each in factors:
                yield from _factors(each, sign=sign)
        case Quotient(dividend, divisor):
            yield from _factors(dividend, sign=sign)
            yield from _factors(divisor, sign=-sign)


def _can_be_divided(own: Dimension, divisors: Dimension) -> bool:
    return (
        bool(own.powers)
        and all(power < 0 for power in divisors.powers.values())
        and all(base.kind is not UnitKind.MONEY for base in divisors.powers)
        and own.powers.keys().isdisjoint(divisors.powers)
    )
