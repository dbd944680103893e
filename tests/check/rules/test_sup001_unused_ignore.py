from tests.check.tools import finds, finds_nothing, kgi

ENTRY = "ignore:\n  - rule: KGI004\n    reason: The deadline is being discussed.\n"


def test_an_entry_that_silences_nothing_is_reported() -> None:
    finds(
        "SUP001",
        {"web/orders.md": kgi(ENTRY)},
        at="web/orders.md:7:5",
        saying="KGI004 finds nothing here",
        hint="Remove the entry.",
    )


def test_an_entry_that_silences_a_finding_is_right() -> None:
    files = {"web/orders.md": kgi(ENTRY).replace("due: 2027-03-31\n", "")}
    finds_nothing("SUP001", files)
