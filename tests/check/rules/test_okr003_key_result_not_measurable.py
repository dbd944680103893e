import pytest

from tests.check.tools import findings, finds, finds_nothing
from tests.folders import goal

OBJECTIVE = goal(
    "kind: objective\ntitle: Feel at home\nstart: 2027-01-01\ndue: 2027-03-31\n"
    "children:\n  - {id: setup, title: Setup, kind: key-result, target: at most 20 minutes}"
)


def with_result(more: str) -> dict[str, str]:
    result = goal(f"kind: key-result\ntitle: Owners\nparent: home\n{more}")
    return {"app/home.md": OBJECTIVE, "app/owners.md": result}


def test_a_key_result_without_a_number_is_reported() -> None:
    finds(
        "OKR003",
        with_result(""),
        at="app/owners.md:2:1",
        saying="“Owners” has no number",
        hint="target:",
    )


@pytest.mark.parametrize("target", ["more", "TBD", "about 20 owners"])
def test_a_target_without_a_number_to_hold_against_is_quoted(target: str) -> None:
    finds(
        "OKR003",
        with_result(f"target: {target}"),
        at="app/owners.md:5:9",
        saying=f"“Owners” cannot be measured. “{target}”",
    )


@pytest.mark.parametrize("number", ["target: 20 owners", "target: 55%→75%", "same_as: setup"])
def test_a_number_of_its_own_or_derived_is_enough(number: str) -> None:
    finds_nothing("OKR003", with_result(number))


def test_a_rate_without_a_goal_above_is_told_once() -> None:
    result = goal("kind: key-result\ntitle: Owners\nconversion: 50%")
    files = {"app/home.md": OBJECTIVE, "app/owners.md": result}
    finds_nothing("OKR003", files)
    assert len(findings("SRC007", files)) == 1


def test_a_target_that_could_not_be_read_is_not_missed() -> None:
    finds_nothing("OKR003", with_result("target: 1,00 owners"))
