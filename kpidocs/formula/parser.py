"""The parser of formulas. Each function of the grammar states its rule; see `syntax`."""

import re
import unicodedata
from fractions import Fraction

from kpidocs.formula import mistakes
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
from kpidocs.formula.tokens import Kind, Token, tokens

MAX_CHARACTERS = 1_000
MAX_NESTING = 64
MAX_OPERANDS = 200
MAX_DIGITS = 40

_FUNCTIONS = {function.value: function for function in Function}
_CHILDREN = "children"
_EXPONENT = re.compile(r"[0-9]+[eE]-?[0-9]+")
_HUNDRED = 100


def parse(text: str) -> Expression:
    """The syntax tree of a formula.

    Raises `FormulaError` for a text that is none, or that is beyond the limits of this module.
    """
    if len(text) > MAX_CHARACTERS:
        raise mistakes.too_long(text, limit=MAX_CHARACTERS)
    parser = _Parser(text)
    if parser.at_end():
        raise mistakes.empty(text)
    tree = parser.expression()
    if not parser.at_end():
        raise mistakes.no_operator(parser.token, after=parser.before)
    return tree


class _Parser:
    """A cursor over the tokens of one formula, and the counts that its limits need."""

    def __init__(self, text: str) -> None:
        self._tokens = tokens(text)
        self.token = next(self._tokens)
        self.before = self.token
        self._nesting = 0
        self._calls = 0
        self._operands = 0

    def at_end(self) -> bool:
        """Whether all tokens are taken."""
        return self.token.kind is Kind.END

    def expression(self) -> Expression:
        """Expression := term (("+" | "-") term)*."""
        terms = _parts_of_sum(self._term())
        while self.token.shape in ("+", "-", "−"):
            minus = self._take().shape != "+"
            term = self._term()
            terms += (Negation(term),) if minus else _parts_of_sum(term)
        return terms[0] if len(terms) == 1 else Sum(terms)

    def _term(self) -> Expression:
        """Term := factor (("*" | "×" | "/" | "÷") factor)*."""
        tree = self._factor()
        while self.token.shape in ("*", "×", "/", "÷"):
            divides = self._take().shape in ("/", "÷")
            right = self._factor()
            tree = Quotient(tree, right) if divides else _product(tree, right)
        return tree

    def _factor(self) -> Expression:
        """Factor := "-" factor | number | name | call | "(" expression ")"."""
        token = self._take()
        if token.shape in ("-", "−"):
            self._enter(token)
            tree: Expression = Negation(self._factor())
            self._nesting -= 1
            return tree
        if token.shape == "(":
            self._enter(token)
            tree = self.expression()
            self._close(token)
            return tree
        self._operands += 1
        if self._operands > MAX_OPERANDS:
            raise mistakes.too_many(token, limit=MAX_OPERANDS)
        if token.kind is Kind.NUMBER:
            return self._number(token)
        if token.kind is Kind.NAME:
            return self._call(token) if token.written in _FUNCTIONS else self._name(token)
        raise mistakes.no_operand(token)

    def _call(self, token: Token) -> Expression:
        """Call := ("sum" | "min" | "max") "(" argument ("," argument)* ")"."""
        opening = self._take()
        if opening.shape != "(":
            raise mistakes.bare_function(token)
        self._enter(opening)
        self._calls += 1
        arguments = [self._argument()]
        while self.token.shape == ",":
            self._take()
            arguments.append(self._argument())
        self._calls -= 1
        self._close(opening)
        return Call(_FUNCTIONS[token.written], tuple(arguments))

    def _argument(self) -> Expression:
        """Argument := "children" | expression."""
        if self.token.written != _CHILDREN:
            return self.expression()
        token = self._take()
        self._operands += 1
        return Children(token.start, token.end)

    def _number(self, token: Token) -> Number:
        """Number := digits ["." digits] ["%"], the digits before the point also in threes."""
        if self.token.kind is Kind.NAME and self.token.start == token.end:
            raise mistakes.unit(token, self.token)
        if self._calls and "," in token.shape:
            raise mistakes.ambiguous_comma(token)
        digits = token.shape.replace(",", "").rstrip("%")
        if len(digits.replace(".", "")) > MAX_DIGITS:
            raise mistakes.too_many_digits(token, limit=MAX_DIGITS)
        divisor = _HUNDRED if token.shape.endswith("%") else 1
        return Number(Fraction(digits) / divisor, token.written, token.start, token.end)

    def _name(self, token: Token) -> Name:
        """Name := an id, the name of an assumption, or a full id such as ``plan/id``."""
        if token.written == _CHILDREN:
            raise mistakes.bare_children(token)
        if _EXPONENT.fullmatch(token.written):
            raise mistakes.exponent(token)
        if self.token.shape == "(":
            raise mistakes.unknown_function(token)
        return Name(unicodedata.normalize("NFC", token.written), token.start, token.end)

    def _take(self) -> Token:
        self.before = self.token
        self.token = next(self._tokens, self.token)
        return self.before

    def _enter(self, token: Token) -> None:
        self._nesting += 1
        if self._nesting > MAX_NESTING:
            raise mistakes.too_deep(token, limit=MAX_NESTING)

    def _close(self, opening: Token) -> None:
        """Take the bracket that ends what ``opening`` began."""
        if self.at_end():
            raise mistakes.not_closed(opening)
        if self.token.shape != ")":
            raise mistakes.no_operator(self.token, after=self.before)
        self._take()
        self._nesting -= 1


def _parts_of_sum(tree: Expression) -> tuple[Expression, ...]:
    return tree.terms if isinstance(tree, Sum) else (tree,)


def _product(left: Expression, right: Expression) -> Product:
    parts: tuple[Expression, ...] = ()
    for side in (left, right):
        parts += side.factors if isinstance(side, Product) else (side,)
    return Product(parts)
