import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

OVERDUE = "review: monthly\nreviewed: 2026-02-15\n"
PLAN = {"web/index.md": goal(f"kind: plan\ntitle: Web\n{OVERDUE}")}


def test_a_goal_whose_next_review_has_passed_is_reported_at_the_last_one() -> None:
    finds(
        "REV001",
        {"web/orders.md": kgi(OVERDUE)},
        at="web/orders.md:7:1",
        saying="The review of “Orders” was due on 2026-03-15.",
        hint="Hold it, then write reviewed: 2026-04-01",
    )


def test_a_plan_is_reported_once_for_all_its_goals() -> None:
    files = {**PLAN, "web/orders.md": kgi(), "web/leads.md": kpi("reviewed: 2026-01-10")}
    finds(
        "REV001",
        files,
        at="web/index.md:5:1",
        saying="The review of the plan “Web” was due on 2026-03-15.",
        hint="Hold it",
    )


def test_a_review_of_the_plan_is_one_of_its_goals() -> None:
    plan = goal("kind: plan\ntitle: Web\nreview: monthly\nreviewed: 2026-03-15")
    finds_nothing("REV001", {"web/index.md": plan, "web/orders.md": kgi("reviewed: 2026-01-10")})


def test_a_goal_with_a_shorter_cadence_than_its_plan_is_judged_by_its_own() -> None:
    plan = goal("kind: plan\ntitle: Web\nreview: quarterly\nreviewed: 2026-02-15")
    orders = kgi("review: monthly\nreviewed: 2026-01-10")
    files = {"web/index.md": plan, "web/orders.md": orders}
    finds("REV001", files, at="web/orders.md:7:1", saying="due on 2026-03-15")


def test_a_review_of_the_plan_above_is_none_of_the_plan() -> None:
    files = {
        "index.md": goal(f"kind: plan\ntitle: All\n{OVERDUE}"),
        "web/index.md": goal("kind: plan\ntitle: Web"),
        "web/orders.md": kgi(),
    }
    finds("REV001", files, at="index.md:5:1", saying="“All”")


@pytest.mark.parametrize(
    "keys",
    [
        "review: monthly\nreviewed: 2026-03-01",  # to be held today
        "review: monthly",
        "reviewed: 2026-02-15",
        "review: monthly\nreviewed: last week",
        f"{OVERDUE}status: done",
        f"{OVERDUE}status: dropped",
    ],
)
def test_a_review_that_is_not_due_or_not_needed_is_not_missed(keys: str) -> None:
    finds_nothing("REV001", {"web/orders.md": kgi(keys)})


def test_what_has_ended_is_not_reviewed_any_more() -> None:
    leads = kpi(f"parent: orders\ntarget: 160 leads\ndue: 2026-03-31\n{OVERDUE}")
    finds_nothing("REV001", {"web/orders.md": kgi(), "web/leads.md": leads})


def test_a_date_of_a_plan_that_is_none_is_reported_as_such() -> None:
    plan = goal("kind: plan\ntitle: Web\nreview: monthly\nreviewed: 2026-02-30")
    files = {"web/index.md": plan, "web/orders.md": kgi()}
    finds_nothing("REV001", files)
    finds("SRC006", files, at="web/index.md:5:19", saying="no day 30")
