"""Figures as they are written: rates, assumptions, and baselines with their date."""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from kpidocs.quantity.calendar import Window
from kpidocs.quantity.figure import Figure, ValueTextError
from kpidocs.quantity.reading.date_forms import Fiscal
from kpidocs.quantity.reading.dates import read_date
from kpidocs.quantity.reading.excerpts import suggestion
from kpidocs.quantity.reading.normal import Piece, normalised
from kpidocs.quantity.reading.quantities import Declared, no_number, read_plain, read_quantity
from kpidocs.quantity.reading.ranges import read_range
from kpidocs.quantity.reading.rates import read_rate
from kpidocs.quantity.reading.units import unit_scale
from kpidocs.quantity.reading.vague import refuse_approximation, refuse_placeholder
from kpidocs.quantity.unit import Unit
from kpidocs.text import Text


@dataclass(frozen=True, slots=True)
class Baseline:
    """The figure a goal starts from, when it was measured, or the goal that gives it."""

    figure: Figure | None = None
    at: Window | None = None
    goal: str | None = None


@lru_cache(maxsize=4096)
def parse_figure(text: str, *, unit: Unit | None = None, scale: Fraction | None = None) -> Figure:
    """Read a rate, a range or an amount; a bare number takes ``unit`` if one is given.

    ``scale`` is what a bare number is worth in the unit, as in `parse_target`.
    """
    declared = Declared(unit, unit_scale(unit) if scale is None else scale)
    plain = read_plain(text, declared)
    if plain:
        return Figure(text, plain.value, plain.unit, precision=plain.precision)
    return _read(normalised(text), text, declared)


def parse_baseline(
    text: str,
    *,
    unit: Unit | None = None,
    scale: Fraction | None = None,
    fiscal_year_start: int = 4,
) -> Baseline:
    """Read ``12件 @ 2026-03-31``, a figure alone, or ``@ other/goal``.

    ``unit`` and ``scale`` are those of a bare number, as in `parse_figure`.
    """
    piece = normalised(text)
    written, mark, _ = piece.text.partition("@")
    if not mark:
        return Baseline(parse_figure(text, unit=unit, scale=scale))
    behind = piece.part(len(written) + 1)
    if not behind.text:
        raise piece.error(
            Text("A date or a goal is missing after the @."),
            len(written),
            len(written) + 1,
            hint=Text("Write a date, such as {value}, or remove the @.", value="2026-03-31"),
        )
    if not written.strip():
        return Baseline(goal=text[behind.span()[0] : behind.span()[1]])
    before = piece.part(0, len(written))
    declared = Declared(unit, unit_scale(unit) if scale is None else scale)
    figure = _read(before, before.text, declared)
    time = read_date(behind, Fiscal(fiscal_year_start))
    return Baseline(figure, Window(time.first, time.last))


def _read(piece: Piece, written: str, declared: Declared) -> Figure:
    refuse_placeholder(piece)
    refuse_approximation(piece)
    try:
        return replace(_read_figure(piece, declared), written=written)
    except ValueTextError as error:
        error.hint = error.hint or suggestion(piece, lambda part: _read_figure(part, declared))
        raise


def _read_figure(piece: Piece, declared: Declared) -> Figure:
    if not any(c in "0123456789" for c in piece.text):
        raise no_number(piece)
    ends = read_range(piece, declared)
    if not ends:
        reading = read_rate(piece) or read_quantity(piece, declared)
        return Figure(
            piece.text,
            reading.value,
            reading.unit,
            sample=reading.sample,
            precision=reading.precision,
        )
    low, high = ends
    middle = (low.value + high.value) / 2
    precision = min(low.precision, high.precision)
    return Figure(
        piece.text, middle, high.unit, low=low.value, high=high.value, precision=precision
    )
