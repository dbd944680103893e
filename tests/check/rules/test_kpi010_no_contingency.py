import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi

LEADS = "parent: orders\ntarget: 160 leads\n"
STEPS = """\
funnel:
  - {id: leads, title: Leads, conversion: 50%}
  - {id: visits, title: Visits, conversion: 10%}
"""
SECTION = "## If we miss\nCall last year's visitors.\n"


def judged(more: str = "", body: str = "") -> dict[str, str]:
    return {"web/orders.md": kgi(), "web/leads.md": kpi(LEADS + more) + body}


def test_a_kpi_with_neither_key_nor_section_is_reported() -> None:
    finds(
        "KPI010",
        judged(body="## Notes\nNone.\n"),
        at="web/leads.md:2:1",
        saying="There is no plan for a missed target: “Leads”.",
        hint="Write contingency:",
    )


def test_the_steps_of_a_file_are_reported_together_at_the_goal_that_holds_them() -> None:
    files = {"web/orders.md": kgi(STEPS)}
    finds("KPI010", files, at="web/orders.md:2:1", saying="“Leads”, “Visits”.")


def test_key_or_section_of_the_goal_that_holds_the_steps_are_enough() -> None:
    finds_nothing(
        "KPI010", {"web/orders.md": kgi(f"contingency: Call last year's visitors\n{STEPS}")}
    )
    finds_nothing("KPI010", {"web/orders.md": kgi(STEPS) + SECTION})


@pytest.mark.parametrize(
    "more",
    [
        "contingency: Call last year's visitors",
        "contingency: [Call last year's visitors]",
        "status: done",
        "status: dropped",
    ],
)
def test_what_has_the_key_or_is_over_is_not_reported(more: str) -> None:
    finds_nothing("KPI010", judged(more))


def test_a_section_is_enough() -> None:
    finds_nothing("KPI010", judged(body=SECTION))
