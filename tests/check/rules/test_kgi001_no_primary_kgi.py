from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi
from tests.folders import goal

LEADS = kpi("target: 160 leads\ndue: 2027-03-31")
COMPANY = {"company/revenue.md": kgi(title="Revenue", target="$2M")}


def test_kpis_without_any_kgi_are_reported_once_for_the_plan() -> None:
    files = {"web/leads.md": LEADS, "web/visits.md": LEADS}
    finds("KGI001", files, at="web/leads.md:2:1", saying="The plan “web” has KPIs but no KGI.")
    finds_only("KGI001", files)


def test_a_plan_that_is_described_is_reported_at_its_description() -> None:
    files = {"web/index.md": goal("kind: plan\ntitle: Web"), "web/leads.md": LEADS}
    finds("KGI001", files, at="web/index.md:2:1", saying="“Web”", hint="kind: kgi")


def test_the_kgi_of_a_plan_above_is_suggested() -> None:
    files = {"company/web/leads.md": LEADS, **COMPANY}
    finds(
        "KGI001",
        files,
        at="company/web/leads.md:2:1",
        saying="no KGI",
        hint="“Leads” under “Revenue”: write parent: company/revenue.",
    )


def test_a_single_kgi_is_the_primary_one() -> None:
    finds_nothing("KGI001", {"web/orders.md": kgi(), "web/leads.md": kpi("parent: orders")})


def test_a_plan_below_the_kgi_of_another_needs_none() -> None:
    leads = kpi("parent: company/revenue\ntarget: 160 leads")
    finds_nothing("KGI001", {"web/leads.md": leads, **COMPANY})


def test_a_plan_below_an_objective_needs_none() -> None:
    objective = goal("kind: objective\ntitle: Be known\ndue: 2026-06-30")
    leads = kpi("parent: known\ntarget: 160 leads")
    finds_nothing("KGI001", {"web/known.md": objective, "web/leads.md": leads})


def test_a_plan_without_kpis_needs_none() -> None:
    finds_nothing("KGI001", {"web/trust.md": goal("kind: ksf\ntitle: Trust")})


def test_a_dropped_kgi_is_none() -> None:
    files = {"web/orders.md": kgi("status: dropped"), "web/leads.md": LEADS}
    finds("KGI001", files, at="web/leads.md:2:1", saying="no KGI")


def test_a_kgi_that_could_not_be_read_may_be_the_one_missed() -> None:
    leads = kpi("parent: orders\ntarget: 160 leads\ndue: 2027-03-31")
    finds_only("SRC003", {"web/orders.md": "---\nkind: [kgi\n---\n", "web/leads.md": leads})


def test_a_parent_that_is_misspelt_is_the_only_finding() -> None:
    leads = kpi("parent: company/revenu\ntarget: 160 leads\ndue: 2027-03-31")
    visits = kpi("parent: company/revenue\ntarget: 9 visits", title="Visits")
    finds_only("SRC010", {"web/leads.md": leads, "company/visits.md": visits, **COMPANY})


def test_several_kgis_side_by_side_need_a_mark() -> None:
    files = {
        "web/a.md": kgi(title="Orders"),
        "web/b.md": kgi(title="Members"),
        "web/leads.md": kpi("parent: a\ntarget: 160 leads"),
    }
    finds(
        "KGI001",
        files,
        at="web/a.md:2:1",
        saying="which of its KGIs is the primary one: “Orders”, “Members”",
        hint="primary: true",
    )


def test_several_kgis_without_kpis_need_no_mark() -> None:
    finds_nothing("KGI001", {"web/a.md": kgi(), "web/b.md": kgi(title="Members")})


def test_several_kgis_that_lead_to_another_plan_need_no_mark() -> None:
    files = {
        "web/a.md": kgi("parent: company/revenue"),
        "web/b.md": kgi("parent: company/revenue", title="Members"),
        "web/leads.md": kpi("parent: a\ntarget: 160 leads"),
        **COMPANY,
    }
    finds_nothing("KGI001", files)


def test_a_kgi_whose_parent_is_misspelt_may_stand_below_the_other() -> None:
    files = {
        "web/a.md": kgi(),
        "web/b.md": kgi("parent: aa", title="Members"),
        "web/leads.md": kpi("parent: a\ntarget: 160 leads"),
    }
    finds_only("SRC010", files)
