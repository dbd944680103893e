"""Rates applied to what they do not divide, and shares beyond the whole."""

import pytest

from kpidocs.words import say
from tests.solve.tools import plan_of, solved

CVR = "kind: kpi\nparent: orders\ntarget: 5%\ndenominator: visits"
VISITS = "kind: kpi\nunit: 訪問\nparent: orders"
LEADS = "kind: kpi\nunit: 人\nparent: orders\ntarget: 100人"


def said(files: dict[str, str]) -> list[str]:
    """What is said about rates and shares."""
    found = [each for each in solved(files).findings if each.code == "TGT011"]
    assert all(each.hint is not None for each in found)
    return [say(each.message, "en") for each in found]


WRONG = "“cvr” divides by “visits”, but is applied to “leads”."


def test_a_conversion_that_divides_something_else_is_reported() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        cvr=CVR,
        visits="kind: kpi\nunit: 訪問\nparent: orders",
        leads="kind: kpi\nunit: 人\nparent: orders\nconversion: cvr",
    )
    assert said(files) == [WRONG]


@pytest.mark.parametrize(
    ("formula", "is_right"),
    [
        ("visits * cvr", True),
        ("leads * cvr", False),
        ("2 * (leads * cvr)", False),
        ("leads * cvr * 2", False),
        ("cvr * 400", True),
        ("leads * 50% * cvr", True),
        ("leads * step * cvr", True),
        ("leads * visits * cvr", True),
        ("(leads + 2) * cvr", True),
        ("leads * loyal", True),
        ("leads * step", True),
        ("leads * price", True),
    ],
)
def test_a_product_holds_what_the_rate_divides(formula: str, *, is_right: bool) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: 20\nformula: {formula}\n"
        "assumptions: {step: 50%, price: 3円/人}",
        cvr=CVR,
        visits=VISITS,
        leads=LEADS,
        loyal="kind: kpi\nparent: orders\ntarget: 5%",
    )
    assert said(files) == ([] if is_right else [WRONG])


def test_goals_that_are_the_same_are_one() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        cvr=CVR,
        visits=VISITS,
        sessions="kind: kpi\nparent: orders\nsame_as: visits\nconversion: cvr\nunit: 訪問",
    )
    assert said(files) == []


def test_goals_that_are_the_same_in_a_circle_do_no_harm() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        cvr=CVR,
        visits=f"{VISITS}\nsame_as: sessions",
        sessions="kind: kpi\nparent: orders\nsame_as: visits\nconversion: cvr",
    )
    assert said(files) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ["“cvr” gives “won”, but is used for “orders”."]),
        ("\nconversion: 10%", []),
    ],
)
def test_a_rate_leads_to_its_numerator_if_it_does_so_alone(more: str, expected: list[str]) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        won="kind: kpi\nparent: orders\ntarget: 20件",
        cvr="kind: kpi\nparent: orders\ntarget: 5%\nnumerator: won",
        visits="kind: kpi\nparent: orders\nunit: 訪問\nconversion: cvr",
        calls=f"kind: kpi\nparent: orders\nunit: 本{more}",
    )
    assert said(files) == expected


def test_a_rate_whose_numerator_is_the_goal_above_is_right() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        cvr="kind: kpi\nparent: orders\ntarget: 5%\nnumerator: orders",
        visits="kind: kpi\nparent: orders\nunit: 訪問\nconversion: cvr",
        calls="kind: kpi\nunit: 本\nconversion: cvr",
    )
    assert said(files) == []


@pytest.mark.parametrize("rate", ["rate", "50%", "unknown"])
def test_a_conversion_that_is_no_goal_divides_nothing(rate: str) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        calls=f"kind: kpi\nparent: orders\nconversion: {rate}\nassumptions: {{rate: 5%}}",
    )
    assert said(files) == []


@pytest.mark.parametrize(
    ("last", "total"),
    [
        ("share: 50%", "110%"),
        ("share: part", "110%"),
        ("share: unknown\ntarget: 60件", "120%"),
        ("share: 3分の2", "126.7%"),
        ("share: 40%", None),
        ("share: 40.4%", None),
        ("share: 50%\nstatus: draft", None),
        ("share: 50%\nstatus: dropped", None),
        ("share: 50%\nconversion: 10%\nunit: 本", "110%"),
    ],
)
def test_shares_are_the_whole_at_most(last: str, total: str | None) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        a="kind: kpi\nparent: orders\nshare: 20%",
        b="kind: kpi\nparent: orders\nshare: 40%",
        c=f"kind: kpi\nparent: orders\n{last}\nassumptions: {{part: 50%}}",
    )
    assert said(files) == ([f"The shares of “orders” add up to {total}."] if total else [])


def test_the_last_share_is_where_it_is_reported() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        a="kind: kpi\nparent: orders\nshare: 70%",
        b="kind: kpi\nparent: orders\nshare: 40%",
        c="kind: kpi\nparent: orders\nshare: unknown",
    )
    places = [each.at.path for each in solved(files).findings if each.code == "TGT011"]
    assert places == ["goals/p/b.md"]


def test_a_figure_per_head_divides_too() -> None:
    files = plan_of(
        sales="kind: kgi\ntarget: 100円\nformula: leads * spending",
        spending="kind: kpi\nparent: sales\nunit: 円/人\ndenominator: visits",
        visits="kind: kpi\nparent: sales\nunit: 訪問",
        leads="kind: kpi\nparent: sales\nunit: 人\ntarget: 100人",
    )
    assert said(files) == ["“spending” divides by “visits”, but is applied to “leads”."]
