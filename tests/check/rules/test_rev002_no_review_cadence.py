import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

LEADS = kpi("parent: orders\ntarget: 160 leads")
PLAN = {"web/index.md": goal("kind: plan\ntitle: Web")}


def test_a_plan_without_a_cadence_is_reported_once_with_the_number_of_its_goals() -> None:
    files = {**PLAN, "web/orders.md": kgi(), "web/leads.md": LEADS}
    finds(
        "REV002",
        files,
        at="web/index.md:2:1",
        saying="It is not said how often 2 goals of the plan “Web” are reviewed.",
        hint="Write review: monthly or another cadence in the index.md",
    )


def test_a_plan_that_nothing_describes_is_reported_at_its_first_goal() -> None:
    files = {"web/orders.md": kgi()}
    finds("REV002", files, at="web/orders.md:2:1", saying="how often one goal of the plan “web” is")


def test_without_an_index_steps_are_reported_at_the_goal_that_holds_them() -> None:
    steps = (
        "status: done\nfunnel:\n  - {id: leads, title: Leads, conversion: 50%, status: active}\n"
    )
    files = {"web/orders.md": kgi(steps)}
    finds("REV002", files, at="web/orders.md:2:1", saying="how often one goal")


def test_a_cadence_of_the_plan_or_the_plan_above_is_enough() -> None:
    plan = goal("kind: plan\ntitle: Web\nreview: weekly")
    for index in ("index.md", "web/index.md"):
        finds_nothing("REV002", {index: plan, "web/orders.md": kgi(), "web/leads.md": LEADS})


@pytest.mark.parametrize("cadence", ["weekly", "now and then"])
def test_a_cadence_of_the_kgi_is_enough_even_if_it_cannot_be_read(cadence: str) -> None:
    orders = kgi(f"review: {cadence}")
    finds_nothing("REV002", {**PLAN, "web/orders.md": orders, "web/leads.md": LEADS})


def test_a_cadence_of_the_objective_is_enough() -> None:
    objective = goal("kind: objective\ntitle: Loved\nreview: weekly")
    result = goal("kind: key-result\ntitle: NPS\nparent: loved\ntarget: 50 points")
    finds_nothing("REV002", {"web/loved.md": objective, "web/nps.md": result})


def test_a_cadence_of_a_kpi_holds_for_it_alone() -> None:
    leads = kpi("parent: orders\ntarget: 160 leads\nreview: weekly")
    files = {**PLAN, "web/orders.md": kgi(), "web/leads.md": leads}
    finds("REV002", files, at="web/index.md:2:1", saying="one goal")


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_plan_that_is_over_needs_none(status: str) -> None:
    finds_nothing("REV002", {**PLAN, "web/orders.md": kgi(f"status: {status}")})


def test_a_plan_without_numbers_needs_none() -> None:
    finds_nothing("REV002", {**PLAN, "web/trust.md": goal("kind: ksf\ntitle: Trust")})
