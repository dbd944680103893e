import pytest

from tests.check.tools import finds, finds_nothing, kgi

ENTRY = "ignore:\n  - rule: kgi-without-kpi\n"


def test_an_entry_without_a_reason_is_reported() -> None:
    finds(
        "SUP002",
        {"web/orders.md": kgi(ENTRY)},
        at="web/orders.md:7:5",
        saying="does not say why kgi-without-kpi is ignored",
        hint="Write reason: …",
    )


@pytest.mark.parametrize("rule", ["SUP001", "KGI008"])
def test_it_holds_all_the_same(rule: str) -> None:
    finds_nothing(rule, {"web/orders.md": kgi(ENTRY)})


def test_an_entry_with_a_reason_is_right() -> None:
    finds_nothing("SUP002", {"web/orders.md": kgi(f"{ENTRY}    reason: We start in May.\n")})
