import pytest

from tests.check.tools import finds, finds_nothing, kgi


def calls(capacity: str, *, conversion: str = "0.2%", more: str = "") -> dict[str, str]:
    """20 orders need 10,000 calls."""
    step = f"  - id: calls\n    title: Calls\n    unit: calls\n    conversion: {conversion}\n{more}"
    return {"web/orders.md": kgi(f"funnel:\n{step}    capacity: {{{capacity}}}")}


def test_ten_thousand_calls_are_more_than_three_people_can_make() -> None:
    finds(
        "KDI002",
        calls("people: 3, rate: 30 calls/day, days: 40"),
        at="web/orders.md:11:5",
        saying="“Calls” takes 278% of the capacity: 10,000 calls of 3,600 calls.",
        hint="One of these would do: people: 9, days: 112, or a target of 3,600 calls.",
    )


@pytest.mark.parametrize(
    "capacity",
    [
        "people: 9, rate: 30 calls/day, days: 40",
        "people: 3, rate: 30 calls/day, days: 112",
        "people: 25, rate: 10 calls/day, days: 40",
        "people: 3, rate: 30 calls/day",
    ],
)
def test_what_can_be_done_and_what_cannot_be_told_is_right(capacity: str) -> None:
    finds_nothing("KDI002", calls(capacity))


def test_a_dropped_goal_takes_nothing() -> None:
    capacity = "people: 3, rate: 30 calls/day, days: 40"
    finds_nothing("KDI002", calls(capacity, more="    status: dropped\n"))


WEEKEND = "    start: 2026-04-04\n    due: 2026-04-05\n"


def test_a_time_without_a_workday_is_told() -> None:
    finds(
        "KDI002",
        calls("people: 3, rate: 30 calls/day", more=WEEKEND),
        at="web/orders.md:13:5",
        saying="“Calls” has a target, but no workday on which to reach it.",
        hint="Give it more time, or write day: calendar in its plan, if all days count.",
    )


@pytest.mark.parametrize(
    ("capacity", "conversion"),
    [
        ("people: 900, rate: 30 calls/day, days: 40", "0.2%"),
        ("people: 3, rate: 30 calls", "unknown"),
    ],
    ids=["days are written", "no target"],
)
def test_days_that_are_written_and_goals_without_a_target_need_no_workday(
    capacity: str, conversion: str
) -> None:
    finds_nothing("KDI002", calls(capacity, conversion=conversion, more=WEEKEND))
