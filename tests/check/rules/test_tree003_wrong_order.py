import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

REVENUE = {"web/revenue.md": kgi("primary: true", title="Revenue")}
LEADS = {"web/leads.md": kpi("parent: revenue\ntarget: 160 leads")}


def test_a_kgi_under_a_kpi_of_its_own_plan_is_reported_with_the_goal_it_belongs_under() -> None:
    files = {**REVENUE, **LEADS, "web/orders.md": kgi("parent: leads")}
    finds(
        "TREE003",
        files,
        at="web/orders.md:6:1",
        saying="The KGI “Orders” stands under the KPI “Leads”.",
        hint="Put it under “Revenue”: write parent: revenue.",
    )


@pytest.mark.parametrize(
    ("kind", "above"),
    [
        ("kgi", "ksf"),
        ("kgi", "kdi"),
        ("ksf", "kpi"),
        ("kpi", "kdi"),
        ("objective", "kpi"),
        ("key-result", "kgi"),
    ],
)
def test_what_belongs_above_is_reported_below(kind: str, above: str) -> None:
    files = {
        "web/above.md": goal(f"kind: {above}\ntitle: Above"),
        "web/below.md": goal(f"kind: {kind}\ntitle: Below\nparent: above"),
    }
    finds("TREE003", files, at="web/below.md:4:1", saying="Below")


@pytest.mark.parametrize(
    ("kind", "above"),
    [
        ("kgi", "kgi"),
        ("ksf", "kgi"),
        ("ksf", "ksf"),
        ("kpi", "kgi"),
        ("kpi", "ksf"),
        ("kpi", "kpi"),
        ("kpi", "key-result"),
        ("kdi", "kpi"),
        ("kdi", "kdi"),
        ("objective", "objective"),
        ("key-result", "objective"),
    ],
)
def test_what_belongs_below_is_right(kind: str, above: str) -> None:
    files = {
        "web/above.md": goal(f"kind: {above}\ntitle: Above"),
        "web/below.md": goal(f"kind: {kind}\ntitle: Below\nparent: above"),
    }
    finds_nothing("TREE003", files)


def test_a_kgi_may_break_down_a_waypoint_of_another_plan() -> None:
    files = {**REVENUE, **LEADS, "ads/leads.md": kgi("parent: web/leads", target="160 leads")}
    finds_nothing("TREE003", files)


def test_a_goal_within_a_file_is_reported_at_its_kind() -> None:
    steps = "children:\n  - {id: trust, kind: ksf, title: Trust}\n"
    files = {**REVENUE, "web/leads.md": kpi(f"parent: revenue\ntarget: 160 leads\n{steps}")}
    finds("TREE003", files, at="web/leads.md:8:17", saying="KSF “Trust”", hint="From top to bottom")


def test_a_dropped_goal_may_stand_anywhere() -> None:
    finds_nothing(
        "TREE003", {**REVENUE, **LEADS, "web/orders.md": kgi("parent: leads\nstatus: dropped")}
    )


@pytest.mark.parametrize("kind", ["ksf", "objective"])
def test_a_kpi_that_was_called_something_else_stands_in_its_place(kind: str) -> None:
    named = goal(f"kind: {kind}\ntitle: Visits\nparent: leads\ntarget: 1,600 visits")
    finds_nothing("TREE003", {**REVENUE, **LEADS, "web/visits.md": named})
