from tests.check.tools import finds, finds_nothing, finds_only, kgi


def orders(phasing: str) -> dict[str, str]:
    meetings = "funnel:\n  - {id: meetings, title: Meetings, owner: Web, conversion: 50%}\n"
    return {"web/orders.md": kgi(f"start: 2026-04-01\nphasing: {phasing}\n{meetings}")}


def test_parts_that_do_not_add_up_are_reported_at_the_phasing() -> None:
    files = orders("[5 orders, 10 orders]")
    finds("TGT010", files, at="web/orders.md:7:1", saying="15 orders", hint="Add 5 orders")


def test_nothing_else_is_found_for_it() -> None:
    finds_only("TGT010", orders("[5 orders, 10 orders]"))


def test_parts_that_add_up_are_right() -> None:
    finds_nothing("TGT010", orders("[5 orders, 15 orders]"))
