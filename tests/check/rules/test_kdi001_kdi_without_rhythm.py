import pytest

from tests.check.tools import findings, finds, finds_nothing, kgi
from tests.folders import goal

YEAR = kgi("start: 2026-04-01")


def with_calls(more: str, *, orders: str = YEAR) -> dict[str, str]:
    calls = goal(f"kind: kdi\ntitle: Calls\nparent: orders\nowner: Sales\n{more}")
    return {"web/orders.md": orders, "web/calls.md": calls}


@pytest.mark.parametrize(
    ("target", "example"),
    [
        ("4,000 calls", "334 calls per month"),
        ("4 calls", "1 calls per quarter"),
        ("2 calls", "1 calls per half"),
        ("1 calls", "1 calls per year"),
    ],
)
def test_a_total_is_reported_with_the_rhythm_that_reaches_it(target: str, example: str) -> None:
    finds(
        "KDI001",
        with_calls(f"target: {target}"),
        at="web/calls.md:6:1",
        saying="The target of “Calls” has no rhythm, such as per day or month.",
        hint=f"such as {example}.",
    )


def test_in_a_short_time_it_is_a_rhythm_of_weeks() -> None:
    calls = with_calls("target: 100 calls\nstart: 2026-04-01\ndue: 10 days")
    finds("KDI001", calls, at="web/calls.md:6:1", saying="“Calls”", hint="such as 70")


@pytest.mark.parametrize("more", ["target: 10..20 calls", "target: 0.5 calls"])
def test_where_no_rhythm_suggests_itself_a_usual_one_is_shown(more: str) -> None:
    finds("KDI001", with_calls(more), at="web/calls.md:6:1", saying="“Calls”", hint="per day.")
    undated = with_calls("target: 90 calls", orders=kgi())
    finds("KDI001", undated, at="web/calls.md:6:1", saying="“Calls”", hint="such as 10")


def test_a_derived_total_has_no_rhythm_either() -> None:
    calls = with_calls("conversion: 5%\nunit: calls")
    finds("KDI001", calls, at="web/calls.md:2:1", saying="“Calls”", hint="such as 34")


@pytest.mark.parametrize(
    "more",
    [
        "target: 30 calls per month",
        "target: 10 calls a day",
        "target: x1.5",
        "target: 95%",
        "target: 5 offers\nbehaviour: level",
        "target: 5 offers\ndirection: maintain",
        "target: 90 calls\nstatus: dropped",
        "same_as: orders",
        "target: 90 calls\ncapacity: {people: 3, rate: 30 calls/day}",
    ],
)
def test_a_rhythm_a_change_a_state_or_a_rate_is_enough(more: str) -> None:
    finds_nothing("KDI001", with_calls(more))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "“Calls” has no number to reach."),
        ("target: TBD", "“Calls” cannot be measured. “TBD”"),
        ("target: about 10 calls a day", "“Calls” cannot be measured. “about 10 calls a day”"),
    ],
)
def test_a_kdi_without_a_number_is_reported(more: str, said: str) -> None:
    (line, column) = (6, 9) if more else (2, 1)
    finds("KDI001", with_calls(more), at=f"web/calls.md:{line}:{column}", saying=said)


@pytest.mark.parametrize(
    ("more", "code"),
    [("target: 1,00 calls", "SRC006"), ("conversion: unknown", "TGT002")],
)
def test_what_reading_or_solving_finds_is_told_once(more: str, code: str) -> None:
    finds_nothing("KDI001", with_calls(more))
    assert len(findings(code, with_calls(more))) == 1


def test_a_rate_without_a_goal_above_is_told_once() -> None:
    calls = goal("kind: kdi\ntitle: Calls\nconversion: 5%")
    finds_nothing("KDI001", {"web/orders.md": YEAR, "web/calls.md": calls})
