import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi

ORDERS = {
    "web/orders.md": kgi("funnel:\n  - {id: calls, title: Calls, conversion: 2%, owner: Web}\n")
}
DATED = "target: 160 leads\ndue: 2027-03-31\n"


@pytest.mark.parametrize(
    ("line", "place", "hint"),
    [
        ("parent: ordrs", 9, "orders"),
        ("contributes_to: [ordrs]", 18, "orders"),
        ("same_as: call", 10, "calls"),
    ],
)
def test_a_goal_that_does_not_exist_is_the_only_finding(line: str, place: int, hint: str) -> None:
    files = {"web/leads.md": kpi(f"{line}\n{DATED}"), **ORDERS}
    finds("SRC010", files, at=f"web/leads.md:5:{place}", saying="There is no goal", hint=hint)
    finds_only("SRC010", files)


def test_a_rate_that_does_not_exist_is_reported() -> None:
    files = {"web/leads.md": kpi(f"parent: orders\nconversion: cvr\n{DATED}"), **ORDERS}
    finds("SRC010", files, at="web/leads.md:6:13", saying="cvr")


def test_goals_of_the_own_plan_the_root_and_other_plans_are_found() -> None:
    files = {
        "top.md": kgi(),
        "web/a.md": kpi(f"parent: orders\n{DATED}"),
        "web/b.md": kpi(f"parent: top\n{DATED}"),
        "ads/c.md": kpi(f"parent: web/orders\n{DATED}"),
        **ORDERS,
    }
    finds_nothing("SRC010", files)


def test_goals_of_a_file_that_could_not_be_read_are_known() -> None:
    leads = kpi(f"parent: orders\n{DATED}")
    finds_nothing("SRC010", {"web/orders.md": "---\nkind: [kgi\n---\n", "web/leads.md": leads})


def test_what_may_stand_in_a_list_that_could_not_be_read_is_not_missed() -> None:
    orders = kgi("children: calls and visits\n")
    files = {
        "web/orders.md": orders,
        "web/leads.md": kpi(f"parent: calls\n{DATED}"),
        "ads/leads.md": kpi(f"parent: web/visits\n{DATED}"),
    }
    finds_nothing("SRC010", files)
    finds(
        "SRC010",
        {**files, "ads/cost.md": kpi("parent: calls")},
        at="ads/cost.md:5:9",
        saying="calls",
    )


def test_assumptions_of_a_goal_that_could_not_be_read_are_not_missed() -> None:
    files = {"web/orders.md": kgi("assumptions: none\nformula: insured * 2\n")}
    finds_nothing("SRC010", files)
