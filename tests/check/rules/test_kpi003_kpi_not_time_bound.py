from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi
from tests.folders import goal

LEADS = "target: 160 leads\n"
INFLUENCE = f"contributes_to: [orders]\n{LEADS}"


def test_a_kpi_without_a_deadline_is_reported_with_the_last_one_of_the_plan() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(INFLUENCE)}
    finds(
        "KPI003",
        files,
        at="web/leads.md:2:1",
        saying="“Leads” has no deadline.",
        hint="Write due: 2027-03-31 (the latest deadline in this plan)",
    )
    finds_only("KPI003", files)


def test_a_deadline_of_the_goal_above_is_enough() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(f"parent: orders\n{LEADS}")}
    finds_nothing("KPI003", files)


def test_where_the_goal_above_lacks_one_only_that_is_reported() -> None:
    files = {
        "web/orders.md": goal("kind: kgi\ntitle: Orders\ntarget: 20 orders"),
        "web/leads.md": kpi(f"parent: orders\n{LEADS}"),
    }
    finds_only("KGI004", files)


def test_below_a_goal_of_which_no_deadline_is_asked_the_kpi_is_reported() -> None:
    files = {
        "web/trust.md": goal("kind: ksf\ntitle: Trust\ncontributes_to: [orders]"),
        "web/orders.md": kgi(),
        "web/leads.md": kpi(f"parent: trust\n{LEADS}"),
    }
    finds("KPI003", files, at="web/leads.md:2:1", saying="Leads")


def test_a_deadline_that_could_not_be_read_is_not_missed() -> None:
    files = {"web/orders.md": kgi(), "web/leads.md": kpi(f"{INFLUENCE}due: 2027-02-30")}
    finds_only("SRC006", files)
