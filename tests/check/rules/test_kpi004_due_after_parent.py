from tests.check.tools import findings, finds, finds_nothing, kgi, kpi, place
from tests.folders import goal

LATE = "due: 2027-06-30\ntarget: 160 leads\n"


def test_a_kpi_that_is_due_after_the_goal_above_is_reported_with_that_date() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(f"parent: orders\n{LATE}")}
    finds(
        "KPI004",
        files,
        at="web/leads.md:6:1",
        saying="“Leads” is due on",
        hint="Write due: 2027-03-31, or an earlier day.",
    )
    (found,) = findings("KPI004", files)
    assert [place(at) for at in found.finding.also] == ["web/orders.md:5:1"]


def test_a_goal_above_without_a_number_sets_a_limit_too() -> None:
    files = {
        "web/orders.md": kgi(),
        "web/trust.md": goal("kind: ksf\ntitle: Trust\nparent: orders\ndue: 2026-12-31"),
        "web/leads.md": kpi("parent: trust\ndue: 2027-03-31\ntarget: 160 leads"),
    }
    finds("KPI004", files, at="web/leads.md:6:1", saying="later than “Trust” above it")


def test_what_inherits_a_late_deadline_is_not_reported_again() -> None:
    steps = "funnel:\n  - {id: visits, title: Visits, conversion: 10%}\n"
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(f"parent: orders\n{LATE}{steps}")}
    finds("KPI004", files, at="web/leads.md:6:1", saying="Leads")


def test_a_deadline_of_the_plan_that_is_too_late_is_reported_at_the_goal() -> None:
    files = {
        "company/orders.md": kgi(),
        "web/index.md": goal("kind: plan\ntitle: Web\ndue: 2027-06-30"),
        "web/leads.md": kpi("parent: company/orders\ntarget: 160 leads"),
    }
    finds("KPI004", files, at="web/leads.md:2:1", saying="Leads")


def test_the_same_day_and_an_earlier_one_are_in_time() -> None:
    for day in ("2027-03-31", "2026-12-31"):
        leads = kpi(f"parent: orders\ndue: {day}\ntarget: 160 leads")
        finds_nothing("KPI004", {"web/orders.md": kgi(), "web/leads.md": leads})


def test_a_goal_above_that_was_dropped_or_has_no_deadline_sets_no_limit() -> None:
    leads = kpi(f"parent: orders\n{LATE}")
    for orders in (kgi("status: dropped"), goal("kind: kgi\ntitle: Orders\ntarget: 20 orders")):
        finds_nothing("KPI004", {"web/orders.md": orders, "web/leads.md": leads})
