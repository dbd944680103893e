"""Widths of texts, estimated without fonts, so that a diagram is the same on every machine.

Widths are in em. They are the upper side of what common sans-serif fonts need, in bold too.
"""

import unicodedata
from functools import cache, lru_cache
from itertools import accumulate

ADVANCES = {
    character: advance
    for characters, advance in (
        ("ijl!|'.,:;` ", 0.29),
        ("frtI()[]{}/\\-°", 0.38),
        ("cksvxyzJ", 0.56),
    )
    for character in characters
} | dict.fromkeys("mwMW@%&—…+=<>×÷≤≥", 0.92)
ELLIPSIS = "…"
NEVER_FIRST = "ー、。，．・）」』】！？…"  # on a line


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
    return 0.72 if character.isupper() else 0.6


def shortened(text: str, room: float) -> str:
    """The text, or as much of its beginning as fits into so many em with an ellipsis."""
    if width(text) <= room:
        return text
    return _beginning(text, room - width(ELLIPSIS)).rstrip() + ELLIPSIS


def lines(text: str, room: float, *, most: int) -> tuple[str, ...]:
    """The text in as few lines of so many em as it needs, of about one length.

    If it needs more than ``most``, the last one is shortened.
    """
    for count in range(1, most + 1):
        broken = _broken(text, min(room, width(text) / count + 1), count)
        if width(broken[-1]) > room:
            broken = _broken(text, room, count)
        if width(broken[-1]) <= room:
            return broken
    return (*broken[:-1], shortened(broken[-1], room))


def _broken(text: str, room: float, count: int) -> tuple[str, ...]:
    """That many lines or fewer; the last takes what is left."""
    broken: list[str] = []
    while len(broken) < count - 1 and width(text) > room:
        line = _line(text, room)
        broken.append(line.rstrip())
        text = text[len(line) :].lstrip()
    return (*broken, text)


def _line(text: str, room: float) -> str:
    """As much as fits, up to a good place to break if there is one in its second half."""
    line = _beginning(text, room) or text[0]
    ends = range(len(line), len(line) // 2, -1)
    return next((text[:end] for end in ends if _breaks(text[end - 1], text[end])), line)


def _breaks(before: str, after: str) -> bool:
    """Between words; in Japanese where hiragana ends, as it does with most phrases."""
    if " " in (before, after):
        return True
    return _is_hiragana(before) and not _is_hiragana(after) and after not in NEVER_FIRST


def _is_hiragana(character: str) -> bool:
    return "ぁ" <= character <= "ゖ"


def _beginning(text: str, room: float) -> str:
    """As much as fits."""
    used = accumulate(map(_advance, text))
    return text[: sum(each <= room for each in used)]
