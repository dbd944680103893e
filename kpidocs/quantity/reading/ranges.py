"""Ranges: 40%..60%, 40〜60件, between 40 and 60."""

import re

from kpidocs.quantity.figure import Misreading, ValueTextError
from kpidocs.quantity.reading.normal import Piece, shortened
from kpidocs.quantity.reading.numerals import MYRIADS
from kpidocs.quantity.reading.quantities import Declared, Reading, checked, read_quantity
from kpidocs.quantity.reading.units import agree, unit_scale
from kpidocs.text import Text

_MARK = re.compile(r"\.\.|[〜–]|(?<=[0-9%]) ?- ?(?=[0-9])")
_BETWEEN = re.compile(r"between (.+) and (.+)", re.IGNORECASE)
_SCALES = "".join(MYRIADS) + "十百千"
_FIGURE = re.compile(r"[^0-9]*[0-9][0-9,.]*")


def read_range(piece: Piece, declared: Declared) -> tuple[Reading, Reading] | None:
    """Read the lower and the upper end; None where the piece is no range."""
    ends = _ends(piece)
    if not ends:
        return None
    low, high = (read_quantity(end) for end in ends)
    if low.bare and high.scaled and not low.scaled:
        raise _two_readings(piece, *ends)
    low, high = _in_one_unit(low, high, declared)
    if low.unit and high.unit and not agree(low.unit, high.unit):
        raise piece.error(
            Text(
                "The ends of the range have different units: {low} and {high}.",
                low=low.unit.symbol,
                high=high.unit.symbol,
            ),
            hint=Text("Write both figures in one unit."),
        )
    _refuse_disorder(piece, low, high)
    return checked(low, ends[0], declared), checked(high, ends[1], declared)


def _ends(piece: Piece) -> tuple[Piece, Piece] | None:
    words = _BETWEEN.fullmatch(piece.text)
    if words:
        return piece.part(*words.span(1)), piece.part(*words.span(2))
    mark = _MARK.search(piece.text)
    if not mark:
        return None
    ends = piece.part(0, mark.start()), piece.part(mark.end())
    if not all(end.text for end in ends):
        raise piece.not_understood()
    return ends


def _in_one_unit(low: Reading, high: Reading, declared: Declared) -> tuple[Reading, Reading]:
    """Let a bare end take the other's unit, two bare ends the declared one."""
    if low.bare and high.bare:
        return low.declared_as(declared), high.declared_as(declared)
    if low.bare:
        return low.in_unit(high.unit, unit_scale(high.unit)), high
    if high.bare:
        return low, high.in_unit(low.unit, unit_scale(low.unit))
    return low, high


def _refuse_disorder(piece: Piece, low: Reading, high: Reading) -> None:
    if low.value >= high.value:
        raise piece.error(
            Text("The range does not go from the lower to the higher figure."),
            hint=Text("Write the lower figure first."),
        )


def _two_readings(piece: Piece, low: Piece, high: Piece) -> ValueTextError:
    """5〜10万円 begins at 5万円 or at 5円."""
    scaled = _FIGURE.sub("", high.text, count=1)
    plain = scaled.lstrip(_SCALES) if scaled.startswith(tuple(_SCALES)) else ""
    both = shortened(f"{low.text}{scaled}〜{high.text}")
    one = shortened(f"{low.text}{plain}〜{high.text}")
    return piece.error(
        Text("It is unclear whether both ends of “{text}” are scaled.", text=piece.quoted),
        hint=Text("Write {value} or {other}.", value=both, other=one)
        if plain
        else Text("Write {value}.", value=both),
        reason=Misreading.UNDECIDABLE,
    )
