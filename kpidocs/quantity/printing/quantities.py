"""Quantities, figures and dates in a locale: what is printed can be read again."""

from datetime import date
from fractions import Fraction

from kpidocs.quantity.calendar import Window
from kpidocs.quantity.figure import Figure, Quantity
from kpidocs.quantity.unit import TIMES, Unit

JAPANESE = "ja"

_MYRIADS = ((10**12, "兆"), (10**8, "億"), (10**4, "万"))
_LARGE_COUNT = 10**8
_LARGE_MONEY = 10**6
_SIGNS = {"円": "¥", "USD": "$", "EUR": "€", "GBP": "£"}
_RATES = {"%": 100, "‰": 1000}


def to_exact(value: Fraction) -> str:
    """Spell a number for JSON: an exact decimal, or N/D where a decimal would not end."""
    places = _decimal_places(value)
    return f"{value.numerator}/{value.denominator}" if places is None else _decimal(value, places)


def format_number(value: Fraction, *, locale: str, digits: int | None = None) -> str:
    """Write a number with comma groups, in Japanese with 億 from 1億 on.

    ``digits`` rounds to at most so many decimals, a negative one to tens, hundreds and so on;
    without it the number is exact, as N/D where a decimal would not end.
    """
    return _number(rounded(value, digits), large=_LARGE_COUNT if locale == JAPANESE else None)


def format_quantity(quantity: Quantity, *, locale: str, digits: int | None = None) -> str:
    """Write a quantity: 1億2,000万円, ¥120,000,000, 40件, 40 orders, 50%, ×1.5."""
    value, unit = quantity.value, quantity.unit
    if unit is None or not unit.symbol:
        return format_number(value, locale=locale, digits=digits)
    if unit.symbol in _RATES:
        return _rate(value, unit, digits)
    if unit == TIMES:
        return format_factor(value, locale=locale, digits=digits)
    currency, slash, divisor = unit.symbol.partition("/")
    amount = rounded(value, digits)
    if locale == JAPANESE and currency == "円":
        return f"{_number(amount, large=_LARGE_MONEY)}{unit.symbol}"
    if currency in _SIGNS:
        return (
            f"{'-' if amount < 0 else ''}{_SIGNS[currency]}{_number(abs(amount))}{slash}{divisor}"
        )
    return f"{format_number(amount, locale=locale)}{_gap(unit)}{unit.symbol}"


def format_factor(factor: Fraction, *, locale: str, digits: int | None = None) -> str:
    """Write by how many times something changes: ×1.5, 1.5倍."""
    number = format_number(factor, locale=locale, digits=digits)
    return f"{number}倍" if locale == JAPANESE else f"×{number}"


def format_figure(figure: Figure, *, locale: str, digits: int | None = None) -> str:
    """Write a figure as a range, a ratio to its sample, or a quantity."""
    if figure.low is not None and figure.high is not None:
        return format_range(figure.low, figure.high, figure.unit, locale=locale, digits=digits)
    if figure.sample is not None and figure.hits is None:
        return f"{to_exact(figure.value * figure.sample)}/{to_exact(figure.sample)}"
    return format_quantity(Quantity(figure.value, figure.unit), locale=locale, digits=digits)


def format_range(
    low: Fraction, high: Fraction, unit: Unit | None, *, locale: str, digits: int | None = None
) -> str:
    """Write both ends, the unit once where that leaves no doubt: 40〜60件, 5円〜10万円."""
    first, last = (
        format_quantity(Quantity(end, unit), locale=locale, digits=digits) for end in (low, high)
    )
    if unit and not any(myriad in first + last for _, myriad in _MYRIADS):
        first = first.removesuffix(unit.symbol).rstrip()
    return f"{first}〜{last}" if locale == JAPANESE else f"{first}–{last}"


def format_date(day: date, *, locale: str) -> str:
    """Write a date; every locale takes ISO 8601."""
    del locale
    return day.isoformat()


def format_window(window: Window, *, locale: str) -> str:
    """Write the first and the last day of a window, a single day once."""
    if window.start == window.due:
        return format_date(window.due, locale=locale)
    to = "〜" if locale == JAPANESE else " – "
    return f"{format_date(window.start, locale=locale)}{to}{format_date(window.due, locale=locale)}"


def rounded(value: Fraction, digits: int | None) -> Fraction:
    """Round to so many decimals, halves away from zero; None leaves the number as it is."""
    if digits is None or (digits >= 0 and value.denominator == 1):
        return value
    scale = Fraction(10) ** digits
    whole = (abs(value) * scale * 2 + 1) // 2
    return whole / scale if value >= 0 else -whole / scale


def _rate(value: Fraction, unit: Unit, digits: int | None) -> str:
    number = rounded(value * _RATES[unit.symbol], digits)
    if _decimal_places(number) is None:
        return f"{value.numerator}/{value.denominator}"
    return f"{_number(number)}{unit.symbol}"


def _gap(unit: Unit) -> str:
    return (
        " " if unit.symbol[0].isascii() and unit.symbol[0].isalpha() and unit.symbol != "pt" else ""
    )


def _number(value: Fraction, *, large: int | None = None) -> str:
    if value < 0:
        return f"-{_number(-value, large=large)}"
    places = _decimal_places(value)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    if (
        large
        and value >= 10**4
        and (value >= large or (large == _LARGE_MONEY and value % 10**4 == 0))
    ):
        return _in_myriads(value, places)
    return _decimal(value, places, groups=",")


def _in_myriads(value: Fraction, places: int) -> str:
    parts = []
    for worth, name in _MYRIADS:
        count, value = divmod(value, worth)
        parts += [f"{count:,}{name}"] if count else []
    return "".join(parts) + (_decimal(value, places, groups=",") if value else "")


def _decimal(value: Fraction, places: int, groups: str = "") -> str:
    sign, digits = "-" if value < 0 else "", abs(value.numerator) * 10**places // value.denominator
    whole, decimals = divmod(digits, 10**places)
    text = f"{whole:,}" if groups else str(whole)
    return f"{sign}{text}.{decimals:0{places}}" if places else f"{sign}{text}"


def _decimal_places(value: Fraction) -> int | None:
    """Count the decimals of a number that has finitely many."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
