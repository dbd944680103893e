import pytest

from tests.check.tools import finds, finds_nothing, kgi


def orders(formula: str) -> str:
    return kgi(
        f"formula: {formula}\nchildren:\n"
        "  - {id: cvr, title: Purchase rate, owner: Web, target: 2%, denominator: visits}\n"
        "  - {id: visits, title: Visits, owner: Web, unit: visits}\n"
        "  - {id: leads, title: Leads, owner: Web, target: 1000 leads}\n"
    )


def test_a_rate_that_divides_something_else_is_reported() -> None:
    finds(
        "TGT011",
        {"web/orders.md": orders("leads * cvr")},
        at="web/orders.md:6:1",
        saying="divides by “Visits”, but is applied to “Leads”",
        hint="Apply it to “Visits”",
    )


@pytest.mark.parametrize("formula", ["visits * cvr", "400 * cvr"])
def test_a_rate_that_is_applied_to_what_it_divides_is_right(formula: str) -> None:
    finds_nothing("TGT011", {"web/orders.md": orders(formula)})


def test_shares_beyond_the_whole_are_reported_at_the_last_of_them() -> None:
    shop = "  - {id: shop, title: Shop, owner: Web, share: 60%}\n"
    field = "  - {id: field, title: Field, owner: Web, share: 50%}\n"
    files = {"web/orders.md": kgi(f"children:\n{shop}{field}")}
    finds("TGT011", files, at="web/orders.md:8:43", saying="add up to 110%", hint="100%")
