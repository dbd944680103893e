import pytest

from tests.check.tools import finds, finds_nothing, judges, kgi, kpi

LEADS = "parent: orders\ntarget: 160 leads\n"
STEPS = """\
funnel:
  - {id: leads, title: Leads, conversion: 50%}
  - {id: visits, title: Visits, conversion: 10%}
"""


def judged(more: str = "") -> dict[str, str]:
    return {"web/orders.md": kgi(), "web/leads.md": kpi(LEADS + more)}


def test_a_kpi_without_a_source_is_reported() -> None:
    finds(
        "KPI008",
        judged(),
        at="web/leads.md:2:1",
        saying="It is not said where the figures of “Leads” come from.",
        hint="Write source:",
    )


def test_the_steps_of_a_file_are_reported_together_at_the_goal_that_holds_them() -> None:
    files = {"web/orders.md": kgi(STEPS)}
    finds("KPI008", files, at="web/orders.md:2:1", saying="“Leads”, “Visits”")


def test_of_many_steps_the_first_are_named_and_the_others_counted() -> None:
    steps = "".join(f"  - {{id: step{n}, title: Step {n}}}\n" for n in range(1, 8))
    files = {"web/orders.md": kgi(f"children:\n{steps}")}
    finds("KPI008", files, at="web/orders.md:2:1", saying="“Step 4”, 3 more come from")


def test_as_many_goals_as_can_be_taken_in_are_all_named() -> None:
    steps = "".join(f"  - {{id: step{n}, title: Step {n}}}\n" for n in range(1, 6))
    files = {"web/orders.md": kgi(f"children:\n{steps}")}
    finds("KPI008", files, at="web/orders.md:2:1", saying="“Step 4”, “Step 5” come from")


def test_a_source_of_the_goal_that_holds_the_steps_is_enough() -> None:
    finds_nothing("KPI008", {"web/orders.md": kgi(f"source: CRM\n{STEPS}")})


def test_a_step_that_ignores_the_rule_is_left_out() -> None:
    steps = STEPS.replace("10%}", "10%, ignore: [{rule: KPI008, reason: No tool yet}]}")
    study = judges({"web/orders.md": kgi(steps)})
    finds("KPI008", {"web/orders.md": kgi(steps)}, at="web/orders.md:2:1", saying="of “Leads” come")
    assert study.ignored == 1


@pytest.mark.parametrize(
    "more",
    [
        "source: CRM",
        "source: [CRM]",
        "status: done",
        "status: dropped",
        "same_as: orders",
        "same_as: ordres",
        "formula: orders * 8",
        "formula: ordres * 8",
    ],
)
def test_what_has_a_source_is_computed_or_over_is_not_reported(more: str) -> None:
    finds_nothing("KPI008", judged(more))


def test_a_rate_of_two_goals_is_computed() -> None:
    rate = "parent: orders\ntarget: 50%\nnumerator: orders\n"
    whole = {"web/orders.md": kgi(), "web/rate.md": kpi(f"{rate}denominator: orders")}
    finds_nothing("KPI008", whole)
    half = {"web/orders.md": kgi(), "web/rate.md": kpi(rate, title="Rate")}
    finds("KPI008", half, at="web/rate.md:2:1", saying="“Rate”")
