"""Which end of a range counts, and in which sense goals above ask."""

import pytest

from tests.solve.test_slack import told
from tests.solve.tools import codes, figure, plan_of, solved


def pair(above: str, below: str, rate: str = "50%") -> dict[str, str]:
    return plan_of(
        orders=f"kind: kgi\ntarget: {above}",
        web=f"kind: kpi\nparent: orders\nconversion: {rate}\ntarget: {below}",
    )


@pytest.mark.parametrize(
    ("above", "below", "attained", "found"),
    [
        ("30件以下", "40〜80件", "40", ["TGT008"]),
        ("30件以下", "40〜60件", "30", []),
        ("20件", "40〜80件", "20", []),
        ("20件", "30〜80件", "15", ["TGT008"]),
        ("20〜30件", "40〜80件", "20", ["TGT008"]),
        ("20〜30件", "40〜60件", "20", []),
        ("20〜30件", "30〜60件", "15", ["TGT008"]),
    ],
)
def test_a_declared_range_counts_by_the_end_that_is_worst_for_the_goal_above(
    above: str, below: str, attained: str, found: list[str]
) -> None:
    files = pair(above, below)
    assert codes(files) == found
    assert figure(solved(files).goals["p/orders"].attained) == attained


def test_the_end_that_breaks_a_limit_is_the_one_to_move() -> None:
    assert told(pair("30件以下", "40〜80件")) == (
        "TGT008",
        "p/web",
        "With “web” at 40–80件, “orders” reaches 40件, beyond its limit of 30件.",
        "Change “web” to 40–60件, or the rate of “web” to 37.5%.",
    )


def test_the_end_that_is_too_low_is_the_one_to_move() -> None:
    assert told(pair("20件", "30〜80件"))[3].startswith("Change “web” to 40–80件, ")


def test_a_range_beyond_what_is_needed_moves_altogether() -> None:
    assert told(pair("50件", "30〜80件"))[3] == "Change “web” to 100件."


def test_a_range_that_breaks_a_limit_is_drawn_short_as_it_is_found() -> None:
    goals = solved(pair("30件以下", "40〜80件")).goals
    assert (figure(goals["p/web"].required), goals["p/web"].falls_short) == ("60", True)
    assert not solved(pair("30件以下", "40〜60件")).goals["p/web"].falls_short


def test_of_what_is_taken_away_the_upper_end_counts() -> None:
    files = plan_of(
        profit="kind: kgi\ntarget: 100円\nformula: sales - cost",
        sales="kind: kpi\nparent: profit\ntarget: 150円",
        cost="kind: kpi\nparent: profit\ntarget: 40〜60円",
    )
    assert codes(files) == ["TGT008"]
    assert figure(solved(files).goals["p/profit"].attained) == "90"


def test_what_a_range_leaves_to_others_is_not_held_against_them() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 20〜30件\nformula: a + b",
        a="kind: kpi\nparent: total\ntarget: 10〜20件",
        b="kind: kpi\nparent: total",
    )
    assert codes(files) == []


@pytest.mark.parametrize(
    ("below", "required", "is_short"),
    [
        ("400件以上", "333", True),
        ("300件以上", "333", False),
        ("400件以下", "333", True),
        ("300件以下", "333", False),
    ],
)
def test_what_a_limit_asks_for_is_rounded_down_whatever_the_goal_below_says(
    below: str, required: str, *, is_short: bool
) -> None:
    web = solved(pair("100件以下", below, "30%")).goals["p/web"]
    assert (figure(web.required), web.falls_short) == (required, is_short)


def test_what_is_asked_in_the_sense_of_a_goal_goes_before_a_limit() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 100件\nformula: web * 50%",
        cost="kind: kgi\ntarget: 700円以下\nformula: web * 3",
        web="kind: kpi\nparent: orders\ntarget: 220件",
    )
    assert figure(solved(files).goals["p/web"].required) == "200"


def test_a_cost_beyond_its_limit_names_the_budget_and_the_count() -> None:
    files = plan_of(
        revenue="kind: kgi\ntarget: 1億円",
        cpa="kind: kpi\nparent: revenue\ntarget: 1,000円/件以下\nformula: spend / wins",
        spend="kind: kpi\nparent: revenue\ntarget: 120万円以下",
        wins="kind: kpi\nparent: revenue\ntarget: 1,000件",
    )
    assert told(files) == (
        "TGT008",
        "p/cpa",
        "The goals below “cpa” reach ¥1,200/件, beyond its limit of ¥1,000/件.",
        "Change “spend” to ¥1,000,000, or “wins” to 1,200件.",
    )


def test_a_goal_above_is_not_offered_to_mend_what_hangs_on_it() -> None:
    files = plan_of(
        wins="kind: kgi\ntarget: 1,000件",
        cpa="kind: kpi\nparent: wins\ntarget: 1,000円/件以下\nformula: spend / wins",
        spend="kind: kpi\nparent: wins\ntarget: 120万円",
    )
    assert told(files)[3] == "Change “spend” to ¥1,000,000."
