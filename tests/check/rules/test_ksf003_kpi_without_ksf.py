import pytest

from tests.check.tools import findings, finds, finds_nothing, kgi, kpi, place
from tests.folders import goal

KSF = goal("kind: ksf\ntitle: Listen\nparent: orders")
BELOW = kpi("parent: listening\ntarget: 160 leads")
FILES = {"web/listening.md": KSF, "web/leads.md": BELOW, "web/orders.md": kgi()}


def with_visits(more: str) -> dict[str, str]:
    visits = kpi(f"parent: orders\n{more}", title="Visits")
    return {**FILES, "web/visits.md": visits}


def test_kpis_beside_the_ksf_are_named_together() -> None:
    calls = kpi("parent: orders\ntarget: 900 calls", title="Calls")
    files = {**with_visits("target: 1,600 visits"), "web/calls.md": calls}
    finds(
        "KSF003",
        files,
        at="web/calls.md:5:1",
        saying="The KGI “Orders” has KSFs, but these KPIs stand directly under it: "
        "“Calls”, “Visits”.",
        hint="Put each under the KSF that it serves, with parent: listening.",
    )
    (found,) = findings("KSF003", files)
    assert [place(at) for at in found.finding.also] == ["web/visits.md:5:1"]


def test_of_many_ksfs_the_first_few_are_suggested() -> None:
    ksfs = {f"web/a{n}.md": KSF for n in range(9)}
    finds(
        "KSF003",
        {**with_visits("target: 1,600 visits"), **ksfs},
        at="web/visits.md:5:1",
        saying="“Visits”",
        hint="with parent: a0, parent: a1, parent: a2, parent: a3, 6 more.",
    )


def test_a_formula_that_could_not_be_read_may_name_the_kpi() -> None:
    files = {**with_visits("target: 1,600 visits"), "web/orders.md": kgi("formula: visit / 80")}
    finds_nothing("KSF003", files)


@pytest.mark.parametrize(
    "more",
    [
        "target: 80%",
        "target: 3 complaints\npriority: guard",
        "same_as: leads",
        "target: 1,600 visits\nstatus: done",
        "target: 1,600 visits\nstatus: dropped",
    ],
    ids=["rate", "guard", "same", "done", "dropped"],
)
def test_rates_limits_and_goals_seen_from_elsewhere_serve_no_single_ksf(more: str) -> None:
    finds_nothing("KSF003", with_visits(more))


def test_parts_of_the_formula_of_the_kgi_serve_no_single_ksf() -> None:
    formula = kgi("formula: visits * 1")
    finds_nothing("KSF003", {**with_visits("target: 20 visits"), "web/orders.md": formula})


def test_a_funnel_that_is_written_in_the_kgi_takes_the_kgi_apart() -> None:
    steps = kgi("funnel:\n  - {id: meetings, title: Meetings, conversion: 50%}\n")
    finds_nothing("KSF003", {**FILES, "web/orders.md": steps})


def test_a_ksf_without_any_goal_below_it_is_told_alone() -> None:
    files = with_visits("target: 1,600 visits")
    del files["web/leads.md"]
    finds_nothing("KSF003", files)
    assert len(findings("KSF002", files)) == 1


def test_without_ksf_kpis_stand_directly_under_the_kgi() -> None:
    files = with_visits("target: 1,600 visits")
    del files["web/listening.md"], files["web/leads.md"]
    finds_nothing("KSF003", files)


def test_ksf_and_kpis_of_other_plans_do_not_count() -> None:
    ksf = goal("kind: ksf\ntitle: Listen\nparent: web/orders")
    files = {**with_visits("target: 1,600 visits"), "field/listening.md": ksf}
    del files["web/listening.md"], files["web/leads.md"]
    finds_nothing("KSF003", files)
    visits = kpi("parent: web/orders\ntarget: 1,600 visits", title="Visits")
    finds_nothing("KSF003", {**FILES, "field/visits.md": visits})


def test_a_kpi_without_a_parent_is_an_orphan_only() -> None:
    finds_nothing("KSF003", {**FILES, "web/visits.md": kpi("target: 1,600 visits")})
