"""What is said about each mistake in a formula."""

from kpidocs.formula.error import FormulaError
from kpidocs.formula.tokens import Kind, Token
from kpidocs.text import Text

_SPLIT = Text("Give a part of it an id of its own and use that.")
_REMEDIES = {
    "'": Text("Formulas know ids, assumptions, numbers, sum, min and max; nothing else."),
    "=": Text("Write only the calculation, without what it is compared with."),
    "*": Text("There are no powers. Write the product: {example}.", example="a × a"),
    ")": Text("Remove it, or add the opening bracket."),
}
_ALIKE = {'"': "'", ".": "'", "<": "=", ">": "=", "**": "*", "^": "*"}


def too_long(text: str, *, limit: int) -> FormulaError:
    """More characters than a formula may have."""
    message = Text("The formula is longer than {limit} characters.", limit=limit)
    return FormulaError(message, span=(limit, len(text)), hint=_SPLIT)


def empty(text: str) -> FormulaError:
    """Nothing but blanks."""
    hint = Text("Write a calculation with ids, such as {example}.", example="orders × price")
    return FormulaError(Text("The formula is empty."), span=(0, len(text)), hint=hint)


def too_deep(token: Token, *, limit: int) -> FormulaError:
    """Brackets and minus signs within each other."""
    message = Text("The formula is nested more than {limit} levels deep.", limit=limit)
    return _at(token, message, _SPLIT)


def too_many(token: Token, *, limit: int) -> FormulaError:
    """More names and numbers than a formula may have."""
    message = Text("The formula has more than {limit} operands.", limit=limit)
    return _at(token, message, _SPLIT)


def too_many_digits(token: Token, *, limit: int) -> FormulaError:
    """A number longer than any that is computed with."""
    message = Text("The number has more than {limit} digits.", limit=limit)
    return _at(token, message, Text("Round it."))


def exponent(token: Token) -> FormulaError:
    """1e9 where 1,000,000,000 is meant."""
    message = Text("Numbers are written without an exponent: {found}.", found=token.written)
    return _at(token, message, Text("Write all digits."))


def unit(number: Token, word: Token) -> FormulaError:
    """1.5円 where a bare number is expected."""
    return FormulaError(
        Text("A number in a formula has no unit: {found}.", found=word.written),
        span=(number.start, word.end),
        hint=Text("Give the number with its unit a name under assumptions and use that."),
    )


def ambiguous_comma(token: Token) -> FormulaError:
    """1,000 among the arguments of a call."""
    hint = Text(
        "Write {one} or {several}.",
        one=token.shape.replace(",", ""),
        several=token.shape.replace(",", ", "),
    )
    message = Text(
        "Inside brackets, {written} may be one number or several.", written=token.written
    )
    return _at(token, message, hint)


def bare_children(token: Token) -> FormulaError:
    """The word children outside of a call."""
    hint = Text("Say how they are put together, such as {example}.", example="sum(children)")
    return _at(token, Text("{name} stands for several goals.", name=token.written), hint)


def bare_function(token: Token) -> FormulaError:
    """The name of a function without its brackets."""
    message = Text("After {function} an opening bracket is expected.", function=token.written)
    return _at(token, message, Text("Write {example}.", example=f"{token.written}(children)"))


def unknown_function(token: Token) -> FormulaError:
    """A name before a bracket."""
    message = Text("There is no function {name}.", name=token.written)
    return _at(token, message, Text("There are sum, min and max. To multiply, write ×."))


def not_closed(opening: Token) -> FormulaError:
    """A bracket that the formula does not end."""
    return _at(opening, Text("This bracket is not closed."), Text("Add ) where it ends."))


def no_operand(token: Token) -> FormulaError:
    """Something else where a number, a name or a bracket had to stand."""
    if token.kind is Kind.END:
        return _at(token, Text("The formula ends where a name or a number is expected."), None)
    message = Text("A name or a number is expected here, not {found}.", found=_shown(token))
    if token.shape == ")":
        return _at(token, message, Text("Write a name or a number before it, or remove it."))
    return _at(token, message, _remedy(token))


def no_operator(token: Token, *, after: Token) -> FormulaError:
    """Something else where a sign or the end had to stand."""
    message = Text("One of + − × ÷ is expected here, not {found}.", found=_shown(token))
    if token.shape == "," and after.kind is Kind.NUMBER:
        return _at(token, message, Text("Commas group three digits: 1,000."))
    return _at(token, message, _remedy(token))


def _at(token: Token, message: Text, hint: Text | None) -> FormulaError:
    return FormulaError(message, span=(token.start, token.end), hint=hint)


def _remedy(token: Token) -> Text | None:
    return _REMEDIES.get(_ALIKE.get(token.shape, token.shape))


def _shown(token: Token) -> str:
    written = token.written
    return written if written.isprintable() else f"U+{ord(written[0]):04X}"
