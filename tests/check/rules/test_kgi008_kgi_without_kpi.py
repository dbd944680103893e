import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi
from tests.folders import goal


def test_a_kgi_with_nothing_below_is_reported() -> None:
    files = {"web/orders.md": kgi()}
    finds(
        "KGI008",
        files,
        at="web/orders.md:2:1",
        saying="No KPI leads to the KGI “Orders”.",
        hint="parent: orders",
    )


@pytest.mark.parametrize(
    "leads",
    [
        kpi("parent: orders\ntarget: 160 leads"),
        kpi("contributes_to: [orders]\ntarget: 160 leads\ndue: 2027-03-31"),
        kpi("same_as: orders\ndue: 2027-03-31"),
        goal("kind: ksf\ntitle: Trust\nparent: orders"),
    ],
)
def test_whatever_leads_to_a_kgi_is_enough(leads: str) -> None:
    finds_nothing("KGI008", {"web/orders.md": kgi(), "web/leads.md": leads})


def test_a_formula_is_enough() -> None:
    files = {
        "web/orders.md": kgi("formula: leads * 12.5%"),
        "web/leads.md": kpi("target: 160\ndue: 2027-03-31"),
    }
    finds_nothing("KGI008", files)


def test_a_formula_over_the_goal_above_leads_to_that() -> None:
    files = {
        "company/orders.md": kgi(target="100"),
        "web/orders.md": kgi("parent: company/orders\nformula: company/orders * 20%", target="20"),
    }
    finds("KGI008", files, at="web/orders.md:2:1", saying="Orders")


def test_a_kgi_that_is_another_goal_seen_from_here_needs_no_kpis() -> None:
    files = {
        "web/orders.md": kgi("same_as: sales/orders"),
        "sales/orders.md": kgi("funnel:\n  - {id: leads, title: Leads, conversion: 50%}"),
    }
    finds_nothing("KGI008", files)


def test_what_was_dropped_leads_nowhere() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi("parent: orders\nstatus: dropped")}
    finds("KGI008", files, at="web/orders.md:2:1", saying="Orders")


def test_a_goal_that_names_no_known_parent_may_belong_below() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi("parent: order\ntarget: 160 leads")}
    finds_nothing("KGI008", files)


def test_a_kpi_without_a_parent_may_belong_below() -> None:
    leads = kpi("target: 160 leads\ndue: 2027-03-31")
    finds_only("KPI001", {"web/orders.md": kgi(), "web/leads.md": leads})


def test_a_formula_that_could_not_be_read_may_name_what_leads_to_it() -> None:
    finds_only("TGT007", {"web/orders.md": kgi("formula: leads *")})


def test_a_file_that_could_not_be_read_may_belong_below() -> None:
    finds_nothing("KGI008", {"web/orders.md": kgi(), "web/leads.md": "---\nkind: [kpi\n---\n"})


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_kgi_that_is_over_needs_no_kpi_any_more(status: str) -> None:
    finds_nothing("KGI008", {"web/orders.md": kgi(f"status: {status}")})


def test_a_kgi_that_stands_under_its_kpi_is_in_the_wrong_order_only() -> None:
    files = {
        "web/revenue.md": kgi("primary: true", title="Revenue"),
        "web/leads.md": kpi("parent: revenue\ntarget: 160 leads"),
        "web/orders.md": kgi("parent: leads"),
    }
    finds_nothing("KGI008", files)


@pytest.mark.parametrize("title", ["Articles published", "Xのフォロワー数"])
def test_a_kgi_that_is_no_result_is_told_to_become_another_kind_alone(title: str) -> None:
    finds_nothing("KGI008", {"web/articles.md": kgi(title=title)})
