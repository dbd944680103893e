import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi
from tests.folders import goal

DATED = "target: 160 leads\ndue: 2027-03-31\n"
CALLS = kpi("parent: orders\ntarget: 900 calls", title="Calls")
WEB = {"web/orders.md": kgi(), "web/calls.md": CALLS}


def test_a_kpi_without_a_parent_is_reported_with_the_nearest_kgi() -> None:
    files = {"web/leads.md": kpi(DATED), **WEB}
    finds(
        "KPI001",
        files,
        at="web/leads.md:2:1",
        saying="“Leads” leads to no KGI.",
        hint="Put “Leads” under “Orders”: write parent: orders.",
    )
    finds_only("KPI001", files)


def test_what_stands_below_an_orphan_is_reported_with_it() -> None:
    files = {
        "web/leads.md": kpi(DATED),
        "web/visits.md": kpi("parent: leads\ntarget: 9 visits", title="Visits"),
        **WEB,
    }
    finds_only("KPI001", files)


def test_a_ksf_without_a_parent_is_named_with_its_kpi() -> None:
    files = {
        "web/trust.md": goal("kind: ksf\ntitle: Trust\ndue: 2027-03-31"),
        "web/leads.md": kpi("parent: trust\ntarget: 160 leads"),
        **WEB,
    }
    finds(
        "KPI001",
        files,
        at="web/trust.md:2:1",
        saying="“Leads” leads to no KGI: nothing stands above “Trust”.",
        hint="parent: orders",
    )


@pytest.mark.parametrize(
    ("leads", "more"),
    [
        (f"{DATED}contributes_to: [orders]", ""),
        ("due: 2027-03-31\nsame_as: calls", ""),
        (DATED, "formula: leads * 12.5%"),
    ],
)
def test_every_relation_is_a_path(leads: str, more: str) -> None:
    files = {"web/orders.md": kgi(more), "web/calls.md": CALLS, "web/leads.md": kpi(leads)}
    finds_nothing("KPI001", files)


def test_a_rate_leads_where_it_is_used() -> None:
    files = {
        **WEB,
        "web/leads.md": kpi("parent: orders\nconversion: cvr"),
        "web/cvr.md": kpi("target: 10%\ndue: 2027-03-31"),
    }
    finds_nothing("KPI001", files)


def test_a_goal_that_is_a_kgi_elsewhere_leads_to_it() -> None:
    files = {
        **WEB,
        "web/leads.md": kpi(DATED),
        "field/leads.md": kgi("same_as: web/leads", target="160 leads"),
    }
    finds_nothing("KPI001", files)


def test_a_parent_that_was_dropped_leads_nowhere() -> None:
    files = {
        **WEB,
        "web/ads.md": kpi("parent: orders\nstatus: dropped"),
        "web/leads.md": kpi(f"parent: ads\n{DATED}"),
    }
    finds("KPI001", files, at="web/leads.md:5:1", saying="Leads", hint="parent: orders")


def test_a_parent_that_is_unknown_is_reported_once() -> None:
    files = {
        **WEB,
        "web/leads.md": kpi(f"parent: order\n{DATED}"),
        "web/visits.md": kpi("parent: leads\ntarget: 9 visits", title="Visits"),
    }
    finds_only("SRC010", files)


def test_a_formula_that_could_not_be_read_may_use_the_goal() -> None:
    files = {"web/orders.md": kgi("formula: leads *"), "web/leads.md": kpi(DATED)}
    finds_only("TGT007", files)


def test_a_circle_is_reported_once() -> None:
    files = {
        **WEB,
        "web/leads.md": kpi(f"parent: visits\n{DATED}"),
        "web/visits.md": kpi(f"parent: leads\n{DATED}", title="Visits"),
    }
    finds_only("TREE001", files)


def test_a_circle_of_contributions_ends_nowhere() -> None:
    files = {
        **WEB,
        "web/leads.md": kpi(f"contributes_to: [visits]\n{DATED}"),
        "web/visits.md": kpi(f"contributes_to: [leads]\n{DATED}", title="Visits"),
    }
    finds_nothing("KPI001", files)


def test_a_kgi_under_its_kpi_is_in_the_wrong_order_only() -> None:
    files = {"web/leads.md": kpi(DATED), "web/orders.md": kgi("parent: leads")}
    finds_only("TREE003", files)


def test_a_kgi_that_stands_below_is_not_suggested() -> None:
    files = {
        "sales/web/meetings.md": kpi(DATED, title="Meetings"),
        "sales/web/calls.md": kpi("parent: sales/orders\ntarget: 900 calls", title="Calls"),
        "sales/orders.md": kgi("parent: sales/web/meetings"),
    }
    finds(
        "KPI001", files, at="sales/web/meetings.md:2:1", saying="Meetings", hint="Write parent: and"
    )


def test_without_any_kgi_near_the_key_alone_is_suggested() -> None:
    files = {
        "web/calls.md": kpi("parent: field/orders\ntarget: 900 calls", title="Calls"),
        "web/leads.md": kpi(DATED),
        "field/orders.md": kgi(),
    }
    finds("KPI001", files, at="web/leads.md:2:1", saying="Leads", hint="Write parent: and the id")


def test_a_dropped_kpi_needs_no_path() -> None:
    finds_nothing("KPI001", {"web/leads.md": kpi("status: dropped"), **WEB})


def test_a_plan_without_kgi_is_reported_as_a_whole() -> None:
    finds_nothing("KPI001", {"web/leads.md": kpi(DATED)})
