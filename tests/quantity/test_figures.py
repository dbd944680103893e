from datetime import date
from fractions import Fraction

import pytest

from kpidocs.quantity import (
    PERCENT,
    Baseline,
    Figure,
    Window,
    parse_baseline,
    parse_figure,
    parse_unit,
)


@pytest.mark.parametrize(
    ("text", "value", "unit", "sample"),
    [
        ("50%", Fraction(1, 2), "%", None),
        ("５０％", Fraction(1, 2), "%", None),
        ("5割", Fraction(1, 2), "%", None),
        ("5.5‰", Fraction(11, 2000), "‰", None),
        ("0.5", Fraction(1, 2), None, None),
        ("3分の1", Fraction(1, 3), "%", None),
        ("20/40", Fraction(1, 2), "%", 40),
        ("20件/40件", Fraction(1, 2), "%", 40),
        ("40件中20件", Fraction(1, 2), "%", 40),
        ("40件のうち20件", Fraction(1, 2), "%", 40),
        ("20 of 40", Fraction(1, 2), "%", 40),
        ("20 out of 40 deals", Fraction(1, 2), "%", 40),
        ("1,000万円/件", 10_000_000, "円/件", None),
        ("12件", 12, "件", None),
        ("30件/日", 30, "件/日", None),
        ("3時間/日", 3, "時間/日", None),
        ("-5", -5, None, None),
        ("▲5件", -5, "件", None),
    ],
)
def test_a_figure_is_read_exactly(
    text: str, value: int | Fraction, unit: str | None, sample: int | None
) -> None:
    figure = parse_figure(text)
    assert (figure.value, figure.sample) == (value, sample)
    assert (figure.unit and figure.unit.symbol) == unit
    assert figure.written == text


def test_a_range_has_its_bounds_and_the_middle_as_value() -> None:
    figure = parse_figure("40%..60%")
    assert (figure.low, figure.value, figure.high) == (
        Fraction(2, 5),
        Fraction(1, 2),
        Fraction(3, 5),
    )
    assert figure.unit == PERCENT


def test_a_bare_figure_takes_the_unit_that_is_given() -> None:
    assert parse_figure("50", unit=PERCENT).value == Fraction(1, 2)
    assert parse_figure("12", unit=parse_unit("件")).unit == parse_unit("件")


@pytest.mark.parametrize(
    ("text", "value", "at"),
    [
        ("12件", 12, None),
        ("12件 @ 2026-03-31", 12, Window(date(2026, 3, 31), date(2026, 3, 31))),
        ("1,200件@2025年度", 1200, Window(date(2025, 4, 1), date(2026, 3, 31))),
        ("12件 ＠ 2026年3月", 12, Window(date(2026, 3, 1), date(2026, 3, 31))),
    ],
)
def test_a_baseline_has_a_figure_and_may_have_a_date(
    text: str, value: int, at: Window | None
) -> None:
    baseline = parse_baseline(text)
    assert baseline.figure is not None
    assert baseline.figure.value == value
    assert baseline.at == at


def test_the_fiscal_year_of_a_baseline_starts_when_the_plan_says() -> None:
    found = parse_baseline("1 @ FY2025", fiscal_year_start=10)
    assert found.at == Window(date(2025, 10, 1), date(2026, 9, 30))


def test_a_baseline_may_be_another_goal() -> None:
    assert parse_baseline("@ other/goal") == Baseline(goal="other/goal")
    assert parse_baseline("＠２０２６/受注") == Baseline(goal="２０２６/受注")


def test_the_figure_of_a_baseline_keeps_its_own_text() -> None:
    found = parse_baseline("８億円 @ FY2025").figure
    assert found == Figure(
        "8億円", Fraction(800_000_000), parse_unit("円"), precision=Fraction(100_000_000)
    )
