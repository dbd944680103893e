"""Expressions over goals and assumptions: their syntax tree, and texts read and written."""

from kpidocs.formula.error import FormulaError
from kpidocs.formula.parser import parse
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
from kpidocs.formula.tree import evaluated, names, parts, resolved
from kpidocs.formula.wording import to_text

__all__ = [
    "Call",
    "Children",
    "Expression",
    "FormulaError",
    "Function",
    "Name",
    "Negation",
    "Number",
    "Product",
    "Quotient",
    "Sum",
    "evaluated",
    "names",
    "parse",
    "parts",
    "resolved",
    "to_text",
]
