import pytest

from tests.check.tools import finds, finds_nothing, kgi


def calls(capacity: str) -> dict[str, str]:
    """20 orders need 1,000 calls."""
    step = "  - id: calls\n    title: Calls\n    unit: calls\n    conversion: 2%\n"
    return {"web/orders.md": kgi(f"funnel:\n{step}    capacity: {{{capacity}}}")}


@pytest.mark.parametrize(("days", "used"), [(100, "100%"), (117, "85%")])
def test_a_target_that_leaves_no_room_is_reported(days: int, used: str) -> None:
    finds(
        "KDI003",
        calls(f"people: 1, rate: 10 calls/day, days: {days}"),
        at="web/orders.md:11:5",
        saying=f"“Calls” takes {used} of the capacity",
        hint="Leave room for days off and meetings",
    )


@pytest.mark.parametrize("days", [118, 200, 99])
def test_a_target_that_leaves_room_or_is_beyond_all_capacity_is_not(days: int) -> None:
    finds_nothing("KDI003", calls(f"people: 1, rate: 10 calls/day, days: {days}"))
