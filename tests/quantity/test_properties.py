"""What holds for every value: printed it reads as itself, and no text does any harm."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.quantity import (
    Amount,
    Comparator,
    Difference,
    Direction,
    Duration,
    Factor,
    Figure,
    Per,
    Span,
    SpanKind,
    Target,
    Unit,
    ValueTextError,
    Window,
    end_of,
    format_date,
    format_figure,
    format_target,
    format_window,
    parse_baseline,
    parse_figure,
    parse_scaled_unit,
    parse_span,
    parse_target,
    parse_unit,
    to_exact,
)

LOCALES = st.sampled_from(("ja", "en"))
UNITS = st.sampled_from(
    [
        parse_unit(text)
        for text in (
            "件",
            "人",
            "円",
            "USD",
            "CAD",
            "円/件",
            "orders",
            "点",
            "pt",
            "kg",
            "か月",
            "㎡",
        )
    ]
)
RATES = st.sampled_from([parse_unit("%"), parse_unit("‰")])
COUNTS = st.integers(min_value=0, max_value=10**15).map(Fraction)
DECIMALS = st.decimals(min_value=0, max_value=10**9, places=3).map(Fraction)
NUMBERS = st.one_of(COUNTS, DECIMALS)
ANY_UNIT = st.one_of(UNITS, RATES)
COMPARATORS = st.sampled_from((None, *(c for c in Comparator if c is not Comparator.BETWEEN)))
PERIODS = st.one_of(st.none(), st.sampled_from(Per))


def without_spelling(target: Target) -> Target:
    """Leave out what printing may change: the wording, and with it the last written digit."""
    return replace(target, written="", precision=Fraction(0))


def reads_as_itself(target: Target, locale: str) -> None:
    again = parse_target(format_target(target, locale=locale))
    assert without_spelling(again) == without_spelling(target)


@given(NUMBERS, ANY_UNIT, COMPARATORS, LOCALES)
def test_a_printed_amount_reads_as_itself(
    value: Fraction, unit: Unit, comparator: Comparator | None, locale: str
) -> None:
    falls = comparator in {Comparator.AT_MOST, Comparator.LESS_THAN}
    direction = Direction.DECREASE if falls else None
    reads_as_itself(Target("", Amount(value), unit, comparator, direction), locale)


@given(NUMBERS, ANY_UNIT, PERIODS, st.booleans(), LOCALES)
def test_a_printed_rhythm_reads_as_itself(
    value: Fraction,
    unit: Unit,
    per: Per | None,
    each: bool,  # noqa: FBT001
    locale: str,
) -> None:
    reads_as_itself(Target("", Amount(value), unit, per=per, per_person=each), locale)


@given(NUMBERS, NUMBERS, ANY_UNIT, LOCALES)
def test_a_printed_range_reads_as_itself(
    one: Fraction, other: Fraction, unit: Unit, locale: str
) -> None:
    low, high = sorted((one, other + 1))
    if low < high:
        reads_as_itself(Target("", Amount(low, high), unit, Comparator.BETWEEN), locale)


@given(NUMBERS, NUMBERS, ANY_UNIT, LOCALES)
def test_a_printed_course_reads_as_itself(
    before: Fraction, after: Fraction, unit: Unit, locale: str
) -> None:
    direction = Direction.DECREASE if after < before else Direction.INCREASE
    reads_as_itself(Target("", Amount(after), unit, direction=direction, before=before), locale)


@given(DECIMALS, COMPARATORS, st.booleans(), LOCALES)
def test_a_printed_factor_reads_as_itself(
    value: Fraction,
    comparator: Comparator | None,
    last_year: bool,  # noqa: FBT001
    locale: str,
) -> None:
    falls = value < 1 or comparator in {Comparator.AT_MOST, Comparator.LESS_THAN}
    direction = Direction.DECREASE if falls else None
    reads_as_itself(
        Target("", Factor(value, year_earlier=last_year), None, comparator, direction), locale
    )


@given(DECIMALS, COMPARATORS, st.booleans(), LOCALES)
def test_a_printed_rise_reads_as_itself(
    value: Fraction,
    comparator: Comparator | None,
    last_year: bool,  # noqa: FBT001
    locale: str,
) -> None:
    change = Factor(1 + value, year_earlier=last_year)
    reads_as_itself(Target("", change, None, comparator, Direction.INCREASE), locale)


@given(
    DECIMALS.filter(bool),
    st.sampled_from((1, -1)),
    st.one_of(st.none(), UNITS.filter(lambda unit: unit.symbol != "pt")),
    COMPARATORS,
    LOCALES,
)
def test_a_printed_difference_reads_as_itself(
    value: Fraction, sign: int, unit: Unit | None, comparator: Comparator | None, locale: str
) -> None:
    direction = Direction.INCREASE if sign > 0 else Direction.DECREASE
    change = Difference(value * sign, in_points=unit is None)
    reads_as_itself(Target("", change, unit, comparator, direction), locale)


@given(st.one_of(NUMBERS, NUMBERS.map(lambda n: -n)), ANY_UNIT, LOCALES)
def test_a_printed_figure_reads_as_itself(value: Fraction, unit: Unit, locale: str) -> None:
    figure = parse_figure(format_figure(Figure("", value, unit), locale=locale))
    assert (figure.value, figure.unit, figure.low) == (value, unit, None)


@given(st.integers(0, 10**6), st.integers(1, 10**6), LOCALES)
def test_a_printed_sample_reads_as_itself(part: int, whole: int, locale: str) -> None:
    figure = parse_figure(f"{whole}件中{part}件")
    again = parse_figure(format_figure(figure, locale=locale))
    assert (again.value, again.sample) == (Fraction(part, whole), Fraction(whole))


@given(st.fractions())
def test_the_exact_spelling_is_exact(value: Fraction) -> None:
    assert Fraction(to_exact(value)) == value


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


@given(DAYS, DAYS, LOCALES)
def test_printed_dates_read_as_themselves(one: date, other: date, locale: str) -> None:
    first, last = sorted((one, other))
    assert parse_span(format_date(first, locale=locale)) == Span(first, first)
    printed = format_window(Window(first, last), locale=locale)
    kind = SpanKind.PERIOD if first < last else SpanKind.DAY
    assert parse_span(printed) == Span(first, last, kind)


READERS: dict[str, Callable[[str], object]] = {
    "target": parse_target,
    "target in %": lambda text: parse_target(text, unit=parse_unit("%")),
    "target per month": lambda text: parse_target(text, unit=parse_unit("件/月")),
    "figure": parse_figure,
    "baseline": parse_baseline,
    "span": parse_span,
    "unit": parse_scaled_unit,
}
# Texts made of what the reader knows reach deeper than any text would.
WORDS = st.sampled_from(
    [
        *("0", "1", "20", "1,000", "3,0000", "0.5", ".", ",", "万", "億", "千", "百", "円", "件"),
        *("%", "割", "pt", "位", "倍", "$", "¥", "+", "-", "▲", "〜", "~", "..", "–", "/", "@"),
        *("から", "→", "以上", "以下", "超", "増", "減", "改善", "前年比", "月", "1日", "1人"),
        *("人・月", "年", "度", "年度", "上期", "末", "か月", "半", "分の", "中", "倍増", "半減"),
        *("FY2026", "Q3", "H1", "2026", "-02", "-30", "of", "to", "per", "at least", "YoY"),
        *("約", "程度", "弱", "TBD", "未定", "k", "M", "bn", "million", "x", "e5", "each"),
        *("٣", "½", "²", "ｶﾞ", "㌧", "か\u3099", "\u200b", "\ud800", " "),
    ]
)
TEXTS = st.one_of(
    st.text(),
    st.lists(WORDS, max_size=8).map("".join),
    st.lists(WORDS, max_size=8).map(" ".join),
)


@settings(max_examples=150)
@given(TEXTS)
@pytest.mark.parametrize("read", READERS)
def test_no_text_raises_anything_but_the_error_of_values(read: str, text: str) -> None:
    try:
        found = READERS[read](text)
    except ValueTextError as error:
        start, end = error.span
        assert 0 <= start <= end <= len(text)
    else:
        assert found is not None


@settings(max_examples=150)
@given(TEXTS)
def test_every_target_that_can_be_read_can_be_printed(text: str) -> None:
    try:
        target = parse_target(text)
    except ValueTextError:
        return
    assert format_target(target, locale="ja")
    assert format_target(target, locale="en")


@given(DAYS, st.integers(0, 240), st.integers(0, 600))
def test_a_duration_ends_at_or_after_the_day_before_its_start(
    start: date, months: int, days: int
) -> None:
    assert (end_of(Duration(months, days), start=start) - start).days >= -1


def widened(text: str) -> str:
    """Write the ASCII characters of a text in full width."""
    return "".join(
        chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in text
    )


@given(st.lists(WORDS, max_size=6).map("".join))
def test_full_width_means_what_half_width_means(text: str) -> None:
    assert outcome(widened(text)) == outcome(text)


def outcome(text: str) -> object:
    try:
        return without_spelling(parse_target(text))
    except ValueTextError as error:
        start, end = error.span
        return unicodedata.normalize("NFKC", text[start:end]), error.reason
