import pytest

from tests.check.tools import finds, finds_nothing
from tests.folders import goal

OBJECTIVE = "kind: objective\ntitle: Feel at home\n"


def runs(start: str, due: str, more: str = "") -> dict[str, str]:
    return {"app/home.md": goal(f"{OBJECTIVE}start: {start}\ndue: {due}\n{more}")}


def test_an_objective_of_half_a_year_is_reported_with_the_last_day() -> None:
    finds(
        "OKR004",
        runs("2027-01-01", "2027-06-30"),
        at="app/home.md:5:1",
        saying="“Feel at home” runs for more than 3 months: 2027-01-01 – 2027-06-30.",
        hint="Write due: 2027-03-31,",
    )


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2027-01-01", "2027-03-31"),
        ("2027-01-15", "2027-04-14"),
        ("2026-11-30", "2027-02-28"),
        ("9999-11-01", "9999-12-31"),
    ],
)
def test_three_months_of_the_calendar_are_short_enough(start: str, due: str) -> None:
    finds_nothing("OKR004", runs(start, due))


@pytest.mark.parametrize(
    ("start", "due"),
    [("2027-01-01", "2027-04-01"), ("2027-01-15", "2027-04-15"), ("2026-11-30", "2027-03-01")],
)
def test_a_day_more_is_too_long(start: str, due: str) -> None:
    finds("OKR004", runs(start, due), at="app/home.md:5:1", saying="more than 3 months")


def test_the_limit_of_the_plan_holds() -> None:
    plan = goal("kind: plan\ntitle: App\nlimits: {objective_months: 1}")
    files = {**runs("2027-01-01", "2027-03-31"), "app/index.md": plan}
    finds("OKR004", files, at="app/home.md:5:1", saying="more than 1 month:")


def test_an_inherited_time_is_reported_at_the_objective() -> None:
    plan = goal("kind: plan\ntitle: App\nstart: FY2026\ndue: FY2026")
    files = {"app/index.md": plan, "app/home.md": goal(OBJECTIVE)}
    finds("OKR004", files, at="app/home.md:2:1", saying="2026-04-01 – 2027-03-31")


def test_objectives_below_are_judged_with_the_one_above() -> None:
    files = runs("2027-01-01", "2027-06-30")
    lower = goal("kind: objective\ntitle: Start well\nparent: home")
    finds("OKR004", {**files, "app/start.md": lower}, at="app/home.md:5:1", saying="Feel at home")


@pytest.mark.parametrize("more", ["status: done", "status: dropped"])
def test_what_is_over_is_not_judged(more: str) -> None:
    finds_nothing("OKR004", runs("2027-01-01", "2027-06-30", more))


def test_without_a_start_nothing_is_known() -> None:
    finds_nothing("OKR004", {"app/home.md": goal(f"{OBJECTIVE}due: 2027-06-30")})


def test_key_results_and_kgis_may_take_longer() -> None:
    files = {"app/orders.md": goal("kind: kgi\ntitle: Orders\nstart: 2027-01-01\ndue: 2028-03-31")}
    finds_nothing("OKR004", files)
