"""Quantities: a sign, a currency, a number and a unit."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from kpidocs.quantity.figure import Misreading, ValueTextError
from kpidocs.quantity.reading.normal import Piece
from kpidocs.quantity.reading.numerals import Numeral, read_numeral
from kpidocs.quantity.reading.unit_words import CURRENCIES, KNOWN, PREFIXES
from kpidocs.quantity.reading.units import agree, read_unit, unit_scale
from kpidocs.quantity.unit import Unit, UnitKind
from kpidocs.text import Text

_SIGNS = {"+": 1, "-": -1, "▲": -1, "プラス": 1, "マイナス": -1}
_CODE = re.compile(r"([A-Z]{3}) ?(?=[0-9.])")
_WORD_SCALE = re.compile(r" ?(thousand|million|billion|trillion)(?![a-z])", re.IGNORECASE)
_LETTER_SCALE = re.compile(r"(k|K|MM|M|bn|Bn|BN|B)(?![A-Za-z])")
_MONEY_SCALE = re.compile(r" ?(k|K|mm|MM|mn|m|M|bn|Bn|BN|b|B|tn|T)(?![A-Za-z])")
_KANJI = re.compile("[一二三四五六七八九十百千万億兆]{2}|[十百千万億][件人名社回本台店組個円%]")
_TRILLION = 10**12
_ENGLISH = {"t": 10**3, "k": 10**3, "m": 10**6, "b": 10**9}


@dataclass(frozen=True, slots=True)
class Declared:
    """The unit that a goal declares, and what a bare number is worth in it."""

    unit: Unit | None = None
    scale: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity read from a piece; ``value`` and ``precision`` in base units."""

    value: Fraction
    precision: Fraction = Fraction(1)
    unit: Unit | None = None
    sample: Fraction | None = None
    signed: bool = False  # a sign is written
    scaled: bool = False  # with 万, k or the like
    bare: bool = False  # without a unit

    def in_unit(self, unit: Unit | None, scale: Fraction) -> "Reading":
        """Give a bare number its unit."""
        return replace(
            self, value=self.value * scale, precision=self.precision * scale, unit=unit, bare=False
        )

    def declared_as(self, declared: Declared) -> "Reading":
        """Give a bare number the declared unit, if there is one."""
        return self.in_unit(declared.unit, declared.scale) if declared.unit else self


NOTHING_DECLARED = Declared()
_PLAIN = re.compile(r"([0-9]{1,15})([件人社回%円]?)")  # what most values look like


def read_plain(text: str, declared: Declared) -> Reading | None:
    """Read 20件, 50% or 20 at once, without regard to all that a value may hold."""
    match = _PLAIN.fullmatch(text)
    if not match:
        return None
    number, word = match.groups()
    unit = Unit(*KNOWN[word]) if word else None
    if unit and declared.unit not in {None, unit}:
        return None
    bare = Reading(Fraction(number), bare=True)
    return bare.in_unit(unit, unit_scale(unit)) if unit else bare.declared_as(declared)


def read_quantity(piece: Piece, declared: Declared = NOTHING_DECLARED) -> Reading:
    """Read ``sign? currency? number scale? unit?`` and nothing else."""
    sign, signed = read_sign(piece)
    currency, amount = _currency(signed)
    read = read_numeral(amount)
    if not read:
        raise no_number(piece)
    numeral, rest = _english_scale(*read, currency)
    bare = Reading(
        numeral.value * (sign or 1),
        numeral.precision,
        signed=bool(sign),
        scaled=numeral.scaled,
        bare=True,
    )
    if currency:
        return checked(_in_currency(bare, rest, currency), piece, declared)
    return _with_unit(bare, rest, declared)


def read_sign(piece: Piece) -> tuple[int, Piece]:
    """Take a sign off the start: 1, -1, or 0 where none is written."""
    for word, sign in _SIGNS.items():
        if piece.text.startswith(word):
            return sign, piece.part(len(word))
    return 0, piece


def no_number(piece: Piece) -> ValueTextError:
    """Make the error for a text in which no number stands where one is needed."""
    if any(c in "0123456789" for c in piece.text):
        return piece.not_understood()
    return piece.error(
        Text("“{text}” contains no number.", text=piece.quoted),
        reason=Misreading.NOT_MEASURABLE,
        hint=Text("Write the number in digits, with its unit.")
        if _KANJI.search(piece.text)
        else Text("Write a number with its unit."),
    )


def _currency(piece: Piece) -> tuple[Unit | None, Piece]:
    for prefix in PREFIXES:
        if piece.text.startswith(prefix):
            return Unit(*KNOWN[prefix]), piece.part(len(prefix))
    code = _CODE.match(piece.text)
    if code and (code.group(1) == "JPY" or code.group(1) in CURRENCIES):
        return Unit(*KNOWN[code.group(1)]), piece.part(code.end())
    return None, piece


def _english_scale(numeral: Numeral, rest: Piece, currency: Unit | None) -> tuple[Numeral, Piece]:
    letters = _MONEY_SCALE if currency else _LETTER_SCALE
    match = _WORD_SCALE.match(rest.text) or letters.match(rest.text)
    if not match:
        return numeral, rest
    word = match.group(1).lower()
    scale = _TRILLION if word in {"t", "tn", "trillion"} else _ENGLISH[word[0]]
    scaled = Numeral(numeral.value * scale, numeral.precision * scale, scaled=True)
    return scaled, rest.part(match.end())


def _with_unit(bare: Reading, rest: Piece, declared: Declared) -> Reading:
    if declared.unit and rest.text == declared.unit.symbol != "":
        return bare.in_unit(declared.unit, unit_scale(declared.unit))
    written = read_unit(rest)
    if written:
        scale, unit = written
        return checked(bare.in_unit(unit, scale), rest, declared)
    return bare.declared_as(declared)


def _in_currency(bare: Reading, rest: Piece, currency: Unit) -> Reading:
    if not rest.text:
        return bare.in_unit(currency, Fraction(1))
    if rest.text[0] == "/" or rest.text.startswith("per "):
        divisor = read_unit(rest.part(1 if rest.text[0] == "/" else 4))
        if divisor:
            return bare.in_unit(
                Unit(f"{currency.symbol}/{divisor[1].symbol}", UnitKind.COMPOUND), Fraction(1)
            )
    again = read_unit(rest)
    if again and again[1].symbol.split("/")[0] == currency.symbol:
        return bare.in_unit(again[1], again[0])
    raise rest.not_understood()


def checked(reading: Reading, place: Piece, declared: Declared) -> Reading:
    """Hold a reading's unit against the declared one."""
    if not declared.unit or not reading.unit or agree(reading.unit, declared.unit):
        return (
            reading
            if not declared.unit or reading.unit is None
            else _as_declared(reading, declared.unit)
        )
    raise place.error(
        Text(
            "The figure is in {unit}, but the unit is {declared}.",
            unit=reading.unit.symbol,
            declared=declared.unit.symbol,
        ),
        hint=Text(
            "Write the figure in {declared}, or change the unit.", declared=declared.unit.symbol
        ),
    )


def _as_declared(reading: Reading, unit: Unit) -> Reading:
    return reading if unit.kind is UnitKind.RATE else replace(reading, unit=unit)
