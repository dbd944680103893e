"""Units and targets as Japanese ministries wrote them.

Source: judgit/data, 行政事業レビュー 2020, https://github.com/judgit/data, CC BY 4.0; units and
texts unchanged, the rest of each record left out.
"""

from fractions import Fraction

import pytest

from kpidocs.quantity import (
    Amount,
    Misreading,
    Per,
    ValueTextError,
    parse_scaled_unit,
    parse_target,
)


@pytest.mark.parametrize(
    ("unit", "written", "value", "symbol"),
    [
        ("件（月平均）", "800953", 800_953, "件"),
        ("％\n（低減率）", "5", Fraction(1, 20), "%"),
        ("カ国", "150", 150, "か国"),
        ("千万㎥", "1.5", 15_000_000, "㎥"),
        ("と畜頭数\n（万頭）", "78", 780_000, "頭"),
        ("百万円/件", "12", 12_000_000, "円/件"),
        ("万ｋWh", "3", 30_000, "kWh"),
        ("保管量(ｔ)", "8", 8, "t"),
        ("千件", "31148", 31_148_000, "件"),
    ],
)
def test_a_target_of_a_ministry_is_read_in_its_unit(
    unit: str, written: str, value: int | Fraction, symbol: str
) -> None:
    scale, read = parse_scaled_unit(unit)
    target = parse_target(written, unit=read, scale=scale)
    assert target.change == Amount(Fraction(value))
    assert target.unit is not None
    assert target.unit.symbol == symbol


def test_full_width_digits_scale_and_period_stand_together() -> None:
    target = parse_target("年間１．２万人/年")
    assert (target.change, target.per) == (Amount(Fraction(12_000)), Per.YEAR)


def test_a_sentence_is_no_target_but_its_figure_is_suggested() -> None:
    with pytest.raises(ValueTextError) as caught:
        parse_target("事業目標を達成した案件の割合が90％以上")
    assert caught.value.reason is Misreading.INVALID
    assert caught.value.hint is not None
    assert caught.value.hint.values == {"value": "90%以上"}
