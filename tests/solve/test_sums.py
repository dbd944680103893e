"""Sums of changes, which need baselines."""

import pytest

from tests.solve.test_slack import told
from tests.solve.tools import codes, plan_of

SUM = {
    "orders": "kind: kgi\nunit: 件\ntarget: 1.5倍",
    "web": "kind: kpi\nunit: 件\nparent: orders\nconversion: 10%\ntarget: 1.2倍",
    "shop": "kind: kpi\nunit: 件\nparent: orders\nconversion: 20%",
}


def test_a_change_that_only_a_sum_without_baselines_could_give_is_told() -> None:
    assert told(plan_of(**SUM)) == (
        "TGT002",
        "p/shop",
        (
            "The change of “shop” cannot be derived: “orders” is a sum, "
            "and a sum of changes needs baselines."
        ),
        "Give “shop”, “web” a baseline.",
    )


def test_several_are_told_together() -> None:
    silent = "kind: kpi\nunit: 件\nparent: orders\nconversion: 20%"
    message = told(plan_of(**SUM | {"web": silent}))[2]
    assert message.startswith("The changes of “shop”, “web” cannot be derived: ")


@pytest.mark.parametrize("formula", ["min(web, shop)", "max(web, shop) * 2"])
def test_of_the_least_and_the_most_the_unknown_figure_is_asked_for(formula: str) -> None:
    files = plan_of(
        orders=f"kind: kgi\nunit: 件\ntarget: 1.5倍\nformula: {formula}",
        web="kind: kpi\nunit: 件\nparent: orders\ntarget: 1.2倍",
        shop="kind: kpi\nunit: 件\nparent: orders",
    )
    assert told(files)[2:] == (
        "The arithmetic of “orders” cannot be completed: “shop” is unknown.",
        "Give “shop”.",
    )


@pytest.mark.parametrize(
    "change",
    [
        {"shop": f"{SUM['shop']}\ntarget: 1.1倍"},  # all state a change: nothing to judge by
        {"shop": f"{SUM['shop']}\nbaseline: 50件", "web": f"{SUM['web']}\nbaseline: 100件"},
        {"shop": f"{SUM['shop']}\nstatus: dropped", "web": f"{SUM['web']}".replace("1.2", "1.5")},
        {"web": f"{SUM['web']}\nstatus: dropped"},
    ],
)
def test_nothing_is_told_where_nothing_is_missing(change: dict[str, str]) -> None:
    assert codes(plan_of(**SUM | change)) == []


def test_what_another_goal_settles_is_not_told() -> None:
    twice = "kind: kgi\nprimary: true\ntarget: 40件\nformula: shop * 2"
    assert codes(plan_of(**SUM, twice=twice)) == []


def test_a_goal_with_figures_below_it_is_told_once_as_unknown() -> None:
    visits = "kind: kpi\nunit: 件\nparent: shop\nconversion: 20%"
    assert codes(plan_of(**SUM, visits=visits)) == ["TGT002"]
