"""Numbers as they are written: digits in groups of three, 千 百 十, and 万 億 兆."""

import re
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.quantity.figure import ValueTextError
from kpidocs.quantity.reading.normal import Piece, shortened
from kpidocs.text import Text

MOST_DIGITS = 40

MYRIADS = {"万": 10**4, "億": 10**8, "兆": 10**12}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_SECTION = 10_000  # what stands between two of 兆 億 万 is below this

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*")
_EXPONENT = re.compile(r"[eE][+-]?[0-9]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number, the worth of its last written digit, and whether 万 and the like scale it."""

    value: Fraction
    precision: Fraction
    scaled: bool = False


def read_numeral(piece: Piece) -> tuple[Numeral, Piece] | None:
    """Read ``section (myriad section)* myriad?`` at the start; give the number and the rest."""
    total, precision, at, last = Fraction(0), Fraction(1), 0, 0
    while section := _read_section(piece, at):
        value, worth, end = section
        myriad, after = _read_myriad(piece.text, end)
        if last and (value >= _SECTION or myriad >= last):
            raise _too_large(piece, at, end)
        total, precision = total + value * myriad, worth * myriad
        at, scaled = after, bool(last) or after > end or worth > 1
        last = myriad
        if myriad == 1 or worth < 1:
            break
    else:
        if not last:
            return None
    return Numeral(total, precision, scaled), piece.part(at)


def _read_section(piece: Piece, start: int) -> tuple[Fraction, Fraction, int] | None:
    """Read ``(digits 千|百|十)* digits?``: value, worth of the last digit, end."""
    total, at, last = Fraction(0), start, 0
    worth = Fraction(1)
    while match := _DIGITS.match(piece.text, at):
        value, worth = _digits(piece, match)
        small = _SMALL.get(piece.text[match.end() : match.end() + 1], 1)
        if last and (small >= last or value * small >= last):
            raise _too_large(piece, at, match.end())
        total, worth = total + value * small, worth * small
        at, last = match.end() + (small > 1), small
        if small == 1:
            break
    return (total, worth, at) if at > start else None


def _read_myriad(text: str, at: int) -> tuple[int, int]:
    """Give the worth of 万, 億 or 兆 at this place, and where it ends; 1 where there is none."""
    place = at + 1 if text[at : at + 1] == " " else at
    myriad = MYRIADS.get(text[place : place + 1])
    return (myriad, place + 1) if myriad else (1, at)


def _digits(piece: Piece, match: re.Match[str]) -> tuple[Fraction, Fraction]:
    written = match.group()
    whole, _, decimals = written.partition(".")
    plain = whole.replace(",", "")
    if len(plain) + len(decimals) > MOST_DIGITS:
        raise piece.error(
            Text(
                "The number has {n} digits; at most {limit} are read.",
                n=len(plain) + len(decimals),
                limit=MOST_DIGITS,
            ),
            *match.span(),
            hint=Text("Write it in 万, 億 or 兆, or with fewer decimals."),
        )
    if not _GROUPED.fullmatch(whole):
        raise _wrong_groups(piece, match, plain, decimals)
    _refuse_tail(piece, match)
    worth = Fraction(1, 10 ** len(decimals))
    return int(plain + decimals or "0") * worth, worth


def _refuse_tail(piece: Piece, match: re.Match[str]) -> None:
    exponent = _EXPONENT.match(piece.text, match.end())
    if exponent:
        raise piece.error(
            Text("A number must not have an exponent."),
            match.start(),
            exponent.end(),
            hint=Text("Write all digits; at most {limit} are read.", limit=MOST_DIGITS),
        )
    if re.match(r"\.[0-9]", piece.text[match.end() : match.end() + 2]):
        raise piece.error(
            Text("A number has one decimal point."),
            match.start(),
            match.end() + 2,
            hint=Text("Write a comma before every three digits, and one point."),
        )


def _wrong_groups(piece: Piece, match: re.Match[str], plain: str, decimals: str) -> ValueTextError:
    before, after = piece.text[: match.start()], piece.text[match.end() :]
    whole = match.group().partition(".")[0]
    point = f".{decimals}" if decimals else ""
    if before[-1:] in MYRIADS:
        readings = _below_a_myriad(before, int(plain), after)
    else:
        readings = [f"{before}{digits}{point}{after}" for digits in _plausible(whole, plain)]
    return piece.error(
        Text("In “{text}” the commas do not group three digits.", text=shortened(match.group())),
        *match.span(),
        hint=_or(readings),
    )


def _plausible(written: str, plain: str) -> list[str]:
    """Say what wrong comma groups may have meant: 1,00 is 100 or 1,000; 0,5 is 0.5."""
    if written.startswith("0,"):
        return [f"0.{plain[1:]}"]
    padded = plain + "0" * (-len(written.rpartition(",")[2]) % 3)
    return list(dict.fromkeys(f"{int(digits):,}" for digits in (plain, padded)))


def _below_a_myriad(before: str, value: int, after: str) -> list[str]:
    """Say what 4億3,0000万円 may have meant: a zero too many, or 4億 and 30,000万, 7億円."""
    digits = re.search(r"[0-9]+(?=.$)", before)
    if not digits or value % _SECTION or value // 10 >= _SECTION:
        return []
    readings = [f"{before}{value // 10:,}{after}"]
    if MYRIADS.get(after[:1], 1) * _SECTION == MYRIADS[before[-1]]:
        carried = int(digits.group()) + value // _SECTION
        rest = after[1:] if after[:1] in MYRIADS else after
        readings.append(f"{before[: digits.start()]}{carried}{before[-1]}{rest}")
    return readings


def _too_large(piece: Piece, start: int, end: int) -> ValueTextError:
    text = Text(
        "“{text}” after {scale} is too large.",
        text=shortened(piece.text[start:end]),
        scale=piece.text[start - 1],
    )
    hint = Text("Each step is smaller than the one before, as in 1億2,000万, 1万2,600 or 2千5百.")
    return piece.error(text, start, end, hint=hint)


def _or(readings: list[str]) -> Text:
    if not readings:
        return Text("Write a comma before every three digits, or none.")
    value, *others = map(shortened, readings)
    if not others:
        return Text("Write {value}.", value=value)
    return Text("Write {value} or {other}.", value=value, other=others[0])
