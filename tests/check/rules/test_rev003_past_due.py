import pytest

from tests.check.tools import finds, finds_nothing, judges, kgi, kpi
from tests.folders import goal

PAST = "due: 2026-03-31\n"
LEADS = f"parent: orders\ntarget: 160 leads\n{PAST}"


def test_an_active_goal_past_its_deadline_is_reported_at_the_deadline() -> None:
    finds(
        "REV003",
        {"web/orders.md": kgi(), "web/leads.md": kpi(LEADS)},
        at="web/leads.md:7:1",
        saying="Past the deadline 2026-03-31 and still active: “Leads”.",
        hint="Write status: done or status: dropped, or agree on a new deadline.",
    )


def test_goals_that_take_the_deadline_from_above_are_named_with_it() -> None:
    steps = "funnel:\n  - {id: visits, title: Visits, conversion: 10%}\n"
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(LEADS + steps)}
    finds("REV003", files, at="web/leads.md:7:1", saying="“Leads”, “Visits”.")


def test_a_deadline_of_the_plan_is_reported_there_for_all_goals() -> None:
    files = {
        "web/index.md": goal(f"kind: plan\ntitle: Web\n{PAST}"),
        "web/orders.md": goal("kind: kgi\ntitle: Orders\ntarget: 20 orders"),
        "web/leads.md": kpi("parent: orders\ntarget: 160 leads"),
    }
    finds(
        "REV003",
        files,
        at="web/index.md:4:1",
        saying="The plan “Web” was due on 2026-03-31, and goals in it are still active: “Leads”,",
    )


def test_a_single_goal_left_over_in_a_plan_is_reported_by_itself() -> None:
    files = {
        "web/index.md": goal(f"kind: plan\ntitle: Web\n{PAST}"),
        "web/orders.md": goal("kind: kgi\ntitle: Orders\ntarget: 20 orders\nstatus: done"),
        "web/leads.md": kpi("parent: orders\ntarget: 160 leads"),
    }
    finds("REV003", files, at="web/leads.md:2:1", saying="still active: “Leads”.")


def test_each_deadline_is_reported_by_itself() -> None:
    visits = kpi("parent: orders\ntarget: 9 visits\ndue: 2026-02-28", title="Visits")
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(LEADS), "web/visits.md": visits}
    codes = [each.finding.code for each in judges(files).findings]
    assert codes.count("REV003") == 2


def test_a_goal_that_ignores_the_rule_is_left_out() -> None:
    ignoring = kpi(f"{LEADS}ignore: [{{rule: past-due, reason: Agreed with the board}}]", title="A")
    files = {"web/a.md": ignoring, "web/leads.md": kpi(LEADS), "web/orders.md": kgi()}
    finds("REV003", files, at="web/leads.md:7:1", saying="still active: “Leads”.")
    assert judges(files).ignored == 1


@pytest.mark.parametrize(
    "more",
    [
        f"{PAST}status: done",
        f"{PAST}status: dropped",
        f"{PAST}status: draft",
        f"{PAST}status: finished",
        "due: 2026-04-01",
        "due: soon",
    ],
)
def test_what_is_not_active_or_not_late_is_not_reported(more: str) -> None:
    leads = kpi(f"parent: orders\ntarget: 160 leads\n{more}")
    finds_nothing("REV003", {"web/orders.md": kgi(), "web/leads.md": leads})


def test_a_deadline_before_the_start_is_wrong_and_not_past() -> None:
    plan = goal("kind: plan\ntitle: Web\nstart: 2026-04-01\ndue: 2026-03-31")
    orders = goal("kind: kgi\ntitle: Orders\ntarget: 20 orders")
    finds_nothing("REV003", {"web/index.md": plan, "web/orders.md": orders})


def test_a_success_factor_is_not_named() -> None:
    trust = goal(f"kind: ksf\ntitle: Trust\nparent: orders\n{PAST}")
    finds_nothing("REV003", {"web/orders.md": kgi(), "web/trust.md": trust})
