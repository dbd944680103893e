"""Rates that are written as a ratio: 3分の1, 20/40, 40件中20件, 20 of 40."""

import re
from dataclasses import replace
from fractions import Fraction

from kpidocs.quantity.reading.normal import Piece
from kpidocs.quantity.reading.numerals import Numeral, read_numeral
from kpidocs.quantity.reading.quantities import Reading
from kpidocs.quantity.reading.units import read_unit, unit_scale
from kpidocs.quantity.unit import PERCENT, Unit, UnitKind
from kpidocs.text import Text

_NUMBER = r"([0-9][0-9.,千万億]*)"
_PARTS = re.compile(rf"{_NUMBER} ?分の ?{_NUMBER}")
# Each with the groups of the whole and of the part; groups 2 and 4 are their units.
_RATIOS = (
    (re.compile(rf"{_NUMBER}([^0-9/]*)/ ?{_NUMBER}(.*)"), 3, 1),
    (re.compile(rf"{_NUMBER}(.*?)(?:中|のうち|うち)、? ?{_NUMBER}(.*)"), 1, 3),
    (re.compile(rf"{_NUMBER}(.*?) (?:out )?of {_NUMBER}(.*)", re.IGNORECASE), 3, 1),
)


def read_rate(piece: Piece) -> Reading | None:
    """Read a ratio, which has its whole as sample; None where the piece is none."""
    parts = _PARTS.fullmatch(piece.text)
    if parts:
        return _ratio(piece, parts, whole=1, part=2)
    for pattern, whole, part in _RATIOS:
        match = pattern.fullmatch(piece.text)
        if match:
            for unit in (2, 4):
                _refuse_rate(piece, read_unit(piece.part(*match.span(unit))))
            sample = _number(piece.part(*match.span(whole))).value
            return replace(_ratio(piece, match, whole=whole, part=part), sample=sample)
    return None


def _refuse_rate(piece: Piece, unit: tuple[Fraction, Unit] | None) -> None:
    """A part of a part is not told by how much the one is of the other: 50% of 50%."""
    if unit is not None and unit[1].kind is UnitKind.RATE:
        raise piece.not_understood(hint=Text("Write the rate as a part of the whole, such as 50%."))


def _ratio(piece: Piece, match: re.Match[str], *, whole: int, part: int) -> Reading:
    above, below = (_number(piece.part(*match.span(group))) for group in (part, whole))
    if not below.value:
        raise piece.error(
            Text("A rate cannot be divided by zero."),
            *match.span(whole),
            hint=Text("Write how many there were in all."),
        )
    return Reading(above.value / below.value, unit_scale(PERCENT), PERCENT)


def _number(piece: Piece) -> Numeral:
    read = read_numeral(piece)
    if not read or read[1].text:
        raise piece.not_understood()
    return read[0]
