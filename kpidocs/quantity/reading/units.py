"""Units as they are written: 件数, ヶ所, 百万円, 円/件, 稼働率（％）."""

import re
from fractions import Fraction

from kpidocs.quantity.reading.normal import Piece, normalised
from kpidocs.quantity.reading.unit_words import KNOWN, NO_UNIT, SCALES
from kpidocs.quantity.unit import COUNT, PERCENT, Unit, UnitKind
from kpidocs.text import Text

_RATE_SCALES = {"%": Fraction(1, 100), "‰": Fraction(1, 1000)}
_MULTIPLIERS = "十百千万億兆"
_TENTHS = "割"  # a rate too, printed as %
_LONGEST = 30  # characters of a unit within a value
_CODE = 3  # letters of a currency code
_BRACKETS = re.compile(r"\(([^()]*)\)$")
_DIVIDES = re.compile(r" ?/ ?| per ")
_DIGIT = re.compile(r"(?<![A-Za-z])[0-9]")
# What no unknown unit holds: verbs and particles, marks, and words that compare.
_SENTENCE = re.compile(
    r"[ぁ-ん]{2,}(?<!あたり)|[。、!?:;=<>≥≤+@#→〜|\"'`{}\[\]()\\%‰割]|^[OoIl][ぁ-龥]|\.\.|…|以上|以下|以内|未満|[²³]"
)


def parse_unit(text: str) -> Unit:
    """Read a unit; 万円 is 円: its scale is for `parse_scaled_unit`."""
    return parse_scaled_unit(text)[1]


def parse_scaled_unit(text: str) -> tuple[Fraction, Unit]:
    """Read a unit and what one of it is worth in base units: 百万円 is 1,000,000 円, % is 1/100."""
    piece = normalised(text)
    if not piece.text or piece.text in {"-", "–"}:
        raise piece.error(
            Text("The unit is empty."), hint=Text("Write a unit, such as 件, or leave it out.")
        )
    scale, unit = _scaled(_without_remark(piece.text))
    return scale, unit


def unit_scale(unit: Unit | None) -> Fraction:
    """Give what a bare number is worth in this unit: 80 of % is 80/100."""
    return _RATE_SCALES.get(unit.symbol, Fraction(1)) if unit else Fraction(1)


def read_unit(piece: Piece) -> tuple[Fraction, Unit] | None:
    """Read what stands behind a number: its scale and unit, None where nothing stands there."""
    word = piece.text
    if not word:
        return None
    if not (_scaled_known(word) or _may_be_unit(word)):
        raise piece.not_understood()
    return _scaled(word)


def agree(one: Unit, other: Unit) -> bool:
    """Whether two units are one: all rates are, and order is orders."""
    if one.kind is UnitKind.RATE and other.kind is UnitKind.RATE:
        return True
    return _singular(one.symbol) == _singular(other.symbol)


def _singular(symbol: str) -> str:
    return symbol[:-1] if symbol.isascii() and len(symbol) > 1 and symbol.endswith("s") else symbol


def _may_be_unit(word: str) -> bool:
    if len(word) > _LONGEST or _DIGIT.search(word.partition("/")[0]) or _SENTENCE.search(word):
        return False
    return (
        all(_DIVIDES.split(word))
        and word[0].isalpha()
        and word[0] not in _MULTIPLIERS
        and not NO_UNIT & set(word.lower().split())
    )


def _without_remark(word: str) -> str:
    """Drop a remark in brackets, or keep it alone where it is the unit: 稼働率（％）."""
    match = _BRACKETS.search(word)
    if not match:
        return word
    inner, outer = match.group(1).strip(), word[: match.start()].strip()
    if _known(outer) or not _is_known_unit(inner):
        return outer or inner
    return inner


def _is_known_unit(word: str) -> bool:
    return any(_known(word.removeprefix(scale)) for scale in ("", *SCALES))


def _scaled_known(word: str) -> tuple[Fraction, Unit] | None:
    if word == _TENTHS:
        return Fraction(1, 10), PERCENT
    known = _known(word)
    return (unit_scale(known), known) if known else None


def _known(word: str) -> Unit | None:
    found = KNOWN.get(word) or KNOWN.get(word.removesuffix("数")) or KNOWN.get(_folded(word))
    return Unit(*found) if found else None


def _folded(word: str) -> str:
    """Fold a currency code or an English word written in capitals; kW and MW stay apart."""
    return word.upper() if len(word) == _CODE else word.lower() if len(word) > _CODE else word


def _scaled(word: str) -> tuple[Fraction, Unit]:
    dividend, *divisors = _DIVIDES.split(word)
    scale, unit = _simple(dividend)
    if not divisors:
        return scale, unit
    symbols = [unit.symbol, *(_simple(d)[1].symbol for d in divisors)]
    return scale, Unit("/".join(symbols), UnitKind.COMPOUND)


def _simple(word: str) -> tuple[Fraction, Unit]:
    known = _scaled_known(word)
    if known:
        return known
    if word in SCALES:
        return Fraction(SCALES[word]), COUNT
    for prefix, scale in SCALES.items():
        rest = word.removeprefix(prefix)
        if rest and rest != word:
            unit = _known(rest) or Unit(rest, UnitKind.COUNT)
            return scale * unit_scale(unit), unit
    return Fraction(1), Unit(word, UnitKind.COUNT)
