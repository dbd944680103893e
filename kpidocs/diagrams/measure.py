"""Widths of texts, estimated without fonts, so that a diagram is the same on every machine.

Widths are in em. They are the upper side of what common sans-serif fonts need.
"""

import unicodedata
from functools import cache, lru_cache
from itertools import accumulate

ADVANCES = {
    character: advance
    for characters, advance in (
        ("ijl!|'.,:;` ", 0.29),
        ("frtI()[]{}/\\-°", 0.38),
        ("cksvxyzJ", 0.53),
    )
    for character in characters
} | dict.fromkeys("mwMW@%&—…+=<>×÷≤≥", 0.92)
ELLIPSIS = "…"
BOLD = 1.06


def plain(text: str) -> str:
    """The text on one line, without control characters and marks that turn its direction."""
    line = " ".join(text.split())
    return line if line.isprintable() else plain("".join(filter(str.isprintable, line)))


@lru_cache(maxsize=4096)
def width(text: str) -> float:
    """The width of a text in em."""
    return sum(map(_advance, text))


@cache
def _advance(character: str) -> float:
    if unicodedata.combining(character):
        return 0
    if character in ADVANCES:
        return ADVANCES[character]
    if unicodedata.east_asian_width(character) in "WFA":
        return 1
    return 0.7 if character.isupper() else 0.58


def shortened(text: str, room: float) -> str:
    """The text, or as much of its beginning as fits into so many em with an ellipsis."""
    if width(text) <= room:
        return text
    return _beginning(text, room - width(ELLIPSIS)).rstrip() + ELLIPSIS


def lines(text: str, room: float, *, most: int) -> tuple[str, ...]:
    """The text broken into at most so many lines of so many em each; the last is shortened."""
    broken: list[str] = []
    rest = text
    while len(broken) < most - 1 and width(rest) > room:
        line = _line(rest, room)
        broken.append(line.rstrip())
        rest = rest[len(line) :].lstrip()
    return (*broken, shortened(rest, room))


def _line(text: str, room: float) -> str:
    """As much as fits, up to the last space where words stand; at least one character."""
    line = _beginning(text, room) or text[0]
    words = line.rpartition(" ")[0]
    cuts_a_word = text[len(line)].isascii() and line[-1].isascii()
    return words if words and cuts_a_word else line


def _beginning(text: str, room: float) -> str:
    """As much as fits."""
    used = accumulate(map(_advance, text))
    return text[: sum(each <= room for each in used)]
