import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi


def funnel(leads: int) -> str:
    return kgi(
        "funnel:\n"
        "  - {id: meetings, title: Meetings, owner: Web, conversion: 50%}\n"
        f"  - {{id: leads, title: Leads, owner: Web, conversion: 25%, target: {leads}}}\n"
    )


def test_a_target_that_is_higher_than_needed_is_reported_with_what_would_do() -> None:
    files = {"web/orders.md": funnel(200)}
    finds("TGT009", files, at="web/orders.md:8:60", saying="25%", hint="160")
    finds_only("TGT009", files)


@pytest.mark.parametrize("leads", [100, 160])
def test_a_target_that_is_just_high_enough_or_too_low_is_no_margin(leads: int) -> None:
    finds_nothing("TGT009", {"web/orders.md": funnel(leads)})
