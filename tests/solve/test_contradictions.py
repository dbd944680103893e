"""Statements that cannot all hold: what is said, and which single figure would mend it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.model import Finding
from kpidocs.settings import Rounding
from kpidocs.words import say
from tests.solve.tools import plan_of, solved

ORDERS = "kind: kgi\ntarget: 100件"


def hint(files: dict[str, str], *, rounding: Rounding = Rounding.STEPWISE) -> str:
    """The hint of the only contradiction."""
    findings = solved(files, rounding=rounding).findings
    (found,) = (each for each in findings if each.code == "TGT001")
    return said(found)


def said(found: Finding) -> str:
    return "" if found.hint is None else say(found.hint, "en")


def test_each_fact_that_disagrees_is_named_with_what_would_mend_it() -> None:
    files = plan_of(orders=ORDERS, web="kind: kpi\nparent: orders\nshare: 20%\ntarget: 25件")
    assert (
        hint(files) == "Change “web” to 20件, or “orders” to 125件, or the share of “web” to 25%."
    )


def test_a_share_and_a_conversion_and_a_target_on_one_goal_have_to_agree() -> None:
    files = plan_of(
        orders=ORDERS,
        web="kind: kpi\nparent: orders\nshare: 50%\nconversion: 50%\ntarget: 90件",
    )
    (found,) = solved(files).findings
    assert found.code == "TGT001"
    assert say(found.message, "en") == ("“web” is stated as 90件, but 100件 follows from the rest.")
    assert said(found) == (
        "Change “web” to 100件, or the rate of “web” to 56%, or “orders” to 90件, "
        "or the share of “web” to 45%."
    )


@pytest.mark.parametrize("target", ["66件", "67件", "68件"])  # 20 ÷ 30%, which is 29.5% to 30.5%
def test_what_a_rate_leaves_open_by_its_last_digit_is_no_contradiction(target: str) -> None:
    files = plan_of(
        orders=ORDERS,
        web=f"kind: kpi\nparent: orders\nshare: 20%\nconversion: 30%\ntarget: {target}",
    )
    assert solved(files).findings == ()


def test_facts_are_found_behind_figures_that_were_derived() -> None:
    files = plan_of(
        sales="kind: kgi\ntarget: 1,000万円\nformula: orders * price\n"
        "assumptions:\n  price: {value: 10万円/件, title: 単価}",
        orders="kind: kpi\nparent: sales\nunit: 件",
        web="kind: kpi\nparent: orders\nshare: 20%\ntarget: 25件",
    )
    assert hint(files) == (
        "Change “web” to 20件, or the share of “web” to 25%, or “sales” to ¥12,500,000, "
        "or “単価” to ¥80,000/件."
    )


@pytest.mark.parametrize(
    ("target", "share", "expected"),
    [
        (
            "101件",
            "33%",
            "Change “web” to 33件, or “orders” to 121件, or the share of “web” to 40%.",
        ),
        (
            "100件",
            "50.5%",
            "Change “web” to 51件, or “orders” to 79件, or the share of “web” to 40%.",
        ),
    ],
)
def test_counts_are_whole_where_that_holds(target: str, share: str, expected: str) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: {target}",
        web=f"kind: kpi\nparent: orders\nshare: {share}\ntarget: 40件",
    )
    assert hint(files) == expected


def test_a_rate_has_no_more_digits_than_it_takes() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 8,000件",
        web="kind: kpi\nparent: orders\nshare: 20.0%\ntarget: 2,345件",
    )
    assert hint(files).endswith("the share of “web” to 29.3%.")


def test_a_part_is_not_told_to_exceed_its_whole() -> None:
    files = plan_of(orders=ORDERS, web="kind: kpi\nparent: orders\nshare: 20%\ntarget: 250件")
    assert hint(files) == "Change “web” to 20件, or “orders” to 1,250件."


def test_where_no_figure_above_0_would_do_one_statement_is_to_be_removed() -> None:
    files = plan_of(
        growth="kind: kgi\nbaseline: 5件\nunit: 件\ntarget: 15件減",
        web="kind: kpi\nparent: growth\nshare: 20%\ntarget: 0件",
    )
    assert hint(files) == "Remove one of the two statements, or write -2件."


def test_what_would_break_another_statement_is_not_offered() -> None:
    files = plan_of(
        orders=ORDERS,
        web="kind: kpi\nparent: orders\nshare: 20%\ntarget: 30件",
        field="kind: kpi\nparent: orders\nshare: 80%\ntarget: 80件",
    )
    assert hint(files) == "Change “web” to 20件, or the share of “web” to 30%."


def test_factors_of_change_may_disagree_too_and_exceed_1() -> None:
    files = plan_of(
        leads="kind: kgi\nprimary: true\nunit: 件\ntarget: 0.5倍",
        sales_leads="kind: kgi\nsame_as: leads\ntarget: 2倍",
    )
    assert hint(files) == "Change “sales_leads” to ×0.5, or “leads” to ×2."


def test_goals_that_are_each_others_same_disagree_once() -> None:
    files = plan_of(
        leads="kind: kgi\nprimary: true\nsame_as: sales-leads\ntarget: 100件",
        sales_leads="kind: kgi\nsame_as: leads\ntarget: 120件",
    )
    assert hint(files) == "Change “leads” to 120件, or “sales_leads” to 100件."


def test_a_sameness_is_followed_through_a_goal_without_a_figure_of_its_own() -> None:
    files = plan_of(
        leads="kind: kgi\nprimary: true\ntarget: 100件",
        sales_leads="kind: kgi\nsame_as: leads",
        web_leads="kind: kgi\nsame_as: sales-leads\ntarget: 120件",
    )
    assert hint(files) == "Change “web_leads” to 100件, or “leads” to 120件."


def test_an_exact_target_that_is_exceeded_names_its_parts() -> None:
    files = plan_of(
        members="kind: kgi\ntarget: 100人\ndirection: maintain\nformula: a + b",
        a="kind: kpi\nparent: members\ntarget: 60人",
        b="kind: kpi\nparent: members\ntarget: 50人",
    )
    assert hint(files) == "Change “members” to 110人, or “a” to 50人, or “b” to 40人."


def test_a_fact_that_comes_in_from_two_sides_is_not_offered() -> None:
    files = plan_of(
        members="kind: kgi\ntarget: 100人\ndirection: maintain\nformula: a + b",
        a="kind: kpi\nparent: members\nunit: 人\nformula: base * 2",
        b="kind: kpi\nparent: members\nunit: 人\nformula: base * 5",
        base="kind: kpi\nparent: members\ntarget: 20人",
    )
    assert hint(files) == "Change “members” to 140人."


def test_beside_a_fact_that_comes_in_from_two_sides_another_may_be_offered() -> None:
    files = plan_of(
        members="kind: kgi\ntarget: 100人\ndirection: maintain\nformula: a + b",
        a="kind: kpi\nparent: members\nunit: 人\nformula: base * 2 + d",
        b="kind: kpi\nparent: members\nunit: 人\nformula: base * 5",
        base="kind: kpi\nparent: members\ntarget: 10人",
        d="kind: kpi\nparent: members\ntarget: 60人",
    )
    assert hint(files) == "Change “members” to 130人, or “d” to 30人."


def test_what_would_divide_by_zero_or_fall_below_it_is_not_offered() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 5件\ndirection: maintain\nformula: a * b + c",
        a="kind: kpi\nparent: total\ntarget: 0件",
        b="kind: kpi\nparent: total\ntarget: 5件",
        c="kind: kpi\nparent: total\ntarget: 10件",
    )
    assert hint(files) == "Change “total” to 10件, or “c” to 5件."


@given(st.integers(2, 400), st.integers(1, 99), st.integers(2, 400), st.sampled_from(Rounding))
def test_what_is_offered_mends_it(orders: int, share: int, web: int, rounding: Rounding) -> None:
    """A chain: the total is derived from a limit above, and a part of it is declared."""
    rate = 70

    def files(**changed: str) -> dict[str, str]:
        written = {
            "orders": f"{orders}件",
            "share": f"{share}%",
            "web": f"{web}件",
            "rate": f"{rate}%",
        }
        written |= changed
        return plan_of(
            orders=f"kind: kgi\ntarget: {written['orders']}",
            leads=f"kind: kpi\nparent: orders\nconversion: {written['rate']}",
            web=f"kind: kpi\nparent: leads\nshare: {written['share']}\ntarget: {written['web']}",
        )

    names = {
        "“web”": "web",
        "“orders”": "orders",
        "the share of “web”": "share",
        "the rate of “leads”": "rate",
    }
    for found in solved(files(), rounding=rounding).findings:
        for name, figure in re.findall(r"((?:the \w+ of )?“\w+”) to ([\d.,/]+[件%]?)", said(found)):
            if found.code == "TGT001" and "." not in figure.removesuffix("%"):
                mended = files(**{names[name]: figure.rstrip(",")})
                assert "TGT001" not in [
                    each.code for each in solved(mended, rounding=rounding).findings
                ]


def test_a_share_with_a_title_is_called_by_it() -> None:
    files = plan_of(
        orders=ORDERS,
        web="kind: kpi\nparent: orders\nshare: {value: 20%, title: Web比率}\ntarget: 25件",
    )
    assert hint(files).endswith("or the rate “Web比率” to 25%.")


def test_figures_without_a_unit_are_told_as_they_are() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 10.5", web="kind: kpi\nparent: orders\nshare: 20%\ntarget: 5.5"
    )
    assert hint(files).startswith("Change “web” to 2.1, or “orders” to 28")
