"""Targets that ask for more than is needed, and ranges whose upper end is exceeded."""

from collections.abc import Mapping

import pytest

from kpidocs.solve import solve
from kpidocs.words import say
from tests.folders import goal, reads
from tests.solve.tools import codes, plan_of, solved


def told(files: dict[str, str]) -> tuple[str, str | None, str, str]:
    """Code, goal, message and hint of the only finding, in English."""
    (found,) = solved(files).findings
    assert found.hint is not None
    return found.code, found.goal, say(found.message, "en"), say(found.hint, "en")


def funnel(*steps: str, target: str = "20件") -> dict[str, str]:
    lines = "\n".join(f"  - {{{step}}}" for step in steps)
    return plan_of(orders=f"kind: kgi\ntarget: {target}\nfunnel:\n{lines}")


def test_a_declared_step_that_is_too_high_is_told_with_what_would_do() -> None:
    files = funnel("id: meetings, title: 商談, conversion: 50%, target: 50件")
    assert told(files) == (
        "TGT009",
        "p/meetings",
        "With “商談” at 50件, “orders” reaches 25件, 25% more than its target of 20件.",
        "Change “商談” to 40件. Or keep the margin, and give the reason under “ignore”.",
    )


def test_small_slack_is_said_in_tenths_of_a_percent() -> None:
    files = funnel("id: meetings, title: 商談, conversion: 50%, target: 4032件", target="2000件")
    assert "0.8% more" in told(files)[2]


@pytest.mark.parametrize(
    ("target", "children", "found"),
    [
        ("100件", (60, 40), []),
        ("100件", (60, 60), ["TGT009"]),
        ("100件", (60, 30), ["TGT008"]),
        ("100件超", (60, 41), []),  # reckoned as 101
        ("100件超", (60, 60), ["TGT009"]),
        ("100件以下", (60, 40), []),
        ("100件以下", (60, 30), ["TGT009"]),
        ("100件以下", (60, 60), ["TGT008"]),
        ("100件未満", (60, 39), []),  # reckoned as 99
        ("100件未満", (60, 20), ["TGT009"]),
        ("100件未満", (60, 60), ["TGT008"]),
        ("80〜100件", (50, 30), []),
        ("80〜100件", (60, 40), []),
        ("80〜100件", (60, 60), ["TGT008"]),
        ("80〜100件", (50, 20), ["TGT008"]),
        ("100件\ndirection: maintain", (60, 40), []),
        ("100件\ndirection: maintain", (60, 60), ["TGT001"]),
        ("100件\ndirection: maintain", (60, 30), ["TGT008"]),
        ("100件\ndirection: decrease", (60, 30), ["TGT009"]),
        ("0件", (60, 40), []),  # so many percent of nothing
    ],
)
def test_slack_and_shortfall_go_by_the_sense_of_the_target(
    target: str, children: tuple[int, int], found: list[str]
) -> None:
    sense = "\ndirection: decrease" if "以下" in target or "未満" in target else ""
    sense = sense or ("\ndirection: decrease" if "decrease" in target else "")
    one, other = children
    files = plan_of(
        total=f"kind: kgi\ntarget: {target}\nformula: a + b",
        a=f"kind: kpi\nparent: total\ntarget: {one}件{sense}",
        b=f"kind: kpi\nparent: total\ntarget: {other}件{sense}",
    )
    assert codes(files) == found


def test_several_that_together_are_too_high_are_told_at_the_goal_above() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: a + b",
        a="kind: kpi\nparent: total\ntarget: 70件",
        b="kind: kpi\nparent: total\ntarget: 60件",
    )
    code, place, message, hint = told(files)
    assert (code, place) == ("TGT009", "p/total")
    assert message == "The goals below “total” reach 130件, 30% more than its target of 100件."
    assert hint.startswith("Change “a” to 40件, or “b” to 30件.")


def test_a_limit_that_is_far_from_being_reached_is_told_in_its_own_words() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 100万円以下\nformula: ads + shows",
        ads="kind: kpi\nparent: cost\ntarget: 40万円以下",
        shows="kind: kpi\nparent: cost\ntarget: 40万円以下",
    )
    assert "reach ¥800,000, 20% less than its limit of ¥1,000,000." in told(files)[2]


def test_what_rounding_to_whole_numbers_adds_is_no_slack() -> None:
    steps = ("id: a, title: 商談, conversion: 30%", "id: b, title: 訪問, conversion: 35%")
    assert codes(funnel(*steps, target="1件")) == []
    assert codes(funnel("id: a, title: 商談, conversion: 30%, target: 4件", target="1件")) == []
    assert codes(funnel("id: a, title: 商談, conversion: 30%, target: 5件", target="1件")) == [
        "TGT009"
    ]


@pytest.mark.parametrize(
    "goals",
    [
        {  # 34 visits for 33.3, at a rate that is a goal itself
            "orders": "kind: kgi\ntarget: 10件",
            "visits": "kind: kpi\nparent: orders\nconversion: rate\nunit: 件",
            "rate": "kind: kpi\nparent: orders\ntarget: 30%",
        },
        {
            "orders": "kind: kgi\ntarget: 10件\nformula: visits * rate",
            "visits": "kind: kpi\nparent: orders\nunit: 件",
            "rate": "kind: kpi\nparent: orders\ntarget: 30%",
        },
        {  # 15 orders from 15.9
            "orders": "kind: kgi\nunit: 件",
            "visits": "kind: kpi\nparent: orders\nconversion: 30%\ntarget: 53件",
        },
        {  # 16 cancellations at most, from 15.6
            "orders": "kind: kgi\nunit: 件",
            "visits": "kind: kpi\nparent: orders\nconversion: 30%\ntarget: 52件以下",
        },
        {  # 7 quotes for 6.7, and 24 visits for 23.3
            "orders": "kind: kgi\ntarget: 2件",
            "quotes": "kind: kpi\nparent: orders\nconversion: 30%",
            "visits": "kind: kpi\nparent: quotes\nconversion: rate\nunit: 件",
            "rate": "kind: kpi\nparent: quotes\ntarget: 30%",
        },
    ],
)
def test_what_a_derived_figure_is_rounded_by_is_no_slack_of_those_beside_it(
    goals: Mapping[str, str],
) -> None:
    assert codes(plan_of(**goals)) == []


def test_what_each_share_is_rounded_up_by_is_no_slack() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 11件",
        web="kind: kpi\nparent: orders\nshare: 50%\ntarget: 6件",
        field="kind: kpi\nparent: orders\nshare: 50%",
    )
    assert "TGT009" not in codes(files)


def test_what_another_goal_asks_more_of_has_no_slack() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 20件",
        leads="kind: kpi\nparent: orders\nconversion: 50%\ntarget: 60件",
        reach="kind: kgi\ntarget: 60件\nformula: leads",
    )
    assert "TGT009" not in codes(files)


def test_a_link_that_falls_short_has_no_slack_beside() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 20件\nformula: leads / 10",
        leads="kind: kpi\nparent: orders\nconversion: 50%\ntarget: 60件",
    )
    assert codes(files) == ["TGT008"]


def test_each_link_of_a_chain_has_its_own_slack() -> None:
    files = funnel(
        "id: meetings, title: 商談, conversion: 50%, target: 50件",
        "id: leads, title: 見込み顧客, conversion: 50%, target: 200件",
    )
    assert codes(files) == ["TGT009", "TGT009"]


def test_a_figure_that_no_demand_reaches_has_no_slack() -> None:
    files = plan_of(
        least="kind: kgi\ntarget: 10件\nformula: min(a, b)",
        a="kind: kpi\nparent: least\ntarget: 20件",
        b="kind: kpi\nparent: least\ntarget: 20件",
    )
    assert codes(files) == []


def test_a_plan_with_a_file_that_cannot_be_read_is_not_told_of_slack() -> None:
    files = funnel("id: meetings, title: 商談, conversion: 50%, target: 50件")
    assert solve(reads({**files, "p/fairs.md": goal("title: Fairs\nkind: [")})).findings == ()


@pytest.mark.parametrize(
    ("child", "place", "hint"),
    [
        ("target: 100件", "p/a", "Change “a” to 60件, or the rate of “a” to 30%."),
        ("target: 100.5件", "p/a", "Change “a” to 60件, or the rate of “a” to 29.8%."),
    ],
)
def test_an_upper_end_that_is_exceeded_is_told_with_what_would_hold(
    child: str, place: str, hint: str
) -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 20〜30件", a=f"kind: kpi\nparent: total\nconversion: 50%\n{child}"
    )
    code, where, message, remedy = told(files)
    assert (code, where, remedy) == ("TGT008", place, hint)
    assert message.endswith("beyond the upper end of 30件.")


def test_an_upper_end_that_several_exceed_is_told_at_the_range() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 20〜30件\nformula: a + b + c + max(d, 1)",
        a="kind: kpi\nparent: total\ntarget: 25件",
        b="kind: kpi\nparent: total\ntarget: 15件",
        c="kind: kpi\nparent: total\nunit: 件\nformula: 0",
        d="kind: kpi\nparent: total\ntarget: 1件",
    )
    code, where, message, remedy = told(files)
    assert (code, where) == ("TGT008", "p/total")
    assert message == "The goals below “total” reach 41件, beyond the upper end of 30件."
    assert remedy == "Change “a” to 14件, or “b” to 4件."


def test_a_range_that_is_handed_down_is_kept_on_the_way_up() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 20〜30件",
        a="kind: kpi\nparent: total\nconversion: 30%",
        b="kind: kpi\nparent: a\nconversion: 30%",
    )
    assert codes(files) == []


def test_slack_is_said_in_whole_percent() -> None:
    files = funnel("id: meetings, title: 商談, conversion: 50%, target: 8件", target="3件")
    assert "33% more than its target of 3件" in told(files)[2]


def test_what_figures_rounded_for_shares_add_is_no_slack() -> None:
    files = plan_of(
        sales="kind: kgi\ntarget: 100億円",
        web="kind: kpi\nparent: sales\nshare: 40%\ntarget: 40.4億円",
        field="kind: kpi\nparent: sales\nshare: 60%\ntarget: 60.4億円",
    )
    assert codes(files) == []


def test_a_rate_that_stands_first_does_not_hide_the_figure_to_lower() -> None:
    files = plan_of(
        sales="kind: kgi\ntarget: 100円\nformula: price * orders\nassumptions: {price: 10円/件}",
        orders="kind: kpi\nparent: sales\ntarget: 15件",
    )
    assert told(files)[3].startswith("Change “orders” to 10件.")


def test_a_figure_that_another_goal_asks_for_is_not_to_be_lowered() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: a + 20",
        a="kind: kpi\nparent: total\nunit: 件",
        other="kind: kgi\nprimary: true\ntarget: 120件\nformula: a + 0",
    )
    assert codes(files) == []
