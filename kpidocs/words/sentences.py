"""A `Text` and its values, said in a locale."""

from datetime import date
from enum import Enum
from fractions import Fraction

from kpidocs.quantity import (
    Figure,
    Quantity,
    Target,
    Window,
    format_date,
    format_figure,
    format_number,
    format_quantity,
    format_target,
    format_window,
    is_money,
)
from kpidocs.text import Text
from kpidocs.words.catalogue import catalogue
from kpidocs.words.labels import label
from kpidocs.words.printable import one_line

DIGITS = 4  # after the point, where a figure does not end
MUCH_MONEY = 1000  # from here on without a fraction
LONGEST = 60  # characters that a sentence quotes of what somebody wrote


def say(text: Text, locale: str) -> str:
    """Say a sentence in a locale; a locale without a catalogue gets English."""
    words = catalogue(locale)
    if text.plurals is None or text.number is None:
        wording = words.gettext(text.message)
    else:
        wording = words.ngettext(text.message, text.plurals, text.number)
    return wording.format_map(
        {
            key: spoken(_quoted(value) if f"“{{{key}}}”" in text.message else value, locale)
            for key, value in text.values.items()
        }
    )


def spoken(value: object, locale: str) -> str:
    """Say one value: a figure, a date, a list, a noun of the model, or a further sentence."""
    match value:
        case str():
            return value
        case Text():
            return say(value, locale)
        case Enum():
            return say(label(value), locale)
        case tuple():
            return list_of(tuple(spoken(each, locale) for each in value), locale)
        case _:
            return _figure(value, locale)


def _quoted(value: object) -> object:
    """Cut a title or another text that a sentence quotes: whole pages are written as one."""
    if not isinstance(value, str):
        return value
    line = one_line(value)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def list_of(items: tuple[str, ...], locale: str) -> str:
    """Join items as the locale lists them."""
    return ("、" if locale == "ja" else ", ").join(items)


def digits_of(quantity: Quantity) -> int:
    """Give how many decimals of a figure are said at most."""
    is_much = abs(quantity.value) >= MUCH_MONEY
    return 0 if is_much and quantity.unit is not None and is_money(quantity.unit) else DIGITS


def _figure(value: object, locale: str) -> str:
    match value:
        case Quantity():
            return format_quantity(value, locale=locale, digits=digits_of(value))
        case Figure():
            return format_figure(value, locale=locale)
        case Target():
            return format_target(value, locale=locale)
        case Fraction() | int():
            return format_number(Fraction(value), locale=locale, digits=DIGITS)
        case date():
            return format_date(value, locale=locale)
        case Window():
            return format_window(value, locale=locale)
        case _:
            message = f"no words for {type(value).__name__}"
            raise TypeError(message)
