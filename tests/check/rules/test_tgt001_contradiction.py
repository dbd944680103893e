import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi

ORDERS = {"web/orders.md": kgi(target="100 orders")}


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("share: 20%\ntarget: 30 orders", "web/shop.md:7:1"),
        ("same_as: orders\ntarget: 30 orders", "web/shop.md:7:1"),
    ],
)
def test_statements_that_cannot_all_hold_are_reported(lines: str, key: str) -> None:
    finds("TGT001", {"web/shop.md": kpi(f"parent: orders\n{lines}"), **ORDERS}, at=key, saying="30")


@pytest.mark.parametrize(
    "lines", ["share: 20%\ntarget: 20 orders", "share: 33%\ntarget: 33 orders"]
)
def test_statements_that_hold_together_are_right(lines: str) -> None:
    finds_nothing("TGT001", {"web/shop.md": kpi(f"parent: orders\n{lines}"), **ORDERS})
