import pytest

from tests.check.tools import finds, finds_nothing, kgi

ENTRY = "ignore:\n  - rule: KGI008\n    reason: We start in May.\n    until: {}\n"


def test_an_entry_is_reported_after_its_day() -> None:
    finds(
        "SUP003",
        {"web/orders.md": kgi(ENTRY.format("2026-03-31"))},
        at="web/orders.md:7:5",
        saying="The entry for KGI008 held until",
        hint="Remove the entry",
    )


@pytest.mark.parametrize("until", ["2026-04-01", "2026年5月末"])
def test_an_entry_is_right_until_then(until: str) -> None:
    finds_nothing("SUP003", {"web/orders.md": kgi(ENTRY.format(until))})
