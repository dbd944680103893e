"""Targets as they are written: 20件, 80%以上, 1.5倍, 1億円から3億円, 月30件."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from kpidocs.quantity.figure import (
    Amount,
    Comparator,
    Difference,
    Direction,
    Factor,
    Misreading,
    Per,
    Target,
)
from kpidocs.quantity.normal import Piece, normalised, shortened
from kpidocs.quantity.quantities import (
    NOTHING_DECLARED,
    Declared,
    Reading,
    no_number,
    read_quantity,
    read_range,
    read_rate,
)
from kpidocs.quantity.target_words import (
    BEGINNINGS,
    ENDINGS,
    FACTORS,
    HALVES,
    NOTHING_SAID,
    PERIOD_WORDS,
    RHYTHMS,
    Change,
    Sense,
)
from kpidocs.quantity.unit import COUNT, Unit, UnitKind
from kpidocs.quantity.unit_text import agree, parse_unit, unit_scale
from kpidocs.quantity.vague import refuse_vague
from kpidocs.text import Text

_LONGEST_WORD = max(map(len, (*ENDINGS, *BEGINNINGS, *RHYTHMS)))
_PERIOD_OF = {word: per for per, words in PERIOD_WORDS.items() for word in words.split("|")}
_ARROW = re.compile(r"→|->|から(?!の)")
_FROM_TO = re.compile(r"(?:from )?(.+) to (.+)", re.IGNORECASE)
_ARRIVAL = re.compile(r"(?:へ|に|まで)[^0-9]*$")
_FLIPPED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.MORE_THAN: Comparator.LESS_THAN,
    Comparator.LESS_THAN: Comparator.MORE_THAN,
}
_FALLING = {Comparator.AT_MOST, Comparator.LESS_THAN}
_RANK = "位"


def flipped(comparator: Comparator | None) -> Comparator | None:
    """Turn a comparator round, as a fall or a rank does: a fall of at least 30% ends at most at 70%."""
    return _FLIPPED.get(comparator, comparator) if comparator else None


@lru_cache(maxsize=4096)
def parse_target(
    text: str,
    *,
    unit: Unit | None = None,
    scale: Fraction | None = None,
    direction: Direction | None = None,
) -> Target:
    """Read a target.

    ``unit`` and ``scale`` are the declared unit and what a bare number is worth in it (of 万円 10,000; default: of %
    1/100, else 1); ``direction`` is the declared one, which 改善 follows. Raises `ValueTextError` only.
    """
    declared = Declared(unit, unit_scale(unit) if scale is None else scale)
    declared, per = _without_period(declared)
    piece = normalised(text)
    refuse_vague(piece)
    target = _read_course(piece, declared, direction) or _read(piece, declared, direction)
    if per and target.per not in {None, per}:
        raise piece.error(
            Text("The unit says per {unit}, the target another period.", unit=per.value)
        )
    return replace(target, written=text, per=target.per or per)


def _without_period(declared: Declared) -> tuple[Declared, Per | None]:
    """Take the period off a declared unit such as 件/月."""
    base, _, period = declared.unit.symbol.rpartition("/") if declared.unit else ("", "", "")
    per = _PERIOD_OF.get(period)
    return (Declared(parse_unit(base), declared.scale), per) if base and per else (declared, None)


def _read(piece: Piece, declared: Declared, direction: Direction | None) -> Target:
    sense, core = _peeled(piece)
    if core.text.lower() in HALVES:
        return _target(Factor(Fraction(1, 2), sense.year_earlier), sense, declared.unit)
    if core.text.lower() in FACTORS:
        return _target(
            Factor(Fraction(FACTORS[core.text.lower()]), sense.year_earlier), sense, declared.unit
        )
    if not any(c in "0123456789" for c in core.text):
        raise no_number(piece)
    if sense.change is Change.TIMES:
        return _times(core, sense, declared)
    if sense.year_earlier or sense.change or _is_signed(core):
        return _change(core, sense, declared, direction)
    return _amount(core, sense, declared)


def _is_signed(core: Piece) -> bool:
    return core.text.startswith(("+", "-", "▲", "プラス", "マイナス"))


def _peeled(piece: Piece) -> tuple[Sense, Piece]:
    """Take word after word off both ends, the longest first."""
    sense = NOTHING_SAID
    while True:
        if piece.text.lower() in FACTORS or piece.text.lower() in HALVES:
            return sense, piece
        found = _ending(piece) or _beginning(piece)
        if not found:
            return sense, piece
        said, rest = found
        joined = sense.joined(said)
        if joined is None:
            raise piece.not_understood()
        sense, piece = joined, rest


def _ending(piece: Piece) -> tuple[Sense, Piece] | None:
    text = piece.text
    for length in range(min(_LONGEST_WORD, len(text) - 1), 0, -1):
        sense = ENDINGS.get(text[-length:]) or ENDINGS.get(text[-length:].lower())
        if sense:
            return sense, piece.part(0, len(text) - length)
    return None


def _beginning(piece: Piece) -> tuple[Sense, Piece] | None:
    text = piece.text
    for length in range(min(_LONGEST_WORD, len(text) - 1), 0, -1):
        word = text[:length].lower()
        sense = BEGINNINGS.get(word)
        if sense:
            return sense, piece.part(length)
        rhythm = RHYTHMS.get(word)
        if rhythm and _figure_follows(piece.part(length)):
            return rhythm, piece.part(length)
    return None


def _figure_follows(rest: Piece) -> bool:
    return rest.text[:1] in "0123456789¥$€£" or bool(_beginning(rest))


def _times(core: Piece, sense: Sense, declared: Declared) -> Target:
    reading = read_quantity(core)
    if not reading.bare or reading.signed:
        raise core.not_understood()
    return replace(
        _target(Factor(reading.value, sense.year_earlier), sense, declared.unit),
        precision=reading.precision,
    )


def _change(core: Piece, sense: Sense, declared: Declared, direction: Direction | None) -> Target:
    reading = read_quantity(core)
    if reading.bare and declared.unit:
        reading = reading.in_unit(declared.unit, declared.scale)
    if sense.year_earlier and not sense.change and not reading.signed:
        return _of_last_year(core, reading, sense, declared)
    falls, moves = _course(core, reading, sense, direction)
    by = abs(reading.value) if sense.change is not Change.BETTER or falls else reading.value
    by = -by if falls else by
    said = replace(sense, comparator=flipped(sense.comparator)) if falls else sense
    if reading.unit and reading.unit.kind is UnitKind.RATE:
        change: Factor | Difference = _factor(core, by, said)
        unit = declared.unit
    else:
        _refuse_other_unit(core, reading, declared)
        in_points = reading.unit is not None and reading.unit.symbol == "pt"
        change = Difference(by, in_points)
        unit = declared.unit if in_points else reading.unit
    return replace(_target(change, said, unit), direction=moves, precision=reading.precision)


def _course(
    core: Piece, reading: Reading, sense: Sense, direction: Direction | None
) -> tuple[bool, Direction | None]:
    """Say whether the figure falls, and the direction that the words say."""
    minus = reading.value < 0
    if sense.change is Change.BETTER:
        return direction is Direction.DECREASE, direction
    if sense.change is Change.RISE and minus:
        raise core.not_understood()
    falls = sense.change is Change.FALL or minus
    if falls and reading.signed and not minus:
        raise core.not_understood()
    return falls, Direction.DECREASE if falls else Direction.INCREASE


def _factor(core: Piece, by: Fraction, sense: Sense) -> Factor:
    if by < -1:
        raise core.error(Text("Nothing falls by more than 100%."))
    return Factor(1 + by, sense.year_earlier)


def _of_last_year(core: Piece, reading: Reading, sense: Sense, declared: Declared) -> Target:
    if not reading.unit or reading.unit.kind is not UnitKind.RATE:
        raise core.error(
            Text("“{text}” is no part of last year's figure.", text=shortened(core.text)),
            hint=Text("Write a percentage or a multiple, such as 110% or 1.1倍."),
        )
    return replace(
        _target(Factor(reading.value, year_earlier=True), sense, declared.unit),
        precision=reading.precision,
    )


def _refuse_other_unit(core: Piece, reading: Reading, declared: Declared) -> None:
    if (
        reading.unit
        and reading.unit.symbol != "pt"
        and declared.unit
        and not agree(reading.unit, declared.unit)
    ):
        read_quantity(core, declared)


def _amount(core: Piece, sense: Sense, declared: Declared) -> Target:
    ends = read_range(core, declared)
    if ends:
        if sense.comparator:
            raise core.not_understood()
        low, high = ends
        target = _target(Amount(low.value, high.value), sense, _unit_of(high))
        return replace(
            target, comparator=Comparator.BETWEEN, precision=min(low.precision, high.precision)
        )
    reading = read_rate(core) or read_quantity(core, declared)
    said = _as_rank(core, sense) if reading.unit and reading.unit.symbol == _RANK else sense
    return replace(
        _target(Amount(reading.value), said, _unit_of(reading)), precision=reading.precision
    )


def _as_rank(core: Piece, sense: Sense) -> Sense:
    """3位以上 is rank 3 or better; 3位以下 says nothing anyone aims for."""
    behind = core.places[len(core.text)]
    del behind
    return (
        replace(sense, comparator=Comparator.AT_MOST)
        if sense.comparator is Comparator.AT_LEAST
        else sense
    )


def _unit_of(reading: Reading) -> Unit | None:
    return COUNT if reading.bare and reading.value.denominator == 1 else reading.unit


def _target(change: Amount | Factor | Difference, sense: Sense, unit: Unit | None) -> Target:
    falls = sense.comparator in _FALLING or (isinstance(change, Factor) and change.value < 1)
    ranked = unit is not None and unit.symbol == _RANK
    direction = sense.direction or (Direction.DECREASE if falls or ranked else None)
    return Target(
        written="",
        change=change,
        unit=unit,
        comparator=sense.comparator,
        direction=direction,
        per=sense.per,
        per_person=sense.per_person,
    )


def _read_course(piece: Piece, declared: Declared, direction: Direction | None) -> Target | None:
    """Read ``75%→70%``, ``1億円から3億円へ``, ``from 10 to 20``: the baseline and the target."""
    ends = _ends(piece)
    if not ends:
        return None
    before, after = ends
    start, goal = _read(before, declared, direction), _read(after, declared, direction)
    start, goal = _same_unit(before, after, start, goal, direction)
    if (
        not isinstance(start.change, Amount)
        or not isinstance(goal.change, Amount)
        or start.change.upper is not None
    ):
        raise piece.not_understood()
    course = Direction.DECREASE if goal.change.value < start.change.value else Direction.INCREASE
    return replace(goal, before=start.change.value, direction=goal.direction or course)


def _ends(piece: Piece) -> tuple[Piece, Piece] | None:
    match = _ARROW.search(piece.text)
    if match:
        after = piece.part(match.end())
        if match.group() == "から":
            arrival = _ARRIVAL.search(after.text)
            after = after.part(0, arrival.start()) if arrival else after
        return piece.part(0, match.start()), after
    words = _FROM_TO.fullmatch(piece.text)
    if words and not piece.text.lower().startswith("up to"):
        return piece.part(*words.span(1)), piece.part(*words.span(2))
    return None


def _same_unit(
    before: Piece, after: Piece, start: Target, goal: Target, direction: Direction | None
) -> tuple[Target, Target]:
    """Let the end that has no unit take the other's; refuse two units."""
    if start.unit == COUNT and goal.unit not in {COUNT, None}:
        start = _read(before, Declared(goal.unit, unit_scale(goal.unit)), direction)
    elif goal.unit == COUNT and start.unit not in {COUNT, None}:
        goal = _read(after, Declared(start.unit, unit_scale(start.unit)), direction)
    if start.unit and goal.unit and not agree(start.unit, goal.unit):
        raise after.error(
            Text(
                "The target is in {unit}, the figure before it in {other}.",
                unit=goal.unit.symbol,
                other=start.unit.symbol,
            ),
            reason=Misreading.INVALID,
        )
    return start, goal
