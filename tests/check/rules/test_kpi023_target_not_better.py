import pytest

from tests.check.tools import findings, finds, finds_nothing, kgi, place
from tests.folders import goal

KEYS = "kind: kpi\ntitle: Leads\nparent: orders\nstart: 2026-04-01\ndue: 2027-03-31\n"


def plan(keys: str) -> dict[str, str]:
    return {"web/orders.md": kgi(), "web/leads.md": goal(KEYS + keys)}


def test_a_target_below_the_baseline_is_reported_with_both_figures() -> None:
    files = plan("baseline: 200 leads @ FY2025\ntarget: 160 leads")
    finds(
        "KPI023",
        files,
        at="web/leads.md:8:1",
        saying="The target of “Leads” (160 leads) is no better than its baseline (200 leads).",
        hint="If it is enough to hold the level, write direction: maintain.",
    )
    (found,) = findings("KPI023", files)
    assert [place(at) for at in found.finding.also] == ["web/leads.md:7:1"]


def test_where_nobody_says_which_way_is_better_the_line_that_does_is_suggested() -> None:
    files = plan("baseline: 16%\ntarget: 10%")
    finds("KPI023", files, at="web/leads.md:8:1", saying="10%", hint="or write direction: decrease")
    finds_nothing("KPI023", plan("baseline: 16%\ntarget: 10%\ndirection: decrease"))


def test_a_relative_target_without_a_baseline_has_no_figure_to_show() -> None:
    finds(
        "KPI023",
        plan("target: 前年比100%"),
        at="web/leads.md:7:1",
        saying="The target of “Leads” (100% YoY) is no better than where it starts.",
    )


@pytest.mark.parametrize(
    "keys",
    [
        "target: 160 leads\nbaseline: 160",
        "target: at least 160\nbaseline: 160 leads @ 2026-03-31",
        "target: more than 159 leads\nbaseline: 160 leads",
        "target: 80%\nbaseline: 85% @ 2025年度下期",
        "target: at most 5%\nbaseline: 3%",
        "target: less than 5%\nbaseline: 4%",
        "target: 5位以内\nbaseline: 3位",
        "target: 12 days\nbaseline: 10 days\ndirection: decrease",
        "target: from 20 to 20 leads",
        "target: from 40 to 20 leads\ndirection: increase",
        "target: -30%\ndirection: increase",
        "target: +0件\nbaseline: 20件",
        "target: x1.0\nbaseline: 20 leads",
    ],
)
def test_a_target_that_is_no_better_is_reported_whichever_way_is_better(keys: str) -> None:
    assert len(findings("KPI023", plan(keys))) == 1


@pytest.mark.parametrize(
    "keys",
    [
        "target: 160 leads",
        "baseline: 160 leads",
        "target: 160 leads\nbaseline: 120 leads @ FY2025",
        "target: more than 160 leads\nbaseline: 160 leads",
        "target: at most 5%\nbaseline: 8%",
        "target: less than 5%\nbaseline: 5%",
        "target: 75%→70%",
        "target: 5位から3位",
        "target: -30%\nbaseline: 20 leads",
        "target: +20%",
        "target: +5件\nbaseline: 20件",
        "target: 0 complaints\nbaseline: 0 complaints",
        "target: 100%\nbaseline: 100%",
    ],
)
def test_a_better_target_is_not_reported(keys: str) -> None:
    finds_nothing("KPI023", plan(keys))


@pytest.mark.parametrize(
    "keys",
    [
        "target: 160 leads\nbaseline: 200 leads\ndirection: maintain",
        "target: 160 leads\nbaseline: 200 leads\npriority: guard",
        "target: 160 leads\nbaseline: 200 leads\nstatus: done",
        "target: 160 leads\nbaseline: 200 leads\ndirection: sideways",
        "target: 150 to 160 leads\nbaseline: 200 leads",
        "target: at most 160 leads\nbaseline: 120 leads\ndirection: increase",
    ],
)
def test_what_is_to_be_held_or_points_no_way_is_not_asked_to_be_better(keys: str) -> None:
    finds_nothing("KPI023", plan(keys))


@pytest.mark.parametrize(
    "keys",
    [
        "target: 30 leads per month\nbaseline: 200 leads",
        "target: 30 leads per person\npeople: 3\nbaseline: 200 leads",
        "target: 160 leads\nbaseline: '@ web/orders'",
        "target: 160 leads\nbaseline: 180 to 200 leads",
        "target: 160 leads\nbaseline: 200 visits",
        "target: 80%\nbaseline: 85",
        "target: 160 leads\nbaseline: 200 leads @ 2024-04-01..2026-03-31",
        "target: at most 160 leads\nbaseline: 90 leads @ 2025年度上期",
    ],
)
def test_figures_of_another_sort_are_not_compared(keys: str) -> None:
    finds_nothing("KPI023", plan(keys))


def test_a_goal_without_a_start_has_no_length_to_compare() -> None:
    keys = "baseline: 30 orders @ FY2025\n"
    finds_nothing("KPI023", {"web/orders.md": kgi(keys)})
