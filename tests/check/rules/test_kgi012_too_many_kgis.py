from tests.check.tools import findings, finds, finds_nothing, kgi, place

ORDERS = kgi("primary: true")


def test_kgis_beside_the_primary_one_are_named_together() -> None:
    files = {
        "web/a.md": kgi(title="Members"),
        "web/b.md": kgi(title="Visits"),
        "web/orders.md": ORDERS,
    }
    finds(
        "KGI012",
        files,
        at="web/a.md:2:1",
        saying="Beside the primary KGI “Orders” the plan has further KGIs: “Members”, “Visits”.",
        hint="parent: orders",
    )
    (found,) = findings("KGI012", files)
    assert [place(at) for at in found.finding.also] == ["web/b.md:2:1"]


def test_kgis_above_and_below_the_primary_one_do_not_count() -> None:
    files = {
        "web/revenue.md": kgi(title="Revenue"),
        "web/orders.md": kgi("primary: true\nparent: revenue"),
        "web/big.md": kgi("parent: orders", title="Big orders"),
    }
    finds_nothing("KGI012", files)


def test_kgis_of_other_plans_and_dropped_ones_do_not_count() -> None:
    files = {
        "web/orders.md": ORDERS,
        "web/members.md": kgi("status: dropped"),
        "field/orders.md": kgi(),
    }
    finds_nothing("KGI012", files)


def test_a_kgi_whose_parent_is_misspelt_may_stand_below() -> None:
    files = {"web/orders.md": ORDERS, "web/members.md": kgi("parent: order", title="Members")}
    finds_nothing("KGI012", files)


def test_without_a_primary_one_none_stands_beside_it() -> None:
    finds_nothing("KGI012", {"web/a.md": kgi(), "web/b.md": kgi(title="Members")})


def test_a_kgi_of_last_year_stands_beside_none() -> None:
    files = {"web/orders.md": kgi("primary: true"), "web/profit.md": kgi("status: done")}
    finds_nothing("KGI012", files)
