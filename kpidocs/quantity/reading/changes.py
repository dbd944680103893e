"""Targets relative to the baseline: 1.5倍, +20%, 30%以上削減, +3pt, 前年比110%."""

from dataclasses import replace
from fractions import Fraction

from kpidocs.quantity.figure import Difference, Direction, Factor, Target, ValueTextError
from kpidocs.quantity.reading.normal import Piece
from kpidocs.quantity.reading.quantities import Declared, Reading, checked, read_quantity
from kpidocs.quantity.reading.sense import Change, Sense, target_of
from kpidocs.quantity.unit import UnitKind
from kpidocs.text import Text


def read_multiple(core: Piece, sense: Sense, declared: Declared) -> Target:
    """Read the number of 1.5倍."""
    reading = read_quantity(core)
    if not reading.bare or reading.signed:
        raise core.not_understood()
    return _relative(Factor(reading.value, sense.year_earlier), reading, sense, declared)


def read_word(factor: Fraction, sense: Sense, declared: Declared) -> Target:
    """Give the meaning of 倍増, 半減 and the like."""
    falls = factor < 1
    said = sense.turned() if falls else sense
    target = target_of(Factor(factor, sense.year_earlier), said, declared.unit)
    return replace(target, direction=Direction.DECREASE) if falls else target


def read_change(
    core: Piece, sense: Sense, declared: Declared, direction: Direction | None
) -> Target:
    """Read how far from the baseline: a rate is relative to it, an amount or points are added."""
    reading = _read_move(core, declared)
    if sense.year_earlier and not sense.change and not reading.signed:
        return _of_last_year(core, reading, sense, declared)
    moves = _moves(core, reading, sense, direction)
    falls = moves is Direction.DECREASE
    by = -abs(reading.value) if falls else reading.value
    said = sense.turned() if falls else sense
    change = _change(core, reading, by, said)
    target = _relative(change, reading, said, declared)
    if isinstance(change, Difference) and not change.in_points:
        target = replace(target, unit=checked(reading, core, declared).unit)
    return replace(target, direction=moves)


def _read_move(core: Piece, declared: Declared) -> Reading:
    reading = read_quantity(core)
    return reading.declared_as(declared) if reading.bare else reading


def _moves(
    core: Piece, reading: Reading, sense: Sense, direction: Direction | None
) -> Direction | None:
    """Say which way the words go; 改善 goes the declared way."""
    minus = reading.value < 0
    if sense.change is Change.BETTER and not reading.signed:
        return direction
    if sense.change is Change.FALL and (minus or not reading.signed):
        return Direction.DECREASE
    if sense.change in {None, Change.RISE} and not (minus and sense.change):
        return Direction.DECREASE if minus else Direction.INCREASE
    raise core.not_understood()


def _change(core: Piece, reading: Reading, by: Fraction, sense: Sense) -> Factor | Difference:
    if reading.unit and reading.unit.kind is UnitKind.RATE:
        if by < -1:
            raise core.error(
                Text("Nothing falls by more than 100%."),
                hint=Text("Write the figure to be reached instead."),
            )
        return Factor(1 + by, sense.year_earlier, as_percent=True)
    if sense.year_earlier:
        raise _no_part(core)
    return Difference(by, in_points=reading.unit is not None and reading.unit.symbol == "pt")


def _of_last_year(core: Piece, reading: Reading, sense: Sense, declared: Declared) -> Target:
    if not reading.unit or reading.unit.kind is not UnitKind.RATE:
        raise _no_part(core)
    return _relative(Factor(reading.value, year_earlier=True), reading, sense, declared)


def _no_part(core: Piece) -> ValueTextError:
    return core.error(
        Text("“{text}” does not say what part of last year's figure is meant.", text=core.quoted),
        hint=Text("Write a percentage or a multiple, such as 110% or x1.1."),
    )


def _relative(
    change: Factor | Difference, reading: Reading, sense: Sense, declared: Declared
) -> Target:
    falls = isinstance(change, Factor) and change.value < 1
    target = target_of(change, sense, declared.unit)
    direction = target.direction or (Direction.DECREASE if falls else None)
    return replace(target, direction=direction, precision=reading.precision)
