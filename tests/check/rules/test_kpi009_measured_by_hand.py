import pytest

from tests.check.tools import findings, finds, finds_nothing, kgi, kpi, place

LEADS = "parent: orders\ntarget: 160 leads\n"


def judged(more: str) -> dict[str, str]:
    return {"web/orders.md": kgi(), "web/leads.md": kpi(LEADS + more)}


def test_a_kpi_that_is_counted_by_hand_is_reported_at_its_key() -> None:
    finds(
        "KPI009",
        judged("automated: false"),
        at="web/leads.md:7:1",
        saying="The figures of “Leads” are collected by hand.",
        hint="write automated: true.",
    )


def test_the_steps_of_a_file_are_reported_together() -> None:
    steps = """\
funnel:
  - {id: leads, title: Leads, automated: false}
  - {id: visits, title: Visits, automated: false}
  - {id: views, title: Views, automated: true}
"""
    files = {"web/orders.md": kgi(steps)}
    finds("KPI009", files, at="web/orders.md:7:31", saying="of “Leads”, “Visits” are")
    (found,) = findings("KPI009", files)
    assert found.finding.goal == "web/orders"
    assert [place(at) for at in found.finding.also] == ["web/orders.md:8:33"]


@pytest.mark.parametrize(
    "more", ["", "automated: true", "automated: by hand", "automated: false\nstatus: done"]
)
def test_what_is_automatic_over_or_not_said_is_not_reported(more: str) -> None:
    finds_nothing("KPI009", judged(more))
