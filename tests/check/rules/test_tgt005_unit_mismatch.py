import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi


def revenue(price: str) -> str:
    return kgi(
        f"formula: orders * price\nassumptions: {{price: {price}}}\nchildren:\n"
        "  - {id: orders, title: Orders, owner: Web, unit: orders}\n",
        title="Revenue",
        target="$2M",
    )


def test_a_formula_that_gives_another_unit_is_reported_with_the_unit_that_is_lacking() -> None:
    files = {"web/revenue.md": revenue("$10K")}
    finds(
        "TGT005",
        files,
        at="web/revenue.md:6:1",
        saying="is in USD, but orders × price gives orders·USD",
        hint="price: $10K/orders",
    )
    finds_only("TGT005", files)


@pytest.mark.parametrize("price", ["$10K/order", "10000"])
def test_a_formula_of_one_unit_is_right(price: str) -> None:
    finds_nothing("TGT005", {"web/revenue.md": revenue(price)})
