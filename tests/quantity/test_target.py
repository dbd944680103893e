from fractions import Fraction

import pytest

from kpidocs.quantity import (
    COUNT,
    Amount,
    Comparator,
    Difference,
    Direction,
    Factor,
    Per,
    Target,
    Unit,
    UnitKind,
    ValueTextError,
    parse_scaled_unit,
    parse_target,
    parse_unit,
)


def amount(text: str) -> tuple[Fraction, str | None]:
    target = parse_target(text)
    assert isinstance(target.change, Amount)
    return target.change.value, target.unit.symbol if target.unit else None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("20件", 20, "件"),
        ("20 件", 20, "件"),
        ("20", 20, ""),
        ("1,000", 1000, ""),
        ("1万2600回", 12_600, "回"),
        ("10億円", 1_000_000_000, "円"),
        ("10 億円", 1_000_000_000, "円"),
        ("1億2,000万円", 120_000_000, "円"),
        ("1億2千万円", 120_000_000, "円"),
        ("5千万円", 50_000_000, "円"),
        ("2千5百件", 2_500, "件"),
        ("1,200百万円", 1_200_000_000, "円"),
        ("2,584千人", 2_584_000, "人"),
        ("1.4兆円", 1_400_000_000_000, "円"),
        ("１億２，０００万円", 120_000_000, "円"),
        ("¥10,000", 10_000, "円"),
        ("￥10,000", 10_000, "円"),
        ("¥10,000円", 10_000, "円"),
        ("$2M", 2_000_000, "USD"),
        ("$10K", 10_000, "USD"),
        ("$5m", 5_000_000, "USD"),
        ("$1.2tn", 1_200_000_000_000, "USD"),
        ("$3 million", 3_000_000, "USD"),
        ("€1.5bn", 1_500_000_000, "EUR"),
        ("USD 2,000", 2_000, "USD"),
        ("JPY 500", 500, "円"),
        ("$30/order", 30, "USD/order"),
        ("$30 per order", 30, "USD/order"),
        ("2 trillion yen", 2_000_000_000_000, "円"),
        ("10k users", 10_000, "users"),
        ("5km", 5, "km"),
        ("5m", 5, "m"),
        ("1000万円/件", 10_000_000, "円/件"),
        ("50%", Fraction(1, 2), "%"),
        ("50％", Fraction(1, 2), "%"),
        ("5割", Fraction(1, 2), "%"),
        ("5.5‰", Fraction(55, 10_000), "‰"),
        ("0.5", Fraction(1, 2), None),
        (".5", Fraction(1, 2), None),
        ("3分の1", Fraction(1, 3), "%"),
        ("20/40", Fraction(1, 2), "%"),
        ("40件中20件", Fraction(1, 2), "%"),
        ("20 out of 40", Fraction(1, 2), "%"),
    ],
)
def test_an_amount_is_read_exactly_in_base_units(
    text: str, value: int | Fraction, unit: str | None
) -> None:
    assert amount(text) == (value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("40%..60%", Fraction(2, 5), Fraction(3, 5), "%"),
        ("40%〜60%", Fraction(2, 5), Fraction(3, 5), "%"),
        ("40%～60%", Fraction(2, 5), Fraction(3, 5), "%"),
        ("40–60件", 40, 60, "件"),
        ("40-60件", 40, 60, "件"),
        ("40〜60", 40, 60, ""),
        ("$10〜20", 10, 20, "USD"),
        ("5円〜10万円", 5, 100_000, "円"),
        ("between 40 and 60 orders", 40, 60, "orders"),
    ],
)
def test_a_range_is_between_its_ends(
    text: str, low: int | Fraction, high: int | Fraction, unit: str
) -> None:
    target = parse_target(text)
    assert target.change == Amount(Fraction(low), Fraction(high))
    assert target.comparator is Comparator.BETWEEN
    assert target.unit is not None
    assert target.unit.symbol == unit


@pytest.mark.parametrize(
    ("comparator", "direction", "texts"),
    [
        (
            Comparator.AT_LEAST,
            None,
            (
                "80%以上;>= 80%;≥80%;≧80%;at least 80%;80% or more;最低80%;最低でも80%以上;"
                "80%を下回らない;80%達成;80%を達成;80%に到達;80%以上とする;80%以上を目指す;"
                "Minimum 80%;80%+"
            ),
        ),
        (
            Comparator.MORE_THAN,
            None,
            "80%超;> 80%;above 80%;Above 80%;more than 80%;80%超え;80%を超える;80%を上回る;80%突破",
        ),
        (
            Comparator.AT_MOST,
            Direction.DECREASE,
            (
                "80%以下;<= 80%;at most 80%;up to 80%;80%以内;80%まで;最大80%;上限80%;"
                "80%に抑える;80%を超えない;80% or less;80%以下に抑える"
            ),
        ),
        (
            Comparator.LESS_THAN,
            Direction.DECREASE,
            "80%未満;< 80%;below 80%;less than 80%;under 80%;80%を下回る;80%を切る",
        ),
        (Comparator.EXACTLY, None, "= 80%;ちょうど80%;exactly 80%"),
        (None, Direction.MAINTAIN, "80%を維持;maintain 80%;80%維持する"),
        (None, None, "80%;80%とする"),
    ],
)
def test_words_and_signs_compare(
    comparator: Comparator | None, direction: Direction | None, texts: str
) -> None:
    for text in texts.split(";"):
        target = parse_target(text)
        assert target.change == Amount(Fraction(4, 5)), text
        assert (target.comparator, target.direction) == (comparator, direction), text


@pytest.mark.parametrize("text", ["3位以内", "3位以上", "3位以下", "at most 3位", "最大3位"])
def test_of_ranks_the_smaller_is_better(text: str) -> None:
    target = parse_target(text)
    assert target.comparator is Comparator.AT_MOST
    assert target.direction is Direction.DECREASE


def test_a_rank_is_better_when_smaller_however_it_is_written() -> None:
    assert parse_target("3〜5位").direction is Direction.DECREASE
    assert parse_target("3", unit=parse_unit("位")).direction is Direction.DECREASE


@pytest.mark.parametrize(
    ("text", "factor", "direction"),
    [
        ("1.5倍", Fraction(3, 2), None),
        ("x1.5", Fraction(3, 2), None),
        ("×1.5", Fraction(3, 2), None),
        ("1.5x", Fraction(3, 2), None),
        ("0.8倍", Fraction(4, 5), Direction.DECREASE),
        ("倍増", Fraction(2), None),
        ("半減", Fraction(1, 2), Direction.DECREASE),
        ("Double", Fraction(2), None),
        ("+20%", Fraction(6, 5), Direction.INCREASE),
        ("＋20％", Fraction(6, 5), Direction.INCREASE),
        ("20%増", Fraction(6, 5), Direction.INCREASE),
        ("20%アップ", Fraction(6, 5), Direction.INCREASE),
        ("15%向上", Fraction(23, 20), Direction.INCREASE),
        ("20% increase", Fraction(6, 5), Direction.INCREASE),
        ("increase by 20%", Fraction(6, 5), Direction.INCREASE),
        ("-30%", Fraction(7, 10), Direction.DECREASE),
        ("−30%", Fraction(7, 10), Direction.DECREASE),
        ("▲30%", Fraction(7, 10), Direction.DECREASE),
        ("△30%", Fraction(7, 10), Direction.DECREASE),
        ("30%削減", Fraction(7, 10), Direction.DECREASE),
        ("-30%削減", Fraction(7, 10), Direction.DECREASE),
        ("reduce by 30%", Fraction(7, 10), Direction.DECREASE),
        ("100%削減", Fraction(0), Direction.DECREASE),
        ("2割増", Fraction(6, 5), Direction.INCREASE),
        ("5%改善", Fraction(21, 20), None),
    ],
)
def test_a_percentage_with_a_sign_or_a_move_is_relative(
    text: str, factor: Fraction, direction: Direction | None
) -> None:
    target = parse_target(text)
    assert target.change == Factor(factor)
    assert target.direction is direction
    assert target.unit is None


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("前年比110%", Fraction(11, 10)),
        ("昨対110%", Fraction(11, 10)),
        ("前年比10%増", Fraction(11, 10)),
        ("前年比+10%", Fraction(11, 10)),
        ("前年の1.2倍", Fraction(6, 5)),
        ("前年比90%以下", Fraction(9, 10)),
        ("110% YoY", Fraction(11, 10)),
    ],
)
def test_last_year_is_the_baseline_where_it_is_named(text: str, factor: Fraction) -> None:
    assert parse_target(text).change == Factor(factor, year_earlier=True)


@pytest.mark.parametrize(
    ("text", "difference", "unit"),
    [
        ("+3pt", Difference(Fraction(3), in_points=True), None),
        ("3ポイント増", Difference(Fraction(3), in_points=True), None),
        ("3ポイント改善", Difference(Fraction(3), in_points=True), None),
        ("-2 points", Difference(Fraction(-2), in_points=True), None),
        ("+10ポイント", Difference(Fraction(10), in_points=True), None),
        ("1.2%ポイント増", Difference(Fraction(6, 5), in_points=True), None),
        ("6万人減", Difference(Fraction(-60_000)), "人"),
        ("+5件", Difference(Fraction(5)), "件"),
        ("-$5", Difference(Fraction(-5)), "USD"),
        ("プラス5", Difference(Fraction(5)), None),
        ("マイナス5点", Difference(Fraction(-5)), "点"),
    ],
)
def test_points_and_amounts_with_a_sign_or_a_move_are_differences(
    text: str, difference: Difference, unit: str | None
) -> None:
    target = parse_target(text)
    assert target.change == difference
    assert (target.unit and target.unit.symbol) == unit


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("30%以上削減", Comparator.AT_MOST),
        ("30%以上の削減", Comparator.AT_MOST),
        ("-30%以上", Comparator.AT_MOST),
        ("30%以下の減少", Comparator.AT_LEAST),
        ("30%超の削減", Comparator.LESS_THAN),
        ("reduce by at least 30%", Comparator.AT_MOST),
        ("ちょうど30%削減", Comparator.EXACTLY),
        ("0.7倍以上", Comparator.AT_LEAST),
    ],
)
def test_a_fall_of_at_least_so_much_ends_at_most_there(text: str, comparator: Comparator) -> None:
    target = parse_target(text)
    assert target.change == Factor(Fraction(7, 10))
    assert target.comparator is comparator


def test_halving_at_least_ends_at_most_at_a_half() -> None:
    assert parse_target("半減以上").comparator is Comparator.AT_MOST


def test_improvement_goes_the_way_that_the_goal_declares() -> None:
    assert parse_target("5%改善", direction=Direction.DECREASE).change == Factor(Fraction(19, 20))
    points = parse_target("3ポイント改善", direction=Direction.DECREASE)
    assert points.change == Difference(Fraction(-3), in_points=True)


@pytest.mark.parametrize(
    ("text", "before", "after", "unit", "direction"),
    [
        ("1億円から3億円", 100_000_000, 300_000_000, "円", Direction.INCREASE),
        ("1億円から3億円へ", 100_000_000, 300_000_000, "円", Direction.INCREASE),
        ("1億円から3億円に増やす", 100_000_000, 300_000_000, "円", Direction.INCREASE),
        ("75%→70%", Fraction(3, 4), Fraction(7, 10), "%", Direction.DECREASE),
        ("75→70%", Fraction(3, 4), Fraction(7, 10), "%", Direction.DECREASE),
        ("75%→70", Fraction(3, 4), Fraction(7, 10), "%", Direction.DECREASE),
        ("5位から3位", 5, 3, "位", Direction.DECREASE),
        ("from 10 to 20 orders", 10, 20, "orders", Direction.INCREASE),
    ],
)
def test_from_and_to_give_baseline_and_target(
    text: str, before: int | Fraction, after: int | Fraction, unit: str, direction: Direction
) -> None:
    target = parse_target(text)
    assert (target.before, target.change) == (before, Amount(Fraction(after)))
    assert target.unit is not None
    assert (target.unit.symbol, target.direction) == (unit, direction)


@pytest.mark.parametrize(
    ("per", "texts"),
    [
        (
            Per.MONTH,
            "月30件;毎月30件;月間30件;月に30件;30件/月;30件／月;1か月あたり30件;30件 per month",
        ),
        (Per.WEEK, "週30件;毎週30件;30件/週;weekly 30件"),
        (Per.DAY, "1日30件;毎日30件;30件/日;30件 a day;30件 daily"),
        (Per.WORKDAY, "1営業日30件;30件/営業日"),
        (Per.QUARTER, "四半期30件;30件 per quarter"),
        (Per.HALF, "半期30件;30件/半期"),
        (Per.YEAR, "年間100件;年100件;100件/年;年100件/年"),
    ],
)
def test_a_period_makes_an_amount_a_rhythm(per: Per, texts: str) -> None:
    for text in texts.split(";"):
        target = parse_target(text)
        assert (target.per, target.per_person) == (per, False), text
        assert target.unit == parse_unit("件"), text


@pytest.mark.parametrize(
    ("text", "value", "per"),
    [
        ("1人1日9件", 9, Per.DAY),
        ("1人あたり月8件", 8, Per.MONTH),
        ("8件/人・月", 8, Per.MONTH),
        ("8件/月/人", 8, Per.MONTH),
        ("8 calls per person per day", 8, Per.DAY),
        ("1人9件", 9, None),
        ("9件 each", 9, None),
    ],
)
def test_an_amount_may_be_for_each_person(text: str, value: int, per: Per | None) -> None:
    target = parse_target(text)
    assert target.change == Amount(Fraction(value))
    assert (target.per, target.per_person) == (per, True)


def test_a_rhythm_may_be_a_fraction() -> None:
    target = parse_target("1.4組/年")
    assert (target.change, target.per) == (Amount(Fraction(7, 5)), Per.YEAR)


def test_rhythm_and_comparison_stand_together() -> None:
    target = parse_target("週1回以上")
    assert (target.per, target.comparator) == (Per.WEEK, Comparator.AT_LEAST)


@pytest.mark.parametrize("text", ["3日以内", "1日以内", "10か月", "5年"])
def test_a_length_of_time_is_no_rhythm(text: str) -> None:
    assert parse_target(text).per is None


def declared(text: str, unit: str) -> Target:
    scale, read = parse_scaled_unit(unit)
    return parse_target(text, unit=read, scale=scale)


@pytest.mark.parametrize(
    ("text", "unit", "value", "symbol"),
    [
        ("80", "%", Fraction(4, 5), "%"),
        ("500", "万円", 5_000_000, "円"),
        ("500万円", "万円", 5_000_000, "円"),
        ("20", "件", 20, "件"),
        ("20件", "件数", 20, "件"),
        ("5.9‰", "%", Fraction(59, 10_000), "‰"),
        ("0.8以上", "%", Fraction(8, 1000), "%"),
        ("1 order", "orders", 1, "orders"),
        ("20りんご", "りんご", 20, "りんご"),
        ("20〜30", "万円", 200_000, "円"),
        ("1.4", "組", Fraction(7, 5), "組"),
    ],
)
def test_a_number_takes_the_declared_unit_and_its_scale(
    text: str, unit: str, value: int | Fraction, symbol: str
) -> None:
    target = declared(text, unit)
    assert isinstance(target.change, Amount)
    assert target.change.value == value
    assert target.unit is not None
    assert target.unit.symbol == symbol


def test_a_declared_unit_may_carry_the_period() -> None:
    target = declared("100以上", "t-CO2/年")
    assert (target.unit, target.per) == (Unit("t-CO2", UnitKind.MEASURE), Per.YEAR)
    assert declared("100/年", "件/年").per is Per.YEAR
    assert declared("100", "件/年").per is Per.YEAR


def test_a_rhythm_other_than_that_of_the_unit_is_refused() -> None:
    with pytest.raises(ValueTextError, match="The unit is per"):
        declared("月100", "件/年")


def test_a_relative_target_has_the_declared_unit() -> None:
    assert declared("+20%", "件").unit == parse_unit("件")
    assert declared("+3pt", "%").unit == parse_unit("%")
    assert declared("+20", "件").change == Difference(Fraction(20))
    assert declared("+20", "%").change == Factor(Fraction(6, 5))


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("20件", 1),
        ("33%", Fraction(1, 100)),
        ("33.3%", Fraction(1, 1000)),
        ("1.5億円", 10_000_000),
        ("1億2,000万円", 10_000),
        ("2千万円", 10_000_000),
        ("2,584千人", 1000),
        ("$2.5M", 100_000),
        ("1.5倍", Fraction(1, 10)),
        ("+20%", Fraction(1, 100)),
    ],
)
def test_the_precision_is_the_worth_of_the_last_digit(text: str, precision: int | Fraction) -> None:
    assert parse_target(text).precision == precision


def test_a_whole_number_without_unit_is_a_count() -> None:
    assert parse_target("20以上").unit == COUNT
    assert parse_target("20.5以上").unit is None


def test_the_text_is_kept_as_written() -> None:
    assert parse_target("８０％以上").written == "８０％以上"


@pytest.mark.parametrize(
    ("text", "unit", "comparator"),
    [
        ("3倍", "倍", None),
        ("3倍以上", "倍", Comparator.AT_LEAST),
        ("3x", "x", None),
        ("at least 3 times", "times", Comparator.AT_LEAST),
    ],
)
def test_of_a_goal_counted_in_times_a_multiple_is_the_figure(
    text: str, unit: str, comparator: Comparator | None
) -> None:
    target = parse_target(text, unit=parse_unit(unit))
    assert target.change == Amount(Fraction(3))
    assert target.comparator is comparator


def test_of_a_goal_counted_in_times_a_multiple_of_last_year_is_relative() -> None:
    target = parse_target("前年の1.2倍", unit=parse_unit("倍"))
    assert target.change == Factor(Fraction(6, 5), year_earlier=True)
