import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

LEADS = "parent: orders\ntarget: 160 leads\n"
STEPS = """\
funnel:
  - {id: leads, title: Leads, conversion: 50%}
  - {id: visits, title: Visits, conversion: 10%}
"""
SECTION = "## Agreement\nSales agreed on 20 March.\n"


def judged(more: str = "", body: str = "") -> dict[str, str]:
    return {"web/orders.md": kgi(), "web/leads.md": kpi(LEADS + more) + body}


def test_a_kpi_to_which_nobody_agreed_is_reported() -> None:
    finds(
        "KPI015",
        judged(),
        at="web/leads.md:2:1",
        saying="It is not said who agreed to “Leads”.",
        hint="then write agreed_by:",
    )


def test_the_steps_of_a_file_are_reported_together_at_the_goal_that_holds_them() -> None:
    files = {"web/orders.md": kgi(STEPS)}
    finds("KPI015", files, at="web/orders.md:2:1", saying="“Leads”, “Visits”.")


def test_an_agreement_of_the_goal_that_holds_the_steps_is_enough() -> None:
    finds_nothing("KPI015", {"web/orders.md": kgi(f"agreed_by: Sales\n{STEPS}")})
    finds_nothing("KPI015", {"web/orders.md": kgi(STEPS) + SECTION})


def test_an_agreement_on_the_plan_is_enough() -> None:
    plan = goal("kind: plan\ntitle: Web\nagreed_by: Sales @ 2026-03-20")
    finds_nothing("KPI015", {"web/index.md": plan, **judged()})


def test_a_plan_in_which_nobody_agreed_to_anything_is_reported_once() -> None:
    plan = goal("kind: plan\ntitle: Web")
    visits = kpi(LEADS, title="Visits")
    files = {"web/index.md": plan, **judged(), "web/visits.md": visits}
    saying = "who agreed to “Leads”, “Visits”."
    finds("KPI015", files, at="web/index.md:2:1", saying=saying, hint="in the index.md of the plan")
    agreed = {**files, "web/visits.md": kpi(f"{LEADS}agreed_by: Sales")}
    finds("KPI015", agreed, at="web/leads.md:2:1", saying="“Leads”.")


def test_a_kpi_that_ignores_the_rule_leaves_the_others_to_themselves() -> None:
    ignored = kpi(f"{LEADS}ignore: [{{rule: KPI015, reason: Decided above}}]")
    plan = goal("kind: plan\ntitle: Web")
    files = {"web/index.md": plan, **judged(), "web/visits.md": ignored}
    finds("KPI015", files, at="web/leads.md:2:1", saying="“Leads”.")


@pytest.mark.parametrize(
    "more",
    [
        "agreed_by: Sales",
        "agreed_by: {sales: yes}",
        "status: draft",
        "status: done",
        "status: dropped",
    ],
)
def test_what_is_agreed_a_draft_or_over_is_not_reported(more: str) -> None:
    finds_nothing("KPI015", judged(more))


def test_a_section_is_enough() -> None:
    finds_nothing("KPI015", judged(body=SECTION))
