"""Goals that state how they change, and not from what to what."""

from fractions import Fraction

import pytest

from kpidocs.model import Change, Origin, change_of
from kpidocs.quantity import Comparator, Direction
from kpidocs.words import say
from tests.solve.tools import codes, plan_of, solved, targets

FORMULA = {
    "orders": "kind: kgi\ntarget: 1.5倍\nunit: 件\nformula: sessions * cvr",
    "sessions": "kind: kpi\nparent: orders\nunit: 訪問\ntarget: 1.25倍",
    "cvr": "kind: kpi\nparent: orders\nunit: 件/訪問\ntarget: 1.2倍",
}
PARTS = {
    "total": "kind: kgi\ntarget: 1.2倍\nunit: 件\nformula: a + b",
    "a": "kind: kpi\nparent: total\nbaseline: 60件\ntarget: 1.25倍",
    "b": "kind: kpi\nparent: total\nbaseline: 40件",
}


def change(files: dict[str, str], goal: str) -> Change:
    """The change of a goal that has one."""
    found = solved(files).goals[f"p/{goal}"].change
    assert found is not None
    return found


def factors(files: dict[str, str]) -> dict[str, str]:
    """Every change by the goal's own name."""
    return {
        name.rpartition("/")[2]: str(each.change.factor)
        for name, each in solved(files).goals.items()
        if each.change is not None
    }


def told(files: dict[str, str]) -> list[tuple[str, str | None, str, str]]:
    """Code, goal, message and hint of what was found, in English."""
    return [
        (each.code, each.goal, say(each.message, "en"), say(each.hint, "en") if each.hint else "")
        for each in solved(files).findings
    ]


def test_a_product_of_changes_holds_exactly() -> None:
    files = plan_of(**FORMULA)
    orders = change(files, "orders")
    assert (orders.origin, orders.factor, orders.attained) == (
        Origin.DECLARED,
        Fraction(3, 2),
        Fraction(3, 2),
    )
    assert change(files, "sessions").required == Fraction(5, 4)
    assert codes(files) == []
    assert targets(files) == {}


def test_slack_of_four_percent_rests_on_two_silent_assumptions() -> None:
    files = plan_of(
        revenue="""
kind: kgi
target: 2倍
unit: 円
formula: appointments * meeting_rate * close-rate * unit_price
assumptions:
  meeting_rate: {value: 60%, title: 商談化率}
  unit_price: 36万円/件
""",
        appointments="kind: kpi\nparent: revenue\nunit: 件\ntarget: 1.6倍",
        close_rate="kind: kpi\nparent: revenue\nunit: '%'\ntarget: 1.3倍",
    )
    revenue = change(files, "revenue")
    assert revenue.attained == Fraction(52, 25)
    assert revenue.assumed == ("p/revenue#meeting_rate", "p/revenue#unit_price")
    ((code, goal, message, hint),) = told(files)
    assert (code, goal) == ("TGT009", "p/revenue")
    assert message == (
        "The goals below “revenue” reach ×2.08, 4% more than its target of ×2."
        " This supposes that “商談化率”, “unit_price” stay as they are."
    )
    assert "“appointments” to ×1.5385, or “close_rate” to ×1.25" in hint


def test_changes_are_handed_on_through_a_conversion_and_a_formula() -> None:
    files = plan_of(
        requests="kind: kgi\ntarget: 3倍\nunit: 件",
        sessions="""
kind: kpi
parent: requests
target: 3倍
unit: 回
conversion: 2%
formula: followers * impressions * ctr
assumptions: {impressions: 40回/人}
""",
        followers="kind: kpi\nparent: sessions\nunit: 人\ntarget: 2倍",
        ctr="kind: kpi\nparent: sessions\nunit: '%'\ntarget: 1.5倍",
    )
    assert change(files, "requests").attained == 3
    assert change(files, "requests").assumed == ("p/sessions#conversion",)
    assert change(files, "sessions").assumed == ("p/sessions#impressions",)
    assert codes(files) == []


def test_a_quarter_more_than_needed_is_told_at_the_goal_that_asks_for_it() -> None:
    files = plan_of(
        contracts="kind: kgi\ntarget: +20%\nunit: 件",
        inquiries="kind: kpi\nparent: contracts\nconversion: 40%\ntarget: x1.5\nunit: 件",
        meetings="kind: kpi\nparent: contracts\ntarget: 30 per month",
    )
    assert told(files) == [
        (
            "TGT009",
            "p/inquiries",
            (
                "With “inquiries” at ×1.5, “contracts” reaches ×1.5,"
                " 25% more than its target of ×1.2."
                " This supposes that the rate of “inquiries” stays as it is."
            ),
            "Change “inquiries” to ×1.2. Or keep the margin, and give the reason under “ignore”.",
        )
    ]


def test_changes_that_nobody_states_are_derived_down_a_funnel() -> None:
    files = plan_of(
        orders="""
kind: kgi
target: 1.5倍
unit: 件
funnel:
  - {id: meetings, title: 商談, conversion: 50%}
  - {id: leads, title: 見込み顧客, conversion: unknown}
"""
    )
    assert factors(files) == {"orders": "3/2", "meetings": "3/2", "leads": "3/2"}
    leads = solved(files).goals["p/leads"]
    assert (leads.origin, leads.factor, leads.target) == (Origin.DERIVED, Fraction(3, 2), None)
    assert (leads.comparator, leads.direction) == (Comparator.AT_LEAST, Direction.INCREASE)
    assert change(files, "leads").origin is Origin.DERIVED
    assert codes(files) == []


def test_a_change_that_is_left_over_is_derived_and_never_rounded() -> None:
    files = plan_of(**FORMULA | {"cvr": "kind: kpi\nparent: orders\nunit: '%'"})
    files["p/sessions.md"] = files["p/sessions.md"].replace("1.25倍", "1.3倍")
    assert change(files, "cvr").factor == Fraction(15, 13)


def test_a_reduction_above_asks_for_a_reduction_below() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 30%削減\nunit: 円\nformula: hours * wage",
        hours="kind: kpi\nparent: cost\nunit: 時間",
        wage="kind: kpi\nparent: cost\nunit: 円/時間\ntarget: 10%削減",
    )
    hours = solved(files).goals["p/hours"]
    assert change(files, "hours").factor == Fraction(7, 9)
    assert (hours.comparator, hours.direction) == (Comparator.AT_MOST, Direction.DECREASE)


def test_what_stands_below_a_division_turns_the_sense_of_a_change_round() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 20%削減\nunit: 円/件\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\nunit: 円\ntarget: 1.2倍",
        orders="kind: kpi\nparent: cost\nunit: 件",
    )
    orders = change(files, "orders")
    assert (orders.factor, orders.comparator) == (Fraction(3, 2), Comparator.AT_LEAST)


@pytest.mark.parametrize(
    ("target", "sessions", "found"),
    [
        ("1.5倍", "1.25倍", []),
        ("1.5倍", "1.24倍", ["TGT008"]),
        ("1.5倍", "1.245倍", []),  # half a percent
        ("1.5倍", "1.255倍", []),
        ("1.5倍", "1.26倍", ["TGT009"]),
        ("1.5倍超", "1.25倍", []),
        ("1.5倍超", "1.24倍", ["TGT008"]),
        ("1.5倍超", "1.26倍", ["TGT009"]),
        ("10%削減", "25%削減", []),
        ("10%削減", "20%削減", ["TGT008"]),
        ("10%削減", "30%削減", ["TGT009"]),
        ("1.5倍\ndirection: maintain", "1.25倍", []),
        ("1.5倍\ndirection: maintain", "1.2倍", ["TGT008"]),
        ("1.5倍\ndirection: maintain", "1.3倍", ["TGT001"]),
    ],
)
def test_changes_fall_short_or_exceed_in_their_own_direction(
    target: str, sessions: str, found: list[str]
) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: {target}\nunit: 件\nformula: sessions * cvr",
        sessions=f"kind: kpi\nparent: orders\nunit: 訪問\ntarget: {sessions}",
        cvr="kind: kpi\nparent: orders\nunit: 件/訪問\ntarget: 1.2倍",
    )
    assert codes(files) == found


def test_a_shortfall_of_changes_says_how_far_they_reach() -> None:
    files = plan_of(**FORMULA)
    files["p/cvr.md"] = files["p/cvr.md"].replace("1.2倍", "1.12倍")
    ((code, goal, message, hint),) = told(files)
    assert (code, goal) == ("TGT008", "p/orders")
    assert message == "The goals below “orders” reach ×1.4 of ×1.5 (93%)."
    assert hint == "Change “sessions” to ×1.3393, or “cvr” to ×1.2."
    assert change(files, "cvr").falls_short


def test_a_limit_on_a_change_is_exceeded() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 30%削減\nunit: 円\nformula: hours * wage",
        hours="kind: kpi\nparent: cost\nunit: 時間\ntarget: 20%削減",
        wage="kind: kpi\nparent: cost\nunit: 円/時間\ntarget: 10%削減",
    )
    ((code, goal, message, hint),) = told(files)
    assert (code, goal) == ("TGT008", "p/cost")
    assert message == "The goals below “cost” reach ×0.72, beyond its limit of ×0.7."
    assert hint == "Change “hours” to ×0.7778, or “wage” to ×0.875."


def test_a_shortfall_of_changes_names_the_highest_goal_that_is_missed() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 1.5倍\nunit: 件",
        meetings="kind: kpi\nparent: orders\nconversion: 50%",
        leads="kind: kpi\nparent: meetings\nconversion: 50%\ntarget: 1.2倍",
    )
    ((code, goal, message, hint),) = told(files)
    assert (code, goal) == ("TGT008", "p/leads")
    assert message.startswith("With “leads” at ×1.2, “orders” reaches ×1.2 of ×1.5 (80%).")
    assert hint == "Change “leads” to ×1.5."


def test_a_total_without_a_figure_from_before_is_taken_to_stay_as_it_is() -> None:
    files = plan_of(**FORMULA | {"cvr": "kind: kpi\nparent: orders\nunit: '%'\ntarget: 5%"})
    ((code, goal, message, hint),) = told(files)
    assert (code, goal) == ("TGT008", "p/sessions")
    assert message.endswith("This supposes that “cvr” stays as it is.")
    assert hint.endswith("Or give “cvr” a baseline, so that the change there counts.")
    assert change(files, "orders").assumed == ("p/cvr",)
    assert solved(files).goals["p/cvr"].change is None


def test_nothing_is_told_of_a_goal_below_which_no_change_is_stated() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 1.5倍\nunit: 件",
        meetings="kind: kpi\nparent: orders\nconversion: 50%\ntarget: 40件",
    )
    assert codes(files) == []
    assert factors(files) == {}


def test_a_total_between_two_changes_passes_them_on() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 1.5倍\nunit: 件",
        meetings="kind: kpi\nparent: orders\nconversion: 50%\ntarget: 40件",
        leads="kind: kpi\nparent: meetings\nconversion: 50%\ntarget: 1.2倍",
    )
    assert factors(files) == {"orders": "3/2", "meetings": "3/2", "leads": "6/5"}
    assert solved(files).goals["p/meetings"].origin is Origin.DECLARED
    assert codes(files) == ["TGT008"]


def test_a_total_above_a_change_is_no_change() -> None:
    files = plan_of(
        revenue="kind: kgi\ntarget: 1億円\nformula: orders * price",
        orders="kind: kpi\nparent: revenue\nunit: 件\ntarget: 1.5倍",
        price="kind: kpi\nparent: revenue\nunit: 円/件",
    )
    assert codes(files) == []
    assert factors(files) == {"orders": "3/2"}


def test_unknown_changes_are_named_once() -> None:
    files = plan_of(
        **FORMULA
        | {
            "sessions": "kind: kpi\nparent: orders\nunit: 訪問",
            "cvr": "kind: kpi\nparent: orders\nunit: 件/訪問",
            "visits": "kind: kpi\nparent: sessions\nconversion: 50%\nunit: 訪問",
        }
    )
    assert [(code, message) for code, _, message, _ in told(files)] == [
        (
            "TGT002",
            (
                "The arithmetic of “orders” cannot be completed:"
                " “cvr”, “sessions”, “visits” are unknown."
            ),
        )
    ]


def test_a_baseline_turns_a_derived_change_into_a_total_that_is_enough() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 1.5倍\nunit: 件",
        meetings="kind: kpi\nparent: orders\nconversion: 50%\nbaseline: 33件",
        leads="kind: kpi\nparent: meetings\nconversion: 25%",
    )
    assert targets(files) == {"meetings": "50", "leads": "200"}
    meetings = solved(files).goals["p/meetings"]
    assert (meetings.exact, meetings.factor) == (Fraction(99, 2), Fraction(3, 2))
    assert change(files, "meetings").required == Fraction(3, 2)
    assert codes(files) == []


@pytest.mark.parametrize(
    ("reach", "leads", "factor", "found"),
    [("1.5倍", "240", "3/2", []), ("1.1倍", "200", "5/4", []), ("1.25倍", "200", "5/4", [])],
)
def test_a_total_and_its_change_take_the_hardest_that_is_asked_of_both(
    reach: str, leads: str, factor: str, found: list[str]
) -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 100件",
        leads="kind: kpi\nparent: orders\nconversion: 50%\nbaseline: 160件",
        reach=f"kind: kgi\nunit: 件\ntarget: {reach}\nformula: leads * 3",
    )
    assert targets(files) == {"orders": "100", "leads": leads}
    assert str(change(files, "leads").factor) == factor
    assert codes(files) == found


def test_a_total_that_follows_from_below_tells_the_change_against_its_baseline() -> None:
    files = plan_of(
        leads="kind: kgi\nprimary: true\nunit: 件\nbaseline: 160件",
        calls="kind: kpi\nparent: leads\nconversion: 50%\nunit: 件\ntarget: 400件",
        reach="kind: kgi\nunit: 件\nformula: leads * ads",
        ads="kind: kpi\nparent: reach\nunit: '%'\ntarget: 2倍",
    )
    assert targets(files) == {"leads": "200", "calls": "400"}
    assert factors(files) == {"ads": "2", "leads": "5/4", "reach": "5/2"}
    assert codes(files) == []


@pytest.mark.parametrize(
    ("target", "factor", "comparator"),
    [
        ("75件", Fraction(5, 4), Comparator.AT_LEAST),
        ("74件超", Fraction(5, 4), Comparator.AT_LEAST),  # reckoned as 75
        ("1.25倍", Fraction(5, 4), Comparator.AT_LEAST),
        ("60件から75件", Fraction(5, 4), Comparator.AT_LEAST),
        ("75〜90件", Fraction(5, 4), Comparator.BETWEEN),
    ],
)
def test_a_total_beside_its_baseline_is_a_change(
    target: str, factor: Fraction, comparator: Comparator
) -> None:
    base = "" if "から" in target else "\nbaseline: 60件"
    files = plan_of(
        total="kind: kgi\ntarget: 1.25倍\nunit: 件",
        a=f"kind: kpi\nparent: total\nconversion: 50%\ntarget: {target}{base}",
    )
    assert (change(files, "a").factor, change(files, "a").comparator) == (factor, comparator)
    assert codes(files) == []


def test_the_upper_end_of_a_range_is_a_change_too() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 75〜90件\nbaseline: 60件",
        a="kind: kpi\nparent: total\nconversion: 50%\ntarget: 2倍\nunit: 件",
    )
    ((code, goal, message, hint),) = told(files)
    assert (code, goal) == ("TGT008", "p/a")
    assert message.startswith("With “a” at ×2, “total” reaches ×2, beyond the upper end of ×1.5.")
    assert hint == "Change “a” to ×1.5."


def test_a_sum_is_weighted_with_what_its_terms_were() -> None:
    files = plan_of(**PARTS)
    assert change(files, "b").factor == Fraction(9, 8)
    assert targets(files) == {"a": "75", "b": "45"}
    assert change(files, "total").attained == Fraction(6, 5)
    assert codes(files) == []


def test_a_remedy_is_a_total_where_the_author_wrote_one() -> None:
    files = plan_of(**PARTS | {"b": "kind: kpi\nparent: total\nbaseline: 40件\ntarget: 41件"})
    ((code, _, message, hint),) = told(files)
    assert (code, message) == (
        "TGT008",
        "The goals below “total” reach ×1.16 of ×1.2 (97%).",
    )
    assert hint == "Change “a” to ×1.3167, or “b” to 45件."


@pytest.mark.parametrize("formula", ["a + b", "a - b", "sum(a, b)", "min(a, b)", "max(a, b) * 2"])
def test_a_sum_without_all_figures_from_before_gives_no_change(formula: str) -> None:
    files = plan_of(
        total=f"kind: kgi\ntarget: 1.2倍\nunit: 件\nformula: {formula}",
        a="kind: kpi\nparent: total\nbaseline: 60件\ntarget: 1.25倍",
        b="kind: kpi\nparent: total\nunit: 件",
    )
    assert codes(files) == ["TGT002"]
    assert factors(files) == {}


@pytest.mark.parametrize(
    ("formula", "attained"),
    [
        ("a + b", "23/20"),  # (60 × 1.25 + 40 × 1) ÷ 100
        ("a - b", "7/4"),
        ("-b + a", "7/4"),
        ("b - a", None),  # was below zero
        ("b - b", None),  # was nothing
        ("sum(a, b)", "23/20"),
        ("min(a, b)", "1"),
        ("max(a, b)", "5/4"),
        ("(a + b) * price", "23/20"),
        ("(a + b) / a", "23/25"),
        ("a + rate", "21/17"),  # (60 × 1.25 + 3.75) ÷ 63.75
        ("-(-a)", "5/4"),
        ("a / (b - b + 1) + (price + 1) * a", "5/4"),
        ("1 / (price - 3) * a + a", None),
    ],
)
def test_changes_of_each_kind_of_expression(formula: str, attained: str | None) -> None:
    files = plan_of(
        total=f"""
kind: kgi
target: 1.5倍
unit: 件
formula: {formula}
assumptions: {{price: 3, rate: 3.75}}
""",
        a="kind: kpi\nparent: total\nbaseline: 60件\ntarget: 1.25倍",
        b="kind: kpi\nparent: total\nbaseline: 40件\ntarget: 40件",
    )
    found = solved(files).goals["p/total"].change
    assert (None if found is None else str(found.attained)) == attained


def test_a_share_asks_its_child_for_the_same_change_and_is_not_delivered() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 1.5倍\nunit: 件",
        web="kind: kpi\nparent: orders\nshare: 20%",
        field="kind: kpi\nparent: orders\nshare: 80%\ntarget: 1.2倍\nunit: 件",
        calls="kind: kpi\nparent: orders\nshare: 10%\nconversion: 50%\nunit: 件",
    )
    assert factors(files) == {"orders": "3/2", "web": "3/2", "field": "6/5", "calls": "3/2"}
    assert change(files, "web").assumed == ("p/web#share",)
    assert change(files, "orders").attained is None
    assert [each for each in codes(files) if each != "TGT011"] == []


@pytest.mark.parametrize(("target", "found"), [("1.5倍", []), ("1.3倍", ["TGT001"])])
def test_goals_that_are_the_same_change_alike(target: str, found: list[str]) -> None:
    files = plan_of(
        leads="kind: kgi\nprimary: true\ntarget: 1.5倍\nunit: 件",
        sales_leads=f"kind: kgi\nsame_as: leads\ntarget: {target}",
    )
    assert codes(files) == found


def test_of_several_changes_that_are_asked_the_hardest_counts() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 1.5倍\nunit: 件",
        leads="kind: kpi\nparent: orders\nconversion: 50%",
        reach="kind: kgi\ntarget: 2倍\nunit: 件\nformula: leads",
    )
    assert change(files, "leads").factor == 2
    assert codes(files) == []


def test_of_several_equations_the_worst_is_told() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 1.5倍\nunit: 件\nformula: sessions * cvr / zero\n"
        "assumptions: {zero: 1}",
        sessions="kind: kpi\nparent: orders\nunit: 件\ntarget: 1.5倍\nconversion: 50%",
        cvr="kind: kpi\nparent: orders\nunit: '%'\ntarget: 0.9倍",
    )
    orders = change(files, "orders")
    assert orders.attained == Fraction(27, 20)
    assert orders.delivery is not None
    assert orders.delivery.operands == ("p/sessions", "p/cvr")


def test_a_change_to_nothing_divides_nothing() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 20%削減\nunit: 円/件\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\nunit: 円\ntarget: 1.2倍",
        orders="kind: kpi\nparent: cost\nunit: 件\ntarget: 100%減",
    )
    assert codes(files) == []


@pytest.mark.parametrize(
    "child",
    [
        "target: +5件",  # a difference is no factor
        "target: 1.2倍\nstatus: dropped",
        "target: 1.2倍\nbaseline: '@ orders'",
    ],
)
def test_what_is_no_factor_relates_nothing(child: str) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 1.5倍\nunit: 件",
        leads=f"kind: kpi\nparent: orders\nconversion: 50%\n{child}\nunit: 件",
    )
    assert [each for each in codes(files) if each != "TGT008"] == []


def test_where_totals_are_known_nothing_is_said_of_changes() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 20件\nbaseline: 10件\nformula: leads * cvr",
        leads="kind: kpi\nparent: orders\ntarget: 100件",
        cvr="kind: kpi\nparent: orders\nbaseline: 8%\ntarget: 10%",
        reach="kind: kgi\nunit: 件\ntarget: 3倍\nformula: leads * 2",
        posts="kind: kdi\nparent: leads\nunit: 件\nconversion: 2%",
    )
    assert [code for code, *_ in told(files)] == ["TGT008"]
    assert "10件 of 20件" in told(files)[0][2]


def test_an_assumption_may_be_called_change() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件\nformula: leads * change\nassumptions: {change: 50%}",
        leads="kind: kpi\nparent: orders\nunit: 件",
    )
    assert targets(files)["leads"] == "40"
    assert change_of("p/orders") not in ("p/orders#change", "p/orders")


def test_a_total_that_also_stands_in_a_sum_is_taken_to_stay_as_it_is() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 1.2倍\nunit: 件\nformula: visits * rate",
        rate="kind: kpi\nparent: orders\nunit: '%'\ntarget: 1.2倍",
        visits="kind: kpi\nparent: orders\ntarget: 100件",
        traffic="kind: kgi\ntarget: 300件\nformula: visits + posts",
        posts="kind: kpi\nparent: traffic\ntarget: 200件",
    )
    assert change(files, "orders").assumed == ("p/visits",)
    assert factors(files) == {"orders": "6/5", "rate": "6/5"}
    assert codes(files) == []


def test_two_thousand_changes_are_related_without_delay() -> None:
    goals = {"g0": "kind: kgi\ntarget: 1.5倍\nunit: 件\nformula: g1 * r1"}
    for number in range(1, 1001):
        below = f"\nformula: g{number + 1} * r{number + 1}" if number < 1000 else ""
        goals[f"g{number}"] = f"kind: kpi\nparent: g{number - 1}\nunit: 件{below}"
        goals[f"r{number}"] = f"kind: kpi\nparent: g{number - 1}\nunit: '%'\ntarget: 1倍"
    files = plan_of(**goals)
    assert change(files, "g1000").factor == Fraction(3, 2)
    assert codes(files) == []


def test_where_a_change_cannot_be_said_a_figure_from_before_gives_no_total() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 1.2倍\nunit: 件\nformula: a + b",
        a="kind: kpi\nparent: total\nbaseline: 60件",
        b="kind: kpi\nparent: total\nunit: 件",
    )
    assert (factors(files), targets(files)) == ({}, {})


def test_a_product_with_a_sum_that_cannot_be_weighted_says_nothing_of_changes() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 1.2倍\nunit: 件\nformula: (a + b) * c",
        a="kind: kpi\nparent: total\nunit: 件",
        b="kind: kpi\nparent: total\nunit: 件",
        c="kind: kpi\nparent: total\nunit: '%'\ntarget: 1.1倍",
    )
    assert (factors(files), targets(files)) == ({}, {})


def test_a_change_of_nothing_makes_no_total() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 1.2倍\nunit: 件\nformula: a * b",
        a="kind: kpi\nparent: total\nbaseline: 0件\nunit: 件",
        b="kind: kpi\nparent: total\nunit: '%'\ntarget: 1.1倍",
    )
    assert targets(files) == {}


def test_changes_lead_no_further_than_to_goals_that_state_their_own() -> None:
    files = plan_of(
        **FORMULA | {"sessions": "kind: kpi\nparent: orders\nbaseline: 80訪問\ntarget: 100訪問"},
        visits="kind: kpi\nparent: sessions\nconversion: 50%\nunit: 人",
    )
    assert factors(files) == {"orders": "3/2", "sessions": "5/4", "cvr": "6/5"}
    assert targets(files) == {"sessions": "100", "visits": "200"}


def test_a_rise_from_nothing_is_no_change_by_so_many_times() -> None:
    sessions = "kind: kpi\nparent: orders\nbaseline: 0訪問\ntarget: 3訪問"
    assert "sessions" not in factors(plan_of(**FORMULA | {"sessions": sessions}))


def test_a_rise_from_one_is_a_change_like_others() -> None:
    sessions = "kind: kpi\nparent: orders\nbaseline: 1訪問\ntarget: 3訪問"
    assert factors(plan_of(**FORMULA | {"sessions": sessions}))["sessions"] == "3"


def test_figures_below_one_weigh_as_others_do() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 1.2倍\nunit: kg\nformula: a + b",
        a="kind: kpi\nparent: total\nbaseline: 0.6kg\ntarget: 1.25倍",
        b="kind: kpi\nparent: total\nbaseline: 0.4kg",
    )
    assert factors(files)["b"] == "9/8"


def test_a_change_against_another_goal_is_none_of_its_own() -> None:
    files = plan_of(
        last="kind: kgi\nprimary: true\nunit: 件\ntarget: 1.2倍",
        orders="kind: kpi\nparent: last\ntarget: 1.5倍\nbaseline: '@ last'",
    )
    assert (codes(files), factors(files)) == ([], {})


def test_a_goal_that_rises_from_nothing_states_no_change_where_others_ask_for_one() -> None:
    files = plan_of(
        **FORMULA | {"sessions": "kind: kpi\nparent: orders\nbaseline: 0訪問\ntarget: 3訪問"},
        twice="kind: kgi\nprimary: true\nunit: 訪問\nformula: sessions * 2",
    )
    assert targets(files) == {"sessions": "3", "twice": "6"}
