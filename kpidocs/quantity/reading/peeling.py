"""The words around a target's figure, taken off one after the other."""

from kpidocs.quantity.reading.normal import Piece
from kpidocs.quantity.reading.sense import NOTHING_SAID, Sense
from kpidocs.quantity.reading.target_words import BEGINNINGS, ENDINGS, FACTORS, RHYTHMS

_LONGEST = max(map(len, (*ENDINGS, *BEGINNINGS, *RHYTHMS)))


def peeled(piece: Piece) -> tuple[Sense, Piece]:
    """Take words off both ends, the longest first: what they say, and what is left."""
    sense = NOTHING_SAID
    while piece.text.lower() not in FACTORS and (found := _ending(piece) or _beginning(piece)):
        said, piece = found
        joined = sense.joined(said)
        if joined is None:
            raise piece.not_understood()
        sense = joined
    return sense, piece


def _ending(piece: Piece) -> tuple[Sense, Piece] | None:
    text = piece.text
    for length in range(min(_LONGEST, len(text) - 1), 0, -1):
        sense = ENDINGS.get(text[-length:].lower())
        if sense:
            return sense, piece.part(0, len(text) - length)
    return None


def _beginning(piece: Piece) -> tuple[Sense, Piece] | None:
    text = piece.text
    for length in range(min(_LONGEST, len(text) - 1), 0, -1):
        word = text[:length].lower()
        if word in BEGINNINGS:
            return BEGINNINGS[word], piece.part(length)
        if word in RHYTHMS and _figure_follows(text[length:].lstrip()):
            return RHYTHMS[word], piece.part(length)
    return None


def _figure_follows(rest: str) -> bool:
    """Say whether a figure comes next, at most one more rhythm before it: 1人|1日9件."""
    ends = (n for n in range(1, _LONGEST + 1) if rest[:n] in RHYTHMS)
    return _is_figure(rest) or any(_is_figure(rest[n:].lstrip()) for n in ends)


def _is_figure(text: str) -> bool:
    return text[:1].isdecimal() or text.startswith(_BEFORE_FIGURES)


_BEFORE_FIGURES = ("¥", "$", "€", "£", "+", "前年", "昨", *BEGINNINGS)
