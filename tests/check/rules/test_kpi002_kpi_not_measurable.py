import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi

ORDERS = {"web/orders.md": kgi()}


def test_a_kpi_without_a_number_is_reported() -> None:
    files = {"web/leads.md": kpi("parent: orders"), **ORDERS}
    finds("KPI002", files, at="web/leads.md:2:1", saying="“Leads” has no number", hint="target:")
    finds_only("KPI002", files)


@pytest.mark.parametrize("target", ["shorter", "短縮", "TBD", "about 160 leads"])
def test_a_target_without_a_number_to_hold_against_is_quoted(target: str) -> None:
    files = {"web/leads.md": kpi(f"parent: orders\ntarget: {target}"), **ORDERS}
    finds(
        "KPI002",
        files,
        at="web/leads.md:6:9",
        saying=f"“Leads” cannot be measured. “{target}”",
    )
    finds_only("KPI002", files)


@pytest.mark.parametrize(
    "number",
    [
        "target: 160 leads",
        "target: x1.5",
        "conversion: 12.5%",
        "share: 800%\nunit: leads",
        "formula: orders * 8",
        "same_as: orders",
    ],
)
def test_a_number_of_its_own_or_derived_is_enough(number: str) -> None:
    finds_nothing("KPI002", {"web/leads.md": kpi(f"parent: orders\n{number}"), **ORDERS})


def test_what_an_equation_lacks_is_said_by_the_solver() -> None:
    leads = kpi("parent: orders\nconversion: unknown")
    finds_only("TGT002", {"web/leads.md": leads, **ORDERS})


def test_a_rate_without_a_number_is_said_by_the_solver() -> None:
    files = {
        "web/leads.md": kpi("parent: orders\nconversion: cvr"),
        "web/cvr.md": kpi("parent: orders\nunit: '%'", title="CVR"),
        **ORDERS,
    }
    finds_only("TGT002", files)


def test_a_target_that_leaves_the_verdict_open_is_reported_beside_a_derived_number() -> None:
    leads = kpi("parent: orders\nconversion: 12.5%\ntarget: about 160 leads")
    finds_only("KPI002", {"web/leads.md": leads, **ORDERS})


def test_a_target_that_could_not_be_read_is_not_missed() -> None:
    finds_only("SRC006", {"web/leads.md": kpi("parent: orders\ntarget: 1,00 leads"), **ORDERS})


def test_a_rate_to_a_goal_that_could_not_be_found_is_not_missed() -> None:
    finds_only(
        "SRC010", {"web/leads.md": kpi("parent: order\nconversion: 10%\ndue: FY2026"), **ORDERS}
    )


def test_a_rate_to_no_goal_is_an_orphan_only() -> None:
    files = {
        "web/leads.md": kpi("conversion: 12.5%\ndue: 2027-03-31"),
        "web/calls.md": kpi("parent: orders\ntarget: 900 calls", title="Calls"),
        **ORDERS,
    }
    finds_only("KPI001", files)


def test_a_formula_that_could_not_be_read_might_have_given_the_number() -> None:
    files = {"web/leads.md": kpi("parent: orders"), "web/orders.md": kgi("formula: leads *")}
    finds_only("TGT007", files)
