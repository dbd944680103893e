import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

PROFIT = kgi(title="Operating profit", target="¥10,000,000")


def test_a_kpi_that_is_sales_is_reported_with_the_word() -> None:
    finds(
        "KPI013",
        {"web/profit.md": PROFIT, "web/sales.md": kpi("target: ¥50,000,000", title="Shop sales")},
        at="web/sales.md:3:1",
        saying="“Shop sales” is merely sales or profit: “sales” shows what came of it",
        hint="orders, meetings or the unit price",
    )


@pytest.mark.parametrize("title", ["東日本の売上", "営業利益", "売上の最大化", "Revenue from ads"])
def test_sales_and_profit_are_reported_in_both_languages(title: str) -> None:
    files = {"web/profit.md": PROFIT, "web/k.md": kpi("target: 1.5倍", title=title)}
    finds("KPI013", files, at="web/k.md:3:1", saying=title)


@pytest.mark.parametrize(
    "title",
    [
        *("客単価", "CPA", "粗利率", "1人あたりの売上", "売上目標の達成率"),
        *("Revenue per visit", "Staff turnover in the first year", "Stock turnover"),
    ],
)
def test_what_can_be_worked_on_is_not_merely_money(title: str) -> None:
    finds_nothing("KPI013", {"web/k.md": kpi("target: ¥5,000", title=title)})


@pytest.mark.parametrize(
    "more",
    [
        "target: 20 sales",
        "target: ¥5,000\npriority: guard",
        "target: ¥5,000\nnature: quality",
        "target: ¥5,000\nstatus: done",
        "target: ¥5,000\nsame_as: profit",
        "target: ¥5,000\nchildren: [{id: orders, title: Orders, target: 9}]",
    ],
)
def test_a_number_of_sales_a_limit_and_a_figure_that_is_broken_down_are_left_alone(
    more: str,
) -> None:
    finds_nothing("KPI013", {"web/profit.md": PROFIT, "web/sales.md": kpi(more, title="Sales")})


def test_a_wish_that_is_not_defined_is_reported_as_such_and_not_here() -> None:
    wish = kpi("target: 1億円", title="売上アップ")
    finds_nothing("KPI013", {"web/k.md": wish})
    defined = kpi("target: 1億円\ndefinition: 東日本の納品額", title="売上アップ")
    finds("KPI013", {"web/k.md": defined}, at="web/k.md:3:1", saying="売上アップ")


def test_a_kgi_may_be_money() -> None:
    finds_nothing("KPI013", {"web/sales.md": goal("kind: kgi\ntitle: Sales\ntarget: ¥5,000")})
