import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

ORDERS = kgi()
LEADS = "parent: orders\ntarget: 160 leads\ndue: 2027-03-31\n"
CVR = "parent: orders\nunit: '%'\ntarget: 5%\ndue: 2027-03-31\n"


def test_a_kpi_without_arithmetic_is_reported_with_the_lines_that_make_a_link() -> None:
    finds(
        "KPI005",
        {"web/orders.md": ORDERS, "web/leads.md": kpi(LEADS)},
        at="web/leads.md:5:1",
        saying="No arithmetic ties “Leads” to “Orders”.",
        hint="Write conversion: unknown if it turns into “Orders”, share: if it is a part of it,",
    )


def test_a_rate_that_nothing_uses_gets_the_line_that_uses_it() -> None:
    finds(
        "KPI005",
        {"web/orders.md": ORDERS, "web/cvr.md": kpi(CVR, title="Close rate")},
        at="web/cvr.md:5:1",
        saying="“Close rate”",
        hint="Use it in the formula of “Orders”, or write conversion: cvr",
    )


def test_a_contribution_is_no_arithmetic() -> None:
    leads = LEADS.replace("parent: orders", "contributes_to: [orders]")
    files = {"web/orders.md": ORDERS, "web/leads.md": kpi(leads)}
    finds("KPI005", files, at="web/leads.md:5:1", saying="“Leads” to “Orders”")


def test_a_success_factor_between_is_looked_through() -> None:
    files = {
        "web/orders.md": ORDERS,
        "web/trust.md": goal("kind: ksf\ntitle: Trust\nparent: orders"),
        "web/leads.md": kpi(LEADS.replace("orders", "trust")),
    }
    finds("KPI005", files, at="web/leads.md:5:1", saying="“Leads” to “Orders”")


def test_what_is_tied_to_a_goal_without_a_link_is_not_reported_again() -> None:
    steps = "funnel:\n  - {id: visits, title: Visits, conversion: 10%}\n"
    files = {"web/orders.md": ORDERS, "web/leads.md": kpi(LEADS + steps)}
    finds("KPI005", files, at="web/leads.md:5:1", saying="“Leads”")


@pytest.mark.parametrize("link", ["conversion: 12.5%", "conversion: unknown", "share: 20%"])
def test_a_rate_is_a_link(link: str) -> None:
    finds_nothing("KPI005", {"web/orders.md": ORDERS, "web/leads.md": kpi(f"{LEADS}{link}")})


@pytest.mark.parametrize(
    "formula", ["formula: leads / 8", "formula: sum(children)", "formula: max(children, 3)"]
)
def test_a_formula_that_names_a_goal_is_a_link(formula: str) -> None:
    finds_nothing("KPI005", {"web/orders.md": kgi(formula), "web/leads.md": kpi(LEADS)})


def test_a_formula_ties_goals_with_changes_alone() -> None:
    sessions = kpi("parent: orders\ntarget: x1.25\ndue: 2027-03-31")
    cvr = kpi("parent: orders\ntarget: x1.2\nunit: '%'\ndue: 2027-03-31")
    files = {
        "web/orders.md": kgi("formula: sessions * cvr", target="x1.5"),
        "web/sessions.md": sessions,
        "web/cvr.md": cvr,
    }
    finds_nothing("KPI005", files)


def test_a_goal_that_is_another_one_seen_from_here_is_tied_to_it() -> None:
    leads = kpi(f"{LEADS}same_as: sales/leads")
    files = {
        "web/orders.md": ORDERS,
        "web/leads.md": leads,
        "sales/leads.md": kgi(target="160 leads"),
    }
    finds_nothing("KPI005", files)


@pytest.mark.parametrize("key", ["numerator: won", "denominator: won"])
def test_what_a_rate_divides_is_tied(key: str) -> None:
    files = {
        "web/orders.md": kgi("formula: 400 * cvr"),
        "web/cvr.md": kpi(f"{CVR}{key}"),
        "web/won.md": kpi(LEADS),
    }
    finds_nothing("KPI005", files)


def test_a_goal_that_is_used_as_a_rate_is_tied() -> None:
    files = {
        "web/orders.md": ORDERS,
        "web/leads.md": kpi(f"{LEADS}conversion: cvr"),
        "web/cvr.md": kpi(CVR),
    }
    finds_nothing("KPI005", files)


@pytest.mark.parametrize("mark", ["nature: quality", "priority: guard", "status: done"])
def test_a_limit_a_quality_and_what_is_done_need_no_link(mark: str) -> None:
    finds_nothing("KPI005", {"web/orders.md": ORDERS, "web/leads.md": kpi(f"{LEADS}{mark}")})


def test_a_time_has_nothing_to_convert() -> None:
    response = kpi("parent: orders\ntarget: at most 4 hours\ndue: 2027-03-31", title="Response")
    finds_nothing("KPI005", {"web/orders.md": ORDERS, "web/response.md": response})


def test_a_rate_may_be_an_influence_and_no_more() -> None:
    cvr = CVR.replace("parent: orders", "contributes_to: orders")
    finds_nothing("KPI005", {"web/orders.md": ORDERS, "web/cvr.md": kpi(cvr, title="Readers")})


def test_a_quality_is_known_by_its_title() -> None:
    nps = kpi("parent: orders\ntarget: 40pt\ndue: 2027-03-31", title="NPS")
    finds_nothing("KPI005", {"web/orders.md": ORDERS, "web/nps.md": nps})


@pytest.mark.parametrize(
    "leads",
    [
        LEADS.replace("160 leads", "TBD"),
        LEADS.replace("parent: orders\n", ""),
        LEADS.replace("orders", "order"),
        f"{LEADS}conversion: [50%]",
        f"{LEADS}share: half of it",
        f"{LEADS}priority: [guard]",
        f"{LEADS}nature: good",
        f"{LEADS}status: dropped",
    ],
)
def test_what_is_found_elsewhere_is_not_said_twice(leads: str) -> None:
    finds_nothing("KPI005", {"web/orders.md": ORDERS, "web/leads.md": kpi(leads)})


def test_a_goal_above_without_a_number_needs_that_first() -> None:
    finds_nothing("KPI005", {"web/orders.md": kgi(target="TBD"), "web/leads.md": kpi(LEADS)})


def test_a_formula_that_could_not_be_read_may_name_the_goal() -> None:
    finds_nothing("KPI005", {"web/orders.md": kgi("formula: leads /"), "web/leads.md": kpi(LEADS)})


def test_a_file_that_could_not_be_read_may_use_the_goal() -> None:
    files = {
        "web/orders.md": ORDERS,
        "web/cvr.md": kpi(CVR),
        "web/leads.md": "---\nkind: [kpi\n---\n",
    }
    finds_nothing("KPI005", files)


def test_a_goal_above_that_was_dropped_or_stands_in_the_wrong_order_needs_no_link() -> None:
    dropped = {"web/orders.md": kgi("status: dropped"), "web/top.md": kgi("formula: 2 * orders")}
    calls = goal("kind: kdi\ntitle: Calls\nparent: orders\ntarget: 100 calls\ndue: 2027-03-31")
    for files in (dropped, {"web/orders.md": ORDERS, "web/calls.md": calls}):
        leads = LEADS if files is dropped else LEADS.replace("orders", "calls")
        finds_nothing("KPI005", {**files, "web/leads.md": kpi(leads)})


def test_a_kpi_below_an_objective_needs_no_arithmetic() -> None:
    objective = goal("kind: objective\ntitle: Be known\ndue: 2027-03-31")
    files = {"web/orders.md": objective, "web/leads.md": kpi(LEADS)}
    finds_nothing("KPI005", files)
