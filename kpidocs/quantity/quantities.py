"""Quantities within values: a sign, a currency, a number and a unit; rates; ranges."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from kpidocs.quantity.figure import Misreading
from kpidocs.quantity.normal import Piece, shortened
from kpidocs.quantity.numerals import Numeral, read_numeral
from kpidocs.quantity.unit import PERCENT, Unit, UnitKind
from kpidocs.quantity.unit_text import agree, read_unit, unit_scale
from kpidocs.quantity.unit_words import CURRENCIES, KNOWN, PREFIXES
from kpidocs.text import Text

PERCENT_DIGIT = Fraction(1, 100)

_SIGNS = {"+": 1, "-": -1, "▲": -1, "プラス": 1, "マイナス": -1}
_CODE = re.compile(r"([A-Z]{3}) ?(?=[0-9.])")
_WORD_SCALE = re.compile(r" ?(thousand|million|billion|trillion)(?![a-z])", re.IGNORECASE)
_LETTER_SCALE = re.compile(r"(k|K|MM|M|bn|Bn|BN|B)(?![A-Za-z])")
_MONEY_SCALE = re.compile(r" ?(k|K|mm|MM|mn|m|M|bn|Bn|BN|b|B|tn|T)(?![A-Za-z])")
_ENGLISH = {"t": 10**3, "k": 10**3, "m": 10**6, "b": 10**9}
_RANGE = re.compile(r"\.\.|[〜–]|(?<=[0-9%])-(?=[0-9])")
_BETWEEN = re.compile(r"between (.+) and (.+)", re.IGNORECASE)
_PARTS = re.compile(r"([0-9,]+) ?分の ?([0-9,]+)")
_RATIO = re.compile(r"([0-9][0-9.,千万億]*)([^0-9/]*)/ ?([0-9][0-9.,千万億]*)(.*)")
_AMONG = re.compile(r"([0-9][0-9.,千万億]*)(.*?)(?:中|のうち|うち)、? ?([0-9][0-9.,千万億]*)(.*)")
_OUT_OF = re.compile(r"([0-9][0-9.,]*)(.*?) (?:out )?of ([0-9][0-9.,]*)(.*)", re.IGNORECASE)


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


NOTHING_DECLARED = Declared()


def read_quantity(piece: Piece, declared: Declared = NOTHING_DECLARED) -> Reading:
    """Read ``sign? currency? number scale? unit?`` and nothing else."""
    sign, signed = read_sign(piece)
    currency, amount = _currency(signed)
    if not sign and currency:
        sign, amount = read_sign(amount)
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
    return _with_unit(bare, rest, currency, declared)


def read_sign(piece: Piece) -> tuple[int, Piece]:
    """Take a sign off the start: 1, -1, or 0 where none is written."""
    for word, sign in _SIGNS.items():
        if piece.text.startswith(word):
            return sign, piece.part(len(word))
    return 0, piece


def read_rate(piece: Piece) -> Reading | None:
    """Read ``3分の1``, ``20/40``, ``40件中20件``, ``20 of 40``; None where it is none of these."""
    parts = _PARTS.fullmatch(piece.text)
    if parts:
        return _ratio(piece, parts, whole=1, part=2)
    for pattern, whole, part in ((_RATIO, 3, 1), (_AMONG, 1, 3), (_OUT_OF, 3, 1)):
        match = pattern.fullmatch(piece.text)
        if match:
            reading = _ratio(piece, match, whole=whole, part=part)
            return replace(reading, sample=_number(piece.part(*match.span(whole))).value)
    return None


def read_range(piece: Piece, declared: Declared) -> tuple[Reading, Reading] | None:
    """Read ``40%..60%``, ``40〜60件``, ``between 40 and 60``; None where there is no range."""
    ends = _range_ends(piece)
    if not ends:
        return None
    low, high = (read_quantity(end) for end in ends)
    _refuse_two_readings(piece, low, high)
    low, high = _one_unit(low, high, declared)
    if low.unit and high.unit and not agree(low.unit, high.unit):
        raise piece.error(
            Text(
                "The ends of the range have different units: {low} and {high}.",
                low=low.unit.symbol,
                high=high.unit.symbol,
            )
        )
    if low.value >= high.value:
        raise piece.error(
            Text("The range does not run from the lower to the higher figure."),
            hint=Text("Write {value}.", value=f"{ends[1].text}〜{ends[0].text}")
            if low.value > high.value
            else None,
        )
    return low, _checked(high, ends[1], declared)


def no_number(piece: Piece) -> Exception:
    """Make the error for a text in which no number stands where one is needed."""
    if any(c in "0123456789" for c in piece.text):
        return piece.not_understood()
    return piece.error(
        Text("“{text}” says no number.", text=shortened(piece.text)),
        reason=Misreading.NOT_MEASURABLE,
        hint=Text("Write a number with its unit."),
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
    match = _WORD_SCALE.match(rest.text) or (_MONEY_SCALE if currency else _LETTER_SCALE).match(
        rest.text
    )
    if not match:
        return numeral, rest
    word = match.group(1).lower()
    scale = 10**12 if word in {"t", "tn", "trillion"} else _ENGLISH[word[0]]
    return Numeral(numeral.value * scale, numeral.precision * scale, scaled=True), rest.part(
        match.end()
    )


def _with_unit(bare: Reading, rest: Piece, currency: Unit | None, declared: Declared) -> Reading:
    if currency:
        return _checked(_in_currency(bare, rest, currency), rest, declared)
    if declared.unit and rest.text == declared.unit.symbol != "":
        return bare.in_unit(declared.unit, unit_scale(declared.unit))
    written = read_unit(rest)
    if written:
        scale, unit = written
        return _checked(bare.in_unit(unit, scale), rest, declared)
    if declared.unit:
        return bare.in_unit(declared.unit, declared.scale)
    return bare


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


def _checked(reading: Reading, place: Piece, declared: Declared) -> Reading:
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


def _ratio(piece: Piece, match: re.Match[str], *, whole: int, part: int) -> Reading:
    above, below = _number(piece.part(*match.span(part))), _number(piece.part(*match.span(whole)))
    if not below.value:
        raise piece.error(Text("A rate is not divided by zero."), *match.span(whole))
    for end in (2, 4) if match.re.groups == 4 else ():  # noqa: PLR2004
        read_unit(piece.part(*match.span(end)))
    return Reading(above.value / below.value, PERCENT_DIGIT, PERCENT)


def _number(piece: Piece) -> Numeral:
    read = read_numeral(piece)
    if not read or read[1].text:
        raise piece.not_understood()
    return read[0]


def _range_ends(piece: Piece) -> tuple[Piece, Piece] | None:
    words = _BETWEEN.fullmatch(piece.text)
    if words:
        return piece.part(*words.span(1)), piece.part(*words.span(2))
    match = _RANGE.search(piece.text)
    if (
        not match
        or not piece.text[: match.start()].strip()
        or not piece.text[match.end() :].strip()
    ):
        return None
    return piece.part(0, match.start()), piece.part(match.end())


def _one_unit(low: Reading, high: Reading, declared: Declared) -> tuple[Reading, Reading]:
    if low.bare and high.bare:
        if not declared.unit:
            return low, high
        return low.in_unit(declared.unit, declared.scale), high.in_unit(
            declared.unit, declared.scale
        )
    if low.bare:
        return low.in_unit(high.unit, unit_scale(high.unit)), high
    if high.bare:
        return low, high.in_unit(low.unit, unit_scale(low.unit))
    return low, high


def _refuse_two_readings(piece: Piece, low: Reading, high: Reading) -> None:
    """5〜10万円 may begin at 5円 or at 5万円."""
    if low.scaled or not high.scaled or not low.bare:
        return
    raise piece.error(
        Text(
            "It is unclear whether “{text}” scales both ends of the range.",
            text=shortened(piece.text),
        ),
        hint=Text("Write both ends in full."),
        reason=Misreading.UNDECIDABLE,
    )
