import pytest

from tests.check.tools import findings, finds, finds_nothing, kgi, kpi, place
from tests.folders import goal

LEADS = "parent: orders\ntarget: 160 leads\nconversion: 12.5%\n"
DUE = "due: 2027-03-31\n"


def plan(leads: str, orders: str = "") -> dict[str, str]:
    return {"web/orders.md": kgi(orders), "web/leads.md": kpi(leads)}


def test_an_effect_after_the_deadline_above_is_reported_with_the_latest_day_possible() -> None:
    files = plan(f"{LEADS}{DUE}lag: 2 months")
    finds(
        "KPI022",
        files,
        at="web/leads.md:8:1",
        saying="“Leads” is due on 2027-03-31 and takes effect by 2027-05-31; "
        "that is too late for “Orders” (2027-03-31).",
        hint="Write due: 2027-01-31, or an earlier day.",
    )
    (found,) = findings("KPI022", files)
    assert [place(at) for at in found.finding.also] == ["web/orders.md:5:1"]


def test_an_inherited_deadline_is_reported_at_the_lag() -> None:
    files = plan(f"{LEADS}lag: 2週間")
    finds("KPI022", files, at="web/leads.md:8:1", saying="Leads", hint="due: 2027-03-17")


def test_the_goal_that_is_decided_first_sets_the_limit() -> None:
    files = plan(f"{LEADS}due: 2026-12-31\ncontributes_to: [fair]\nlag: 1 month")
    files["web/fair.md"] = goal("kind: kpi\ntitle: Fair\nparent: orders\ndue: 2027-01-15")
    finds("KPI022", files, at="web/leads.md:8:1", saying="“Fair”", hint="due: 2026-12-15")


def test_where_no_day_is_early_enough_the_goal_above_is_to_wait() -> None:
    files = plan(f"{LEADS}start: 2027-03-01\nlag: 6 months")
    finds("KPI022", files, at="web/leads.md:9:1", saying="Leads", hint="Give “Orders” a later")


@pytest.mark.parametrize(
    "keys",
    [
        DUE,
        "lag: soon",
        "due: 2027-01-31\nlag: 2 months",
        "due: 2027-06-30\nlag: 2 months",
        f"{DUE}lag: 2 months\nstatus: done",
        f"{DUE}lag: 2 months\nstatus: dropped",
    ],
)
def test_what_takes_effect_in_time_or_is_found_elsewhere_is_not_reported(keys: str) -> None:
    finds_nothing("KPI022", plan(f"{LEADS}{keys}"))


def test_nothing_is_too_late_for_goals_without_a_deadline_or_dropped_ones() -> None:
    late = f"{LEADS}{DUE}lag: 2 months"
    finds_nothing("KPI022", plan(late, "status: dropped"))
    undated = goal("kind: kgi\ntitle: Orders\ntarget: 20 orders")
    finds_nothing("KPI022", {**plan(late), "web/orders.md": undated})
    finds_nothing("KPI022", {"web/leads.md": kpi("target: 160 leads\nlag: 2 months")})
