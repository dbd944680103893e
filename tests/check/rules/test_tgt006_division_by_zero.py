from tests.check.tools import finds, finds_nothing, kgi

PRICE = "  - {id: price, title: Price, owner: Web, unit: $/order, formula: revenue / orders}\n"


def revenue(orders: int) -> str:
    children = (
        f"children:\n  - {{id: orders, title: Orders, owner: Web, target: {orders} orders}}\n"
    )
    return kgi(children + PRICE, title="Revenue", target="$2M")


def test_a_division_by_zero_is_reported() -> None:
    finds("TGT006", {"web/revenue.md": revenue(0)}, at="web/revenue.md:8:58", saying="“Price”")


def test_a_division_by_another_number_is_right() -> None:
    finds_nothing("TGT006", {"web/revenue.md": revenue(20)})
