"""The syntax tree of expressions.

    expression := term (("+" | "-") term)*
    term       := factor (("*" | "×" | "/" | "÷") factor)*
    factor     := "-" factor | number | name | call | "(" expression ")"
    call       := ("sum" | "min" | "max") "(" argument ("," argument)* ")"
    argument   := "children" | expression

What stands in a formula as it was written also says where: offsets in characters, ``end``
exclusive. They do not count when two expressions are compared.
"""

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction


class Function(Enum):
    """The functions that an expression may call."""

    SUM = "sum"
    MIN = "min"
    MAX = "max"


@dataclass(frozen=True, slots=True)
class Number:
    """A written number; ``110%`` is 11/10. ``written`` keeps the author's text for display."""

    value: Fraction
    written: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """An id of a goal or the name of an assumption."""

    name: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Children:
    """The nearest numeric goals below, as an argument of a call."""

    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negation:
    """``-a``."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Sum:
    """``a + b - c``: terms in their order; what is subtracted is a `Negation`."""

    terms: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Product:
    """``a × b × c``: factors in their order."""

    factors: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Quotient:
    """``a ÷ b``."""

    dividend: "Expression"
    divisor: "Expression"


@dataclass(frozen=True, slots=True)
class Call:
    """``sum(a, b)``, ``min(…)``, ``max(…)``."""

    function: Function
    arguments: tuple["Expression", ...]


Expression = Number | Name | Children | Negation | Sum | Product | Quotient | Call
