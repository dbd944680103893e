"""Figures in messages are written as their authors write them."""

import pytest

from kpidocs.words import say
from tests.solve.test_slack import told
from tests.solve.tools import plan_of, solved


def pair(above: str, below: str) -> dict[str, str]:
    return plan_of(
        orders=f"kind: kgi\ntarget: {above}",
        web=f"kind: kpi\nparent: orders\nconversion: 50%\n{below}",
    )


@pytest.mark.parametrize(
    ("above", "below", "message"),
    [
        (
            "20件超",
            "30件",
            "With “web” at 30件, “orders” reaches 15件 of more than 20件 (71%).",
        ),
        (
            "20件",
            "30件超",
            "With “web” at more than 30件, “orders” reaches 15.5件 of 20件 (78%).",
        ),
        (
            "20件未満",
            "50件未満",
            (
                "With “web” at less than 50件, “orders” reaches 24.5件, "
                "where less than 20件 is allowed."
            ),
        ),
        (
            "20件超",
            "60件",
            (
                "With “web” at 60件, “orders” reaches 30件, "
                "43% more than its target of more than 20件."
            ),
        ),
        (
            "月20件超",
            "30件",
            "With “web” at 30件, “orders” reaches 15件 of 241件 (6%).",
        ),
        (
            "100件",
            "月10件",
            "With “web” at 10件 per month, “orders” reaches 60件 of 100件 (60%).",
        ),
        (
            "100件",
            "月10件超",
            "With “web” at more than 10件 per month, “orders” reaches 60.5件 of 100件 (61%).",
        ),
    ],
)
def test_a_target_is_said_as_it_is_written(above: str, below: str, message: str) -> None:
    assert told(pair(above, f"target: {below}"))[2] == message


@pytest.mark.parametrize(
    ("above", "below", "change"),
    [
        ("100件", "target: 月10件", "17件 per month"),
        ("100件以下", "target: 月30件以下", "16件 per month"),
        ("100件", "target: 年間100件", "200件 per year"),
        ("100時間", "target: 月10.5時間\nunit: 時間", "16.7時間 per month"),
        ("5件以下", "target: 月3件以下", "10件"),  # less than one a month
        ("100件", "target: 1人1日0.5件\npeople: 3", "0.2件 per person per day"),
        ("100件", "target: 1.1倍\nbaseline: 100件", "200件"),
        ("100件", "target: 月10件\nbehaviour: level", "200件"),
    ],
)
def test_what_is_written_per_period_is_mended_per_period(
    above: str, below: str, change: str
) -> None:
    assert f"“web” to {change}" in told(pair(above, below))[3]


def test_what_is_more_than_needed_is_lowered_per_period() -> None:
    assert told(pair("100件", "target: 月40件"))[3].startswith("Change “web” to 17件 per month. ")


@pytest.mark.parametrize(
    ("share", "web"),
    [("60%", "5件 per month"), ("50%", "50件")],  # 50 a year are no whole number a month
)
def test_a_contradiction_is_mended_per_period_where_that_comes_out_even(
    share: str, web: str
) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        web=f"kind: kpi\nparent: orders\nshare: {share}\ntarget: 月3件",
    )
    (found,) = solved(files).findings
    assert found.hint is not None
    assert say(found.hint, "en").startswith(f"Change “web” to {web}, or “orders” to ")
