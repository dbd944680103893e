import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi

OUTSIDE = "parent: orders\ntarget: 160 leads\ncontrollable: false\n"


def judged(more: str = "") -> dict[str, str]:
    return {"web/orders.md": kgi(), "web/leads.md": kpi(OUTSIDE + more)}


def test_an_outside_factor_as_a_kpi_is_reported_at_its_key() -> None:
    finds(
        "KPI007",
        judged(),
        at="web/leads.md:7:1",
        saying="“Leads” is a KPI, but the team cannot move it.",
        hint="with priority: guard",
    )


@pytest.mark.parametrize("more", ["priority: guard", "status: done", "status: dropped"])
def test_a_limit_to_keep_and_what_is_over_may_be_out_of_reach(more: str) -> None:
    finds_nothing("KPI007", judged(more))


def test_what_can_be_moved_or_is_no_kpi_is_not_reported() -> None:
    files = {
        "web/orders.md": kgi("controllable: false"),
        "web/leads.md": kpi("parent: orders\ntarget: 160 leads\ncontrollable: true"),
        "web/visits.md": kpi("parent: orders\ntarget: 1,600 visits", title="Visits"),
    }
    finds_nothing("KPI007", files)
