"""A formula cut into numbers, names and signs.

Names are cut greedily: `a-b` and `plan/a` are one name each, since ids hold hyphens and full ids
hold slashes. The full-width signs and `−`, `×`, `÷` never belong to a name.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

# Each character of a formula stands for one character of its shape, so that offsets stay true.
_SIGNS = {
    "－": "−",
    "–": "−",
    "／": "÷",
    "∕": "÷",
    "＊": "×",
    "✕": "×",
    "✖": "×",
    "、": ",",
}
_FULL_WIDTH = range(0xFF01, 0xFF5F)  # ！ to ～, in the order of ASCII
_TO_ASCII = 0xFEE0

# In shapes, every letter and mark of a name is an "a"; digits are themselves.
_SEGMENT = r"[a0-9]+(?:-+[a0-9]+)*"
_DIGITS_ONLY = r"[0-9]+(?!-*[a0-9])"
_TOKEN = re.compile(
    rf"(?P<NAME>(?:{_SEGMENT}/)*(?!{_DIGITS_ONLY}){_SEGMENT})"
    r"|(?P<NUMBER>(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?%?)"
    r"|(?P<POWER>\*\*|\^)"
    r"|(?P<SIGN>[-−+*×/÷(),])"
    r"|(?P<OTHER>[^ ])"
)


class Kind(Enum):
    """The sorts of tokens."""

    NAME = "NAME"
    NUMBER = "NUMBER"
    POWER = "POWER"
    SIGN = "SIGN"
    OTHER = "OTHER"
    END = "END"


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its text as written, its shape (signs and digits in ASCII), where it stands."""

    kind: Kind
    written: str
    shape: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a formula; the last is of kind END."""
    shape = "".join(map(_shape, text))
    for match in _TOKEN.finditer(shape):
        start, end = match.span()
        yield Token(Kind(match.lastgroup), text[start:end], match[0], start, end)
    yield Token(Kind.END, "", "", len(text), len(text))


def _shape(character: str) -> str:
    sign = _SIGNS.get(character)
    if sign is not None:
        return sign
    if ord(character) in _FULL_WIDTH:
        return _shape(chr(ord(character) - _TO_ASCII))
    if character.isascii() and character.isdecimal():
        return character
    if character == "_" or unicodedata.category(character)[0] in "LM" or character.isdecimal():
        return "a"
    return " " if character.isspace() else character
