import pytest

from tests.check.tools import finds, finds_nothing, judges
from tests.folders import goal

OBJECTIVE = "kind: objective\ntitle: Feel at home\n"


@pytest.mark.parametrize("number", ["target: 20 owners", "unit: owners", "baseline: 12 owners"])
def test_an_objective_with_a_number_is_reported(number: str) -> None:
    key = number.partition(":")[0]
    finds(
        "OKR001",
        {"app/home.md": goal(f"{OBJECTIVE}{number}")},
        at="app/home.md:4:1",
        saying=f"The objective “Feel at home” has numbers: {key}.",
        hint="leave numbers to the key results",
    )


@pytest.mark.parametrize("more", ["", "target:", "target: 20 owners\nstatus: dropped"])
def test_words_alone_make_an_objective(more: str) -> None:
    finds_nothing("OKR001", {"app/home.md": goal(f"{OBJECTIVE}{more}")})


def test_a_key_result_may_have_numbers() -> None:
    result = goal("kind: key-result\ntitle: Owners\nparent: home\ntarget: 20 owners")
    finds_nothing("OKR001", {"app/home.md": goal(OBJECTIVE), "app/owners.md": result})


def test_a_kpi_that_was_called_an_objective_is_reported_once() -> None:
    keys = "target: 20 owners\nstart: 2026-04-01\ndue: 2027-03-31\n"
    files = {"app/home.md": goal(f"{OBJECTIVE}{keys}")}
    assert [each.finding.code for each in judges(files).findings] == ["OKR001"]
