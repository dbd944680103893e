import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi

LEADS = "parent: orders\ntarget: 160 leads\n"
STEPS = """\
funnel:
  - {id: leads, title: Leads, conversion: 50%}
  - {id: visits, title: Visits, conversion: 10%}
"""
SECTION = "## Why\nOne lead in eight orders.\n"


def judged(more: str = "", body: str = "") -> dict[str, str]:
    return {"web/orders.md": kgi(), "web/leads.md": kpi(LEADS + more) + body}


def test_a_kpi_with_neither_key_nor_section_is_reported() -> None:
    finds(
        "KPI011",
        judged(body="## Notes\nNone.\n"),
        at="web/leads.md:2:1",
        saying="No reason is given for “Leads”.",
        hint="Write rationale:",
    )


def test_the_steps_of_a_file_are_reported_together_at_the_goal_that_holds_them() -> None:
    files = {"web/orders.md": kgi(STEPS)}
    finds("KPI011", files, at="web/orders.md:2:1", saying="“Leads”, “Visits”.")


def test_key_or_section_of_the_goal_that_holds_the_steps_are_enough() -> None:
    finds_nothing("KPI011", {"web/orders.md": kgi(f"rationale: One lead in eight orders\n{STEPS}")})
    finds_nothing("KPI011", {"web/orders.md": kgi(STEPS) + SECTION})


@pytest.mark.parametrize(
    "more",
    [
        "rationale: One lead in eight orders",
        "rationale: [One lead in eight orders]",
        "status: done",
        "status: dropped",
    ],
)
def test_what_has_the_key_or_is_over_is_not_reported(more: str) -> None:
    finds_nothing("KPI011", judged(more))


def test_a_section_is_enough() -> None:
    finds_nothing("KPI011", judged(body=SECTION))
