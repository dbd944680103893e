from fractions import Fraction

import pytest

from kpidocs.quantity import Unit, UnitKind, agree, parse_scaled_unit, parse_unit, unit_scale


@pytest.mark.parametrize(
    ("symbol", "kind", "texts"),
    [
        ("件", UnitKind.COUNT, "件;件数; 件 ;件（月平均）"),
        ("箇所", UnitKind.COUNT, "箇所;か所;カ所;ヶ所;ヵ所"),
        ("か国", UnitKind.COUNT, "か国;カ国;ヶ国;ヵ国"),
        ("か月", UnitKind.MEASURE, "か月;ヶ月;カ月;ヵ月"),
        ("人", UnitKind.COUNT, "人;人数"),
        ("回", UnitKind.COUNT, "回;回数;会議開催（回）"),
        ("%", UnitKind.RATE, "%;％;稼働率（％）;％\n（累計）;percent"),
        ("‰", UnitKind.RATE, "‰"),
        ("pt", UnitKind.POINTS, "pt;ポイント;points;%ポイント"),
        ("点", UnitKind.POINTS, "点;点数"),
        ("位", UnitKind.POINTS, "位"),
        ("円", UnitKind.MONEY, "円;¥;￥;JPY;jpy;yen"),
        ("USD", UnitKind.MONEY, "USD;$;ドル;米ドル;usd;Dollars"),
        ("EUR", UnitKind.MONEY, "EUR;€;ユーロ"),
        ("CAD", UnitKind.MONEY, "カナダドル"),
        ("t", UnitKind.MEASURE, "t;㌧;トン;ｔ"),
        ("㎡", UnitKind.MEASURE, "㎡;m2;m²;平方メートル"),
        ("months", UnitKind.MEASURE, "months"),
        ("MW", UnitKind.MEASURE, "MW"),
        ("t-CO2", UnitKind.MEASURE, "t-CO2;tCO2"),
        ("倍", UnitKind.MEASURE, "倍"),
        ("当局数", UnitKind.COUNT, "当局数"),
        ("りんご", UnitKind.COUNT, "りんご"),
        ("qualified leads", UnitKind.COUNT, "qualified leads"),
        ("円/件", UnitKind.COMPOUND, "円/件;円／件;円 per 件"),
        ("t-CO2/年", UnitKind.COMPOUND, "t-CO2/年"),
        ("件/人/月", UnitKind.COMPOUND, "件/人/月"),
    ],
)
def test_a_unit_has_one_symbol_however_it_is_spelled(
    symbol: str, kind: UnitKind, texts: str
) -> None:
    for text in texts.split(";"):
        assert parse_unit(text) == Unit(symbol, kind), text


@pytest.mark.parametrize(
    ("text", "scale", "symbol"),
    [
        ("円", 1, "円"),
        ("千円", 1000, "円"),
        ("万円", 10_000, "円"),
        ("百万円", 1_000_000, "円"),
        ("億円", 100_000_000, "円"),
        ("百万円/件", 1_000_000, "円/件"),
        ("千件/月（平均）", 1000, "件/月"),
        ("万人", 10_000, "人"),
        ("と畜頭数\n（万頭）", 10_000, "頭"),
        ("千万㎥", 10_000_000, "㎥"),
        ("万アクセス", 10_000, "アクセス"),
        ("million yen", 1_000_000, "円"),
        ("%", Fraction(1, 100), "%"),
        ("‰", Fraction(1, 1000), "‰"),
        ("割", Fraction(1, 10), "%"),
        ("万", 10_000, ""),
        ("件", 1, "件"),
    ],
)
def test_a_scale_is_no_part_of_the_unit(text: str, scale: int | Fraction, symbol: str) -> None:
    found, unit = parse_scaled_unit(text)
    assert (found, unit.symbol) == (scale, symbol)


def test_only_counts_are_counts() -> None:
    assert parse_unit("訪問").is_count
    assert not parse_unit("円").is_count
    assert not parse_unit("件/人").is_count


@pytest.mark.parametrize(
    ("one", "other"), [("%", "‰"), ("%", "割"), ("order", "orders"), ("件数", "件")]
)
def test_units_that_mean_the_same_agree(one: str, other: str) -> None:
    assert agree(parse_unit(one), parse_unit(other))


@pytest.mark.parametrize(("one", "other"), [("%", "件"), ("円", "USD"), ("件", "人"), ("s", "m")])
def test_units_that_mean_something_else_do_not_agree(one: str, other: str) -> None:
    assert not agree(parse_unit(one), parse_unit(other))


def test_without_a_unit_a_number_is_worth_itself() -> None:
    assert unit_scale(None) == 1
