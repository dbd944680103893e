"""Targets in the words of a locale; what is printed reads as the same target."""

from fractions import Fraction

from kpidocs.quantity.figure import (
    Comparator,
    Difference,
    Direction,
    Factor,
    Per,
    Quantity,
    Target,
)
from kpidocs.quantity.printing.quantities import (
    JAPANESE,
    format_factor,
    format_quantity,
    format_range,
)
from kpidocs.quantity.unit import PERCENT, Unit, UnitKind

_POINTS = Unit("pt", UnitKind.POINTS)
_RANK = Unit("位", UnitKind.POINTS)

_JAPANESE_COMPARATORS = {
    Comparator.AT_LEAST: "{}以上",
    Comparator.MORE_THAN: "{}超",
    Comparator.AT_MOST: "{}以下",
    Comparator.LESS_THAN: "{}未満",
    Comparator.EXACTLY: "ちょうど{}",
}
_RANK_COMPARATORS = {**_JAPANESE_COMPARATORS, Comparator.AT_MOST: "{}以内"}
_ENGLISH_COMPARATORS = {
    Comparator.AT_LEAST: "at least {}",
    Comparator.MORE_THAN: "more than {}",
    Comparator.AT_MOST: "at most {}",
    Comparator.LESS_THAN: "less than {}",
    Comparator.EXACTLY: "exactly {}",
}
_JAPANESE_PERIODS = {
    Per.DAY: "1日",
    Per.WORKDAY: "1営業日",
    Per.WEEK: "週",
    Per.MONTH: "月",
    Per.QUARTER: "四半期",
    Per.HALF: "半期",
    Per.YEAR: "年間",
}
_JAPANESE_CHANGES: dict[Direction | None, str] = {
    Direction.INCREASE: "{}増",
    Direction.DECREASE: "{}減",
    None: "{}改善",
}
_ENGLISH_CHANGES: dict[Direction | None, str] = {
    Direction.INCREASE: "increase by {}",
    Direction.DECREASE: "reduce by {}",
    None: "improve by {}",
}
_ENGLISH_SIGNS: dict[Direction | None, str] = {Direction.INCREASE: "+{}", Direction.DECREASE: "-{}"}


def format_target(target: Target, *, locale: str) -> str:
    """Write a target: 月30件以上, at least 30件 per month, 1.5倍, +20%."""
    return _japanese(target) if locale == JAPANESE else _english(target, locale)


def format_bound(
    figure: str, comparator: Comparator | None, unit: Unit | None, *, locale: str
) -> str:
    """Say a figure, which is in the words of the locale, with its comparator: 20件以上."""
    words = _ENGLISH_COMPARATORS
    if locale == JAPANESE:
        words = _RANK_COMPARATORS if unit == _RANK else _JAPANESE_COMPARATORS
    return words.get(comparator, "{}").format(figure) if comparator else figure


def _japanese(target: Target) -> str:
    figure, moves = _figure(target, JAPANESE)
    comparator = _comparator(target, moves=moves)
    text = format_bound(figure, comparator, target.unit, locale=JAPANESE)
    text = _JAPANESE_CHANGES.get(target.direction, "{}").format(text) if moves else text
    text = f"前年比{text}" if _year_earlier(target) else text
    text = f"{_rhythm(target)}{text}"
    text = f"{text}を維持" if target.direction is Direction.MAINTAIN else text
    before = target.before
    return text if before is None else f"{_quantity(before, target.unit, JAPANESE)}から{text}"


def _rhythm(target: Target) -> str:
    period = _JAPANESE_PERIODS[target.per] if target.per else ""
    if not target.per_person:
        return period
    return f"1人{period}" if period.startswith("1") else f"1人あたり{period}"


def _english_rhythm(target: Target) -> str:
    if not target.per:
        return " each" if target.per_person else ""
    return f"{' per person' if target.per_person else ''} per {target.per.value}"


def _english(target: Target, locale: str) -> str:
    figure, moves = _figure(target, locale)
    comparator = _comparator(target, moves=moves)
    text = f"{figure} YoY" if _year_earlier(target) else figure
    text = f"{text}{_english_rhythm(target)}"
    text = format_bound(text, comparator, target.unit, locale=locale)
    if moves:
        signs = _ENGLISH_CHANGES if comparator or not target.direction else _ENGLISH_SIGNS
        text = signs.get(target.direction, "{}").format(text)
    text = f"maintain {text}" if target.direction is Direction.MAINTAIN else text
    before = target.before
    return text if before is None else f"from {_quantity(before, target.unit, locale)} to {text}"


def _comparator(target: Target, *, moves: bool) -> Comparator | None:
    """Give what is said of the figure: a fall of at least 30% is written as such."""
    falls = moves and target.direction is Direction.DECREASE
    return target.comparator.turned if falls and target.comparator else target.comparator


def _year_earlier(target: Target) -> bool:
    return isinstance(target.change, Factor) and target.change.year_earlier


def _figure(target: Target, locale: str) -> tuple[str, bool]:
    """Write the figure without comparator, and say whether it is the size of a move."""
    change, unit = target.change, target.unit
    if isinstance(change, Difference):
        return _quantity(abs(change.value), _POINTS if change.in_points else unit, locale), True
    if isinstance(change, Factor):
        return _factor(target, change, locale)
    if change.upper is None:
        return _quantity(change.value, unit, locale), False
    return format_range(change.value, change.upper, unit, locale=locale), False


def _factor(target: Target, factor: Factor, locale: str) -> tuple[str, bool]:
    if _is_move(target, factor.value):
        return _quantity(abs(factor.value - 1), PERCENT, locale), True
    if factor.year_earlier:
        return _quantity(factor.value, PERCENT, locale), False
    return format_factor(factor.value, locale=locale), False


def _is_move(target: Target, value: Fraction) -> bool:
    """Say whether a factor is better written as a change: 20%増, but 前年比90% and 0.7倍以上."""
    if target.direction is Direction.INCREASE:
        return value >= 1
    if target.comparator in {Comparator.AT_LEAST, Comparator.MORE_THAN} or _year_earlier(target):
        return False
    return target.direction is Direction.DECREASE and value < 1


def _quantity(value: Fraction, unit: Unit | None, locale: str) -> str:
    return format_quantity(Quantity(value, unit), locale=locale)
