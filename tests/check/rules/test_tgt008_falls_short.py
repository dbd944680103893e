import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi


def funnel(leads: int) -> str:
    return kgi(
        "funnel:\n"
        "  - {id: meetings, title: Meetings, owner: Web, conversion: 50%}\n"
        f"  - {{id: leads, title: Leads, owner: Web, conversion: 25%, target: {leads}}}\n"
    )


def test_a_target_that_is_too_low_is_reported_once_with_how_far_it_reaches() -> None:
    files = {"web/orders.md": funnel(100)}
    finds("TGT008", files, at="web/orders.md:8:60", saying="12.5", hint="160")
    finds_only("TGT008", files)


@pytest.mark.parametrize("leads", [160, 200])
def test_a_target_that_is_high_enough_is_right(leads: int) -> None:
    finds_nothing("TGT008", {"web/orders.md": funnel(leads)})
