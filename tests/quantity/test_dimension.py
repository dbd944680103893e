"""Units that are multiplied and divided."""

import pytest

from kpidocs.quantity import Dimension, Slack, dimension_of, parse_unit


def of(unit: str) -> Dimension:
    return dimension_of(parse_unit(unit))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("orders", "order"),
        ("web orders", "Orders"),
        ("inquiries", "inquiry"),
        ("boxes", "box"),
        ("月", "か月"),
        ("months", "ヶ月"),
        ("日間", "days"),
        ("営業日", "workdays"),
        ("週", "weeks"),
        ("年間", "year"),
        ("時間", "h"),
        ("分", "Minutes"),
        ("名", "人"),
        ("人・日", "人日"),
        ("件/人・月", "件/人/か月"),
        ("$/order", "USD/orders"),
        ("calls per month", "call/month"),
        ("%", "倍"),
        ("円/%", "円"),
    ],
)
def test_spellings_of_a_unit_are_one(one: str, other: str) -> None:
    assert of(one) == of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("件", "社"), ("円", "USD"), ("分", "時間"), ("日", "営業日"), ("円", "円/件"), ("m", "ms")],
)
def test_other_units_are_not(one: str, other: str) -> None:
    assert of(one) != of(other)


@pytest.mark.parametrize(
    ("product", "unit"),
    [
        (of("件") * of("円/件"), "円"),
        (of("件") * of("円"), "件・円"),
        (of("円") / of("件"), "円/件"),
        (of("円/件") / of("月"), "円/件/月"),
        (of("件/月") * of("か月"), "件"),
        (of("orders") * of("$"), "orders·USD"),
        (Dimension() / of("件"), "1/件"),
        (of("人") * of("人"), "人・人"),
        (of("人日") / of("人"), "日"),
        (of("件") / of("件"), ""),
    ],
)
def test_a_product_is_written_as_a_unit(product: Dimension, unit: str) -> None:
    assert str(product) == unit


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("件", "件", Slack.NONE),
        ("件", "訪問", Slack.COUNTS),
        ("件/人", "%", Slack.COUNTS),
        ("円/件", "円/人", Slack.COUNTS),
        ("円", "USD", Slack.FIGURES),
        ("円/月", "円/年", Slack.FIGURES),
        ("kg", "t", Slack.FIGURES),
        ("件", "円", None),
        ("円/件", "円", None),
    ],
)
def test_rates_and_bare_numbers_leave_units_open(one: str, other: str, least: Slack | None) -> None:
    fitting = [slack for slack in Slack if of(one).fits(of(other), slack)]
    assert fitting == ([] if least is None else [slack for slack in Slack if slack >= least])
