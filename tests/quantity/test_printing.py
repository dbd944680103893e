from datetime import date
from fractions import Fraction

import pytest

from kpidocs.quantity import (
    TIMES,
    Figure,
    Quantity,
    Unit,
    UnitKind,
    Window,
    format_date,
    format_figure,
    format_number,
    format_quantity,
    format_target,
    format_window,
    parse_figure,
    parse_target,
    parse_unit,
    rounded,
    to_exact,
)


@pytest.mark.parametrize(
    ("value", "exact"),
    [
        (Fraction(40), "40"),
        (Fraction(1_000_000_000), "1000000000"),
        (Fraction(1, 2), "0.5"),
        (Fraction(59, 10_000), "0.0059"),
        (Fraction(-5, 4), "-1.25"),
        (Fraction(1, 1024), "0.0009765625"),
        (Fraction(18_250, 7), "18250/7"),
        (Fraction(-1, 3), "-1/3"),
        (Fraction(0), "0"),
    ],
)
def test_json_gets_an_exact_decimal_or_a_fraction(value: Fraction, exact: str) -> None:
    assert to_exact(value) == exact
    assert Fraction(exact) == value


@pytest.mark.parametrize(
    ("value", "digits", "ja", "en"),
    [
        (1600, None, "1,600", "1,600"),
        (4000, None, "4,000", "4,000"),
        (99_999_999, None, "99,999,999", "99,999,999"),
        (120_000_000, None, "1億2,000万", "120,000,000"),
        (120_000_005, None, "1億2,000万5", "120,000,005"),
        (-120_000_000, None, "-1億2,000万", "-120,000,000"),
        (Fraction(25, 2), None, "12.5", "12.5"),
        (Fraction(18_250, 7), None, "18250/7", "18250/7"),
        (Fraction(18_250, 7), 1, "2,607.1", "2,607.1"),
        (Fraction(1, 3), 0, "0", "0"),
        (Fraction(5, 2), 0, "3", "3"),
        (Fraction(-5, 2), 0, "-3", "-3"),
        (Fraction(1, 2), 3, "0.5", "0.5"),
        (8_333_333, -4, "8,330,000", "8,330,000"),
    ],
)
def test_numbers_have_comma_groups_and_in_japanese_oku(
    value: int | Fraction, digits: int | None, ja: str, en: str
) -> None:
    assert format_number(Fraction(value), locale="ja", digits=digits) == ja
    assert format_number(Fraction(value), locale="en", digits=digits) == en
    assert format_number(Fraction(value), locale="fr", digits=digits) == en


@pytest.mark.parametrize(
    ("value", "unit", "ja", "en"),
    [
        (40, "件", "40件", "40件"),
        (4_000, "件", "4,000件", "4,000件"),
        (100_000, "訪問", "100,000訪問", "100,000訪問"),
        (40, "orders", "40 orders", "40 orders"),
        (5, "kg", "5 kg", "5 kg"),
        (3, "pt", "3pt", "3pt"),
        (1_000_000_000, "円", "10億円", "¥1,000,000,000"),
        (120_000_000, "円", "1億2,000万円", "¥120,000,000"),
        (1_400_000_000_000, "円", "1兆4,000億円", "¥1,400,000,000,000"),
        (8_333_333, "円", "833万3,333円", "¥8,333,333"),
        (50_000, "円", "5万円", "¥50,000"),
        (12_345, "円", "12,345円", "¥12,345"),
        (9_000, "円", "9,000円", "¥9,000"),
        (-50_000, "円", "-5万円", "-¥50,000"),
        (10_000_000, "円/件", "1,000万円/件", "¥10,000,000/件"),
        (2_000_000, "USD", "$2,000,000", "$2,000,000"),
        (30, "USD/order", "$30/order", "$30/order"),
        (2_000, "CAD", "2,000 CAD", "2,000 CAD"),
        (Fraction(1, 2), "%", "50%", "50%"),
        (Fraction(11, 10), "%", "110%", "110%"),
        (Fraction(55, 10_000), "‰", "5.5‰", "5.5‰"),
        (Fraction(1, 3), "%", "1/3", "1/3"),
        (Fraction(11, 10), "件", "1.1件", "1.1件"),
    ],
)
def test_a_quantity_is_written_as_its_readers_write_it(
    value: int | Fraction, unit: str, ja: str, en: str
) -> None:
    quantity = Quantity(Fraction(value), parse_unit(unit))
    assert format_quantity(quantity, locale="ja") == ja
    assert format_quantity(quantity, locale="en") == en


def test_a_rate_of_an_authors_own_is_written_as_a_number() -> None:
    quantity = Quantity(Fraction(3, 2), Unit("回転率", UnitKind.RATE))
    assert format_quantity(quantity, locale="ja") == "1.5回転率"


def test_a_quantity_is_rounded_where_digits_are_given() -> None:
    assert format_quantity(Quantity(Fraction(1, 3), parse_unit("%")), locale="ja", digits=1) == (
        "33.3%"
    )
    yen = Quantity(Fraction(8_333_333), parse_unit("円"))
    assert format_quantity(yen, locale="ja", digits=-4) == "833万円"
    assert format_quantity(Quantity(Fraction(25, 3)), locale="en", digits=1) == "8.3"


@pytest.mark.parametrize(
    ("text", "ja", "en"),
    [
        ("50%", "50%", "50%"),
        ("24/48", "24/48", "24/48"),
        ("40%..60%", "40〜60%", "40–60%"),
        ("40〜60件", "40〜60件", "40–60件"),
        ("40〜60 orders", "40〜60 orders", "40–60 orders"),
        ("5円〜10万円", "5円〜10万円", "¥5–¥100,000"),
        ("5万円〜10万円", "5万円〜10万円", "¥50,000–¥100,000"),
        ("5〜10円", "5〜10円", "¥5–¥10"),
        ("1〜2", "1〜2", "1–2"),
    ],
)
def test_a_figure_is_written_with_its_range_or_sample(text: str, ja: str, en: str) -> None:
    assert format_figure(parse_figure(text), locale="ja") == ja
    assert format_figure(parse_figure(text), locale="en") == en


def test_the_bounds_of_a_figure_are_rounded_like_itself() -> None:
    figure = Figure("", Fraction(1, 2), low=Fraction(1, 3), high=Fraction(2, 3))
    assert format_figure(figure, locale="en", digits=2) == "0.33–0.67"


@pytest.mark.parametrize(
    ("text", "ja", "en"),
    [
        ("20件", "20件", "20件"),
        ("80%以上", "80%以上", "at least 80%"),
        ("> 80%", "80%超", "more than 80%"),
        ("5%以下", "5%以下", "at most 5%"),
        ("30未満", "30未満", "less than 30"),
        ("= 20件", "ちょうど20件", "exactly 20件"),
        ("3位以内", "3位以内", "at most 3位"),
        ("40〜60件", "40〜60件", "40–60件"),
        ("99%を維持", "99%を維持", "maintain 99%"),
        ("1.5倍", "1.5倍", "×1.5"),
        ("2倍以上", "2倍以上", "at least ×2"),
        ("0.7倍以上", "0.7倍以上", "at least ×0.7"),
        ("半減", "50%減", "-50%"),
        ("+20%", "20%増", "+20%"),
        ("20%以上増", "20%以上増", "increase by at least 20%"),
        ("30%以上削減", "30%以上減", "reduce by at least 30%"),
        ("5%改善", "1.05倍", "×1.05"),
        ("前年比110%", "前年比110%", "110% YoY"),
        ("前年比10%増", "前年比10%増", "+10% YoY"),
        ("前年比90%以上", "前年比90%以上", "at least 90% YoY"),
        ("+3pt", "3pt増", "+3pt"),
        ("3ポイント改善", "3pt改善", "improve by 3pt"),
        ("6万人減", "60,000人減", "-60,000人"),
        ("1億円から3億円", "1億円から3億円", "from ¥100,000,000 to ¥300,000,000"),
        ("75%→70%", "75%から70%", "from 75% to 70%"),
        ("月30件以上", "月30件以上", "at least 30件 per month"),
        ("1日10件", "1日10件", "10件 per day"),
        ("1人1日9件", "1人1日9件", "9件 per person per day"),
        ("8件/人・月", "1人あたり月8件", "8件 per person per month"),
        ("1人9件", "1人あたり9件", "9件 each"),
    ],
)
def test_a_target_is_written_in_words_that_mean_the_same(text: str, ja: str, en: str) -> None:
    target = parse_target(text)
    assert format_target(target, locale="ja") == ja
    assert format_target(target, locale="en") == en


def test_dates_are_written_in_one_way_everywhere() -> None:
    window = Window(date(2026, 4, 1), date(2027, 3, 31))
    assert format_date(window.due, locale="ja") == format_date(window.due, locale="en")
    assert format_date(window.due, locale="ja") == "2027-03-31"
    assert format_window(window, locale="ja") == "2026-04-01〜2027-03-31"
    assert format_window(window, locale="en") == "2026-04-01 – 2027-03-31"
    assert format_window(Window(window.due, window.due), locale="en") == "2027-03-31"


def test_halves_are_rounded_away_from_zero() -> None:
    assert [rounded(Fraction(n, 2), 0) for n in (1, 3, -1, -3)] == [1, 2, -1, -2]
    assert rounded(Fraction(1, 3), None) == Fraction(1, 3)


@pytest.mark.parametrize(
    ("factor", "english", "japanese"),
    [
        (Fraction(3, 2), "×1.5", "1.5倍"),
        (Fraction(20, 13), "×1.54", "1.54倍"),
        (Fraction(1200), "×1,200", "1,200倍"),
    ],
)
def test_a_change_is_so_many_times_what_was(factor: Fraction, english: str, japanese: str) -> None:
    said = [
        format_quantity(Quantity(factor, TIMES), locale=locale, digits=2) for locale in ("en", "ja")
    ]
    assert said == [english, japanese]
