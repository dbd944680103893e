"""Targets as they are written: 20件, 80%以上, 1.5倍, 1億円から3億円, 月30件."""

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from kpidocs.quantity.figure import (
    Amount,
    Comparator,
    Direction,
    Misreading,
    Per,
    Target,
    ValueTextError,
)
from kpidocs.quantity.reading.changes import read_change, read_multiple, read_word
from kpidocs.quantity.reading.excerpts import suggestion
from kpidocs.quantity.reading.normal import Piece, normalised, shortened
from kpidocs.quantity.reading.peeling import peeled
from kpidocs.quantity.reading.quantities import (
    Declared,
    Reading,
    no_number,
    read_plain,
    read_quantity,
)
from kpidocs.quantity.reading.ranges import read_range
from kpidocs.quantity.reading.rates import read_rate
from kpidocs.quantity.reading.sense import Change, Sense, target_of
from kpidocs.quantity.reading.target_words import FACTORS, PERIOD_WORDS
from kpidocs.quantity.reading.units import agree, parse_unit, unit_scale
from kpidocs.quantity.reading.vague import refuse_placeholder, refuse_vague
from kpidocs.quantity.unit import COUNT, Unit
from kpidocs.text import Text

_RANK = "位"
_MULTIPLES = ("倍", "x", "times")
_SIGNS = ("+", "-", "▲", "プラス", "マイナス")
_PERIOD_OF = {word: per for per, words in PERIOD_WORDS.items() for word in words.split("|")}
_ARROW = re.compile(r"→|->|から")
_DIGIT = re.compile("[0-9]")
_FROM_TO = re.compile(r"from (.+) to (.+)", re.IGNORECASE)
_ARRIVAL = re.compile(r"(?:へ|に|まで)[^0-9]*$")


@lru_cache(maxsize=4096)
def parse_target(
    text: str,
    *,
    unit: Unit | None = None,
    scale: Fraction | None = None,
    direction: Direction | None = None,
) -> Target:
    """Read a target.

    ``unit`` and ``scale`` are the declared unit and what a bare number is worth in it (of 万円
    10,000; by default 1/100 of %, else 1); 改善 follows ``direction``, the declared one.
    Raises `ValueTextError` only.
    """
    declared = Declared(unit, unit_scale(unit) if scale is None else scale)
    declared, per = _without_period(declared)
    plain = read_plain(text, declared)
    if plain and not _is_rank(plain.unit):
        amount = Amount(plain.value)
        return Target(text, amount, _unit_of(plain), per=per, precision=plain.precision)
    piece = normalised(text)
    refuse_placeholder(piece)
    refuse_vague(piece)
    try:
        target = _read_course(piece, declared, direction) or _read(piece, declared, direction)
    except ValueTextError as error:
        error.hint = error.hint or suggestion(piece, lambda excerpt: _read(excerpt, declared, None))
        raise
    if per and target.per not in {None, per}:
        raise piece.error(
            Text("The unit is per {per}, the target is not.", per=per),
            hint=Text("Write the period once, in the target."),
        )
    return replace(target, written=text, per=target.per or per)


def _without_period(declared: Declared) -> tuple[Declared, Per | None]:
    """Take the period off a declared unit such as 件/月."""
    base, _, period = declared.unit.symbol.rpartition("/") if declared.unit else ("", "", "")
    per = _PERIOD_OF.get(period)
    return (Declared(parse_unit(base), declared.scale), per) if base and per else (declared, None)


def _read(piece: Piece, declared: Declared, direction: Direction | None) -> Target:
    """Read a target that names no baseline."""
    sense, core = peeled(piece)
    factor = FACTORS.get(core.text.lower())
    if factor:
        return read_word(factor, sense, declared)
    if not any(c in "0123456789" for c in core.text):
        raise no_number(piece)
    if sense.change is Change.TIMES and _is_multiple(declared.unit) and not sense.year_earlier:
        return _read_amount(core, replace(sense, change=None), declared)
    if sense.change is Change.TIMES:
        return read_multiple(core, sense, declared)
    if sense.year_earlier or sense.change or core.text.startswith(_SIGNS):
        return read_change(core, sense, declared, direction)
    return _read_amount(core, sense, declared)


def _read_amount(core: Piece, sense: Sense, declared: Declared) -> Target:
    ends = read_range(core, declared)
    if ends and sense.comparator:
        raise core.not_understood()
    if ends:
        low, high = ends
        said = _as_rank(core, sense) if _is_rank(high.unit) else sense
        target = target_of(Amount(low.value, high.value), said, _unit_of(high))
        precision = min(low.precision, high.precision)
        return replace(target, comparator=Comparator.BETWEEN, precision=precision)
    reading = read_rate(core) or read_quantity(core, declared)
    said = _as_rank(core, sense) if _is_rank(reading.unit) else sense
    target = target_of(Amount(reading.value), said, _unit_of(reading))
    return replace(target, precision=reading.precision)


def _unit_of(reading: Reading) -> Unit | None:
    """A whole number without any unit is a count."""
    return COUNT if reading.bare and reading.value.denominator == 1 else reading.unit


def _is_multiple(unit: Unit | None) -> bool:
    """Whether a goal is itself counted in times, so that 3倍 is its figure: 応募倍率."""
    return unit is not None and unit.symbol in _MULTIPLES


def _is_rank(unit: Unit | None) -> bool:
    return unit is not None and unit.symbol == _RANK


def _as_rank(core: Piece, sense: Sense) -> Sense:
    """Of ranks the smaller is better, and 3位以上 is the third or better."""
    if sense.comparator in {Comparator.LESS_THAN, Comparator.MORE_THAN}:
        raise core.error(
            Text("It is unclear which ranks are meant."),
            hint=Text("Write {value}.", value=f"{core.text}以内"),
            reason=Misreading.UNDECIDABLE,
        )
    least = sense.comparator is Comparator.AT_LEAST
    comparator = Comparator.AT_MOST if least else sense.comparator
    return replace(sense, comparator=comparator, direction=sense.direction or Direction.DECREASE)


def _read_course(piece: Piece, declared: Declared, direction: Direction | None) -> Target | None:
    """Read ``75%→70%``, ``1億円から3億円へ``, ``from 10 to 20``: the baseline and the target."""
    ends = _ends(piece)
    if not ends:
        return None
    before, after = ends
    start, goal = _read(before, declared, direction), _read(after, declared, direction)
    start, goal = _in_one_unit(ends, start, goal, direction)
    if not isinstance(start.change, Amount) or start.change.upper is not None:
        raise before.not_understood()
    if not isinstance(goal.change, Amount):
        raise after.not_understood()
    falls = goal.change.value < start.change.value
    course = Direction.DECREASE if falls else Direction.INCREASE
    return replace(goal, before=start.change.value, direction=goal.direction or course)


def _ends(piece: Piece) -> tuple[Piece, Piece] | None:
    match = _ARROW.search(piece.text)
    if not match:
        words = _FROM_TO.fullmatch(piece.text)
        return (piece.part(*words.span(1)), piece.part(*words.span(2))) if words else None
    start = piece.text[: match.start()].strip()
    if not start or not piece.text[match.end() :].strip():
        raise piece.not_understood()
    if not _DIGIT.search(start):
        return None  # 旅客から集めた満足度 comes from no figure
    after = piece.part(match.end())
    arrival = _ARRIVAL.search(after.text) if match.group() == "から" else None
    after = after.part(0, arrival.start()) if arrival else after
    return piece.part(0, match.start()), after


def _in_one_unit(
    ends: tuple[Piece, Piece], start: Target, goal: Target, direction: Direction | None
) -> tuple[Target, Target]:
    """Let the end without a unit take the other's; refuse two units."""
    before, after = ends
    if start.unit == COUNT and goal.unit:
        start = _read(before, Declared(goal.unit, unit_scale(goal.unit)), direction)
    elif goal.unit == COUNT and start.unit:
        goal = _read(after, Declared(start.unit, unit_scale(start.unit)), direction)
    if start.unit and goal.unit and not agree(start.unit, goal.unit):
        raise _two_units(after, goal.unit, start.unit)
    return start, goal


def _two_units(place: Piece, unit: Unit, other: Unit) -> ValueTextError:
    return place.error(
        Text(
            "The target is in {unit}, the figure before it in {other}.",
            unit=shortened(unit.symbol),
            other=shortened(other.symbol),
        ),
        hint=Text("Write both figures in one unit."),
    )
