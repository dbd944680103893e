"""Comparators, rounding directions and where figures are solved from."""

from fractions import Fraction

import pytest

from kpidocs.model import Origin
from kpidocs.quantity import Comparator, Direction, to_exact
from kpidocs.settings import Rounding
from tests.solve.tools import codes, plan_of, solved, targets


@pytest.mark.parametrize(
    ("target", "step", "comparator"),
    [
        ("20件", "67", Comparator.AT_LEAST),
        ("20件以上", "67", Comparator.AT_LEAST),
        ("20件超", "70", Comparator.AT_LEAST),  # reckoned as 21
        ("20件以下", "66", Comparator.AT_MOST),
        ("20件未満", "63", Comparator.AT_MOST),  # reckoned as 19
    ],
)
def test_counts_are_rounded_in_the_direction_that_is_enough(
    target: str, step: str, comparator: Comparator
) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: {target}", quotes="kind: kpi\nparent: orders\nconversion: 30%"
    )
    assert targets(files)["quotes"] == step
    assert solved(files).goals["p/quotes"].comparator is comparator


@pytest.mark.parametrize(
    ("unit", "figure"), [("件", "334"), ("円", "1000/3"), ("%", "1000/3"), ("kg", "1000/3")]
)
def test_only_counts_are_rounded(unit: str, figure: str) -> None:
    files = plan_of(
        whole=f"kind: kgi\ntarget: 100{unit}",
        part=f"kind: kpi\nparent: whole\nunit: '{unit}'\nconversion: 30%",
    )
    scale = 100 if unit == "%" else 1
    target = solved(files).goals["p/part"].target
    assert target is not None
    assert to_exact(target * scale) == figure


def test_the_declared_figure_stays_as_it_is_written() -> None:
    goal = solved(plan_of(orders="kind: kgi\ntarget: 20件超")).goals["p/orders"]
    assert (goal.target, goal.comparator) == (Fraction(20), Comparator.MORE_THAN)


def test_a_range_is_handed_down_with_both_ends() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20〜30件", quotes="kind: kpi\nparent: orders\nconversion: 50%"
    )
    goal = solved(files).goals["p/quotes"]
    assert (goal.target, goal.upper, goal.comparator) == (
        Fraction(40),
        Fraction(60),
        Comparator.BETWEEN,
    )


def test_what_stands_below_a_division_turns_the_sense_round() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 100万円以下\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\ntarget: 2億円",
        orders="kind: kpi\nparent: cost\nunit: 件",
    )
    goal = solved(files).goals["p/orders"]
    assert (goal.target, goal.comparator) == (Fraction(200), Comparator.AT_LEAST)


def test_at_most_above_asks_for_at_most_below() -> None:
    files = plan_of(
        cost="""
kind: kgi
target: 100万円以下
formula: visits * price
assumptions: {price: 300円/件}
""",
        visits="kind: kpi\nparent: cost\nunit: 件",
    )
    goal = solved(files).goals["p/visits"]
    assert (goal.target, goal.exact) == (Fraction(3333), Fraction(10000, Fraction(3)))
    assert (goal.comparator, goal.direction) == (Comparator.AT_MOST, Direction.DECREASE)


def test_a_count_solved_from_below_is_rounded_the_other_way() -> None:
    files = plan_of(
        orders="kind: kgi\nunit: 件",
        quotes="kind: kpi\nparent: orders\nconversion: 30%\ntarget: 52件",
    )
    found = solved(files).goals["p/orders"]
    assert (found.target, found.exact, found.origin) == (
        Fraction(15),
        Fraction(78, 5),
        Origin.DERIVED,
    )


def test_from_above_goes_before_from_below() -> None:
    files = plan_of(
        orders="""
kind: kgi
target: 20件
funnel:
  - {id: meetings, title: 商談, conversion: 50%}
  - {id: leads, title: 見込み顧客, conversion: 50%, target: 100件}
"""
    )
    assert targets(files)["meetings"] == "40"


@pytest.mark.parametrize(("orders", "leads"), [(20, "60"), (40, "80")])
def test_the_hardest_of_several_demands_counts_and_the_others_have_slack(
    orders: int, leads: str
) -> None:
    files = plan_of(
        orders=f"kind: kgi\nprimary: true\ntarget: {orders}件",
        leads="kind: kpi\nparent: orders\nconversion: 50%",
        reach="kind: kgi\ntarget: 60件\nformula: leads",
    )
    assert targets(files)["leads"] == leads
    assert codes(files) == []


def test_a_needed_amount_below_zero_is_zero() -> None:
    files = plan_of(
        orders="""
kind: kgi
target: 20件
children:
  - {id: web, title: Web, conversion: 50%, target: 100件}
  - {id: shows, title: 展示会, conversion: 20%}
"""
    )
    assert targets(files)["shows"] == "0"
    assert codes(files) == ["TGT009"]  # and the 100件 beside it are more than needed


def test_ksf_are_looked_through_and_their_conversions_add_up() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        web="kind: ksf\nparent: orders",
        shows="kind: ksf\nparent: orders",
        web_leads="kind: kpi\nparent: web\nconversion: 10%\ntarget: 120件",
        show_leads="kind: kpi\nparent: shows\nconversion: 20%",
    )
    assert targets(files)["show-leads"] == "40"


def test_dropped_goals_are_left_out() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件\nformula: sum(children)",
        web="kind: kpi\nparent: orders\nunit: 件",
        shows="kind: kpi\nparent: orders\ntarget: 15件\nstatus: dropped",
    )
    assert targets(files)["web"] == "20"


def test_a_share_and_a_conversion_on_one_goal_ask_together() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        leads="kind: kpi\nparent: orders\nshare: 20%\nconversion: 10%",
    )
    assert targets(files)["leads"] == "200"


def test_the_same_goal_in_another_plan_has_the_same_figure() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件", leads="kind: kpi\nparent: orders\nconversion: 10%"
    )
    files["q/index.md"] = files["p/index.md"]
    files["q/leads.md"] = "---\nkind: kgi\ntitle: 見込み顧客\nsame_as: p/leads\n---\n"
    goal = solved(files).goals["q/leads"]
    assert (goal.target, goal.unit and goal.unit.symbol) == (Fraction(200), "件")


@pytest.mark.parametrize(
    ("front_matter", "target", "factor"),
    [
        ("target: 1.5倍\nbaseline: 12件", Fraction(18), Fraction(3, 2)),
        ("target: +20%\nbaseline: 13件", Fraction(16), Fraction(6, 5)),  # 15.6, rounded up
        ("target: 1.5倍", None, Fraction(3, 2)),
        ("target: +5件\nbaseline: 12件", Fraction(17), None),
        ("target: +3pt\nbaseline: 40%\nunit: '%'", Fraction(43, 100), None),
        ("target: +3pt\nbaseline: 40pt\nunit: pt", Fraction(43), None),
        ("target: 1億円から3億円", Fraction(300_000_000), None),
    ],
)
def test_changes_are_held_against_the_baseline(
    front_matter: str, target: Fraction | None, factor: Fraction | None
) -> None:
    goal = solved(plan_of(orders=f"kind: kgi\n{front_matter}")).goals["p/orders"]
    assert (goal.target, goal.factor, goal.origin) == (target, factor, Origin.DECLARED)


def test_a_change_against_another_goal_follows_that_goal() -> None:
    files = plan_of(
        last="kind: kgi\nprimary: true\ntarget: 40件",
        orders="kind: kpi\nparent: last\ntarget: 1.5倍\nbaseline: '@ last'",
    )
    goal = solved(files).goals["p/orders"]
    assert (goal.target, goal.factor, goal.origin) == (
        Fraction(60),
        Fraction(3, 2),
        Origin.DERIVED,
    )


@pytest.mark.parametrize(
    ("target", "total"),
    [
        ("月30件", "360"),
        ("週50件", "2608"),
        ("1日10件", "3650"),
        ("年間100件", "100"),
    ],
)
def test_amounts_per_period_are_totals_over_the_window(target: str, total: str) -> None:
    assert targets(plan_of(orders=f"kind: kgi\ntarget: {target}"))["orders"] == total


@pytest.mark.parametrize(
    ("behaviour", "total"), [("cumulative", "12000000"), ("level", "1000000"), ("ratio", "1000000")]
)
def test_only_what_adds_up_over_time_is_multiplied_by_the_months(
    behaviour: str, total: str
) -> None:
    files = plan_of(mrr=f"kind: kgi\ntarget: 月100万円\nbehaviour: {behaviour}")
    assert targets(files)["mrr"] == total


@pytest.mark.parametrize(("day", "total"), [("workday", "2610"), ("calendar", "3650")])
def test_a_day_of_a_key_action_is_a_workday_unless_the_plan_says_otherwise(
    day: str, total: str
) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        calls="kind: kdi\nparent: orders\ntarget: 1日10件",
    )
    files["p/index.md"] = files["p/index.md"].replace("owner:", f"day: {day}\nowner:")
    assert targets(files)["calls"] == total


def test_an_amount_per_person_is_multiplied_by_the_people() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        calls="kind: kdi\nparent: orders\ntarget: 1人1日9件\npeople: 3",
    )
    assert targets(files)["calls"] == str(261 * 9 * 3)


def test_an_amount_per_person_needs_no_period() -> None:
    files = plan_of(orders="kind: kgi\ntarget: 1人9件\npeople: 3")
    assert targets(files)["orders"] == "27"


def test_a_difference_from_another_goal_follows_that_goal() -> None:
    files = plan_of(
        last="kind: kgi\nprimary: true\ntarget: 40件",
        orders="kind: kpi\nparent: last\ntarget: +5件\nbaseline: '@ last'",
        same="kind: kpi\nparent: last\ntarget: 7件\nbaseline: '@ last'",
    )
    assert targets(files) == {"last": "40", "orders": "45", "same": "7"}


def test_a_direction_that_is_written_decides_the_comparator() -> None:
    goal = solved(plan_of(cost="kind: kgi\ntarget: 100万円\ndirection: decrease")).goals["p/cost"]
    assert (goal.comparator, goal.direction) == (Comparator.AT_MOST, Direction.DECREASE)


def test_a_rate_goal_is_no_source_of_the_comparator() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 20件",
        close_rate="kind: kgi\ntarget: 50%以上",
        meetings="kind: kpi\nparent: orders\nconversion: close-rate",
    )
    goal = solved(files).goals["p/meetings"]
    assert (goal.target, goal.comparator) == (Fraction(40), Comparator.AT_LEAST)


def test_a_range_below_a_division_swaps_its_ends() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 100〜200円\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\ntarget: 1000円",
        orders="kind: kpi\nparent: cost\nunit: 件",
    )
    goal = solved(files).goals["p/orders"]
    assert (goal.target, goal.upper) == (Fraction(5), Fraction(10))


def test_an_amount_per_month_without_a_window_has_no_total() -> None:
    files = {"p/g.md": "---\nkind: kgi\ntitle: 受注\ntarget: 月30件\n---\n"}
    goal = solved(files).goals["p/g"]
    assert (goal.amount, goal.target, goal.origin) == (Fraction(30), None, Origin.DECLARED)


def test_a_formula_over_assumptions_alone_gives_a_figure() -> None:
    files = plan_of(
        orders="kind: kgi\nunit: 件\nformula: shops * 3\nassumptions: {shops: 7件}",
    )
    goal = solved(files).goals["p/orders"]
    assert (goal.target, goal.comparator) == (Fraction(21), Comparator.AT_LEAST)


def test_a_word_for_less_makes_less_better() -> None:
    goal = solved(plan_of(cost="kind: kgi\ntarget: 30%削減\nbaseline: 100円")).goals["p/cost"]
    assert (goal.target, goal.comparator) == (Fraction(70), Comparator.AT_MOST)


def test_a_course_downward_makes_less_better() -> None:
    goal = solved(plan_of(churn="kind: kgi\ntarget: 8%→5%")).goals["p/churn"]
    assert (goal.baseline, goal.target) == (Fraction(8, 100), Fraction(5, 100))
    assert goal.comparator is Comparator.AT_MOST


def test_edges_tell_by_which_rate_a_goal_hangs_on_its_parent() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 100件",
        web="kind: kpi\nparent: orders\nshare: 20%",
        leads="kind: kpi\nparent: web\nconversion: close-rate",
        close_rate="kind: kpi\nparent: web\ntarget: 50%以上",
        double="kind: kpi\nparent: orders\nunit: 件\nformula: orders * 2",
        alone="kind: kpi\nparent: orders\ntarget: 5件",
    )
    assert solved(files).edges == {
        "p/web": "p/web#share",
        "p/leads": "p/close-rate",
        "p/close-rate": None,
        "p/double": None,
    }


def test_the_unit_comes_from_the_goal_that_is_the_baseline() -> None:
    files = plan_of(
        last="kind: kgi\ntarget: 20件",
        orders="kind: kpi\ntarget: 1.5倍\nbaseline: '@ last'",
    )
    unit = solved(files).goals["p/orders"].unit
    assert unit is not None
    assert unit.symbol == "件"


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("20件以上", "30件以上", "60"),
        ("20件以下", "30件以下", "40"),
        ("20件以上", "10件以下", "40"),
        ("20件以下", "30件以上", "60"),
    ],
)
def test_of_several_demands_the_hardest_counts_whoever_stands_first(
    names: tuple[str, str], first: str, second: str, expected: str
) -> None:
    one, other = names
    files = plan_of(
        **{
            one: f"kind: kgi\nprimary: true\ntarget: {first}\nformula: visits * 50%",
            other: f"kind: kgi\ntarget: {second}\nformula: visits * 50%",
            "visits": f"kind: kpi\nparent: {one}\nunit: 件",
        }
    )
    files["p/visits.md"] = files["p/visits.md"].replace("unit:", f"contributes_to: {other}\nunit:")
    assert targets(files)["visits"] == expected


def test_of_demands_that_round_alike_the_harder_one_is_carried_on() -> None:
    files = plan_of(
        top="kind: kgi\ntarget: 20件\nformula: visits * 30%",
        side="kind: kgi\ntarget: 20件\nformula: visits * 30.1%",
        visits="kind: kpi\nparent: top\nunit: 件",
        calls="kind: kpi\nparent: visits\nconversion: 1%",
    )
    assert targets(files, rounding=Rounding.EXACT)["calls"] == "6667"


@pytest.mark.parametrize(
    ("base", "target", "origin"),
    [
        ("unit: 件", "1.5倍", Origin.NONE),
        ("unit: 件", "60件", Origin.DECLARED),
        ("target: 40件", "60件", Origin.DECLARED),
    ],
)
def test_only_a_relative_target_waits_for_the_goal_that_it_is_measured_against(
    base: str, target: str, origin: Origin
) -> None:
    files = plan_of(
        last=f"kind: kgi\nprimary: true\n{base}",
        orders=f"kind: kpi\nparent: last\ntarget: {target}\nbaseline: '@ last'",
    )
    assert solved(files).goals["p/orders"].origin is origin


def test_what_one_part_of_a_rate_leaves_is_asked_of_the_other_in_the_other_sense() -> None:
    files = plan_of(
        rate="kind: kgi\ntarget: 10%\nformula: (calls + mails) / visits",
        calls="kind: kpi\nparent: rate\ntarget: 3件",
        mails="kind: kpi\nparent: rate\nunit: 件",
        visits="kind: kpi\nparent: rate\ntarget: 45件",
    )
    mails = solved(files).goals["p/mails"]
    assert (mails.comparator, mails.target) == (Comparator.AT_MOST, Fraction(1))


@pytest.mark.parametrize(
    "keys",
    [
        "target: 1人10件",
        "target: 1人10件\nbaseline: 5件",
        "target: 1人1日10件\ncapacity: {people: 3, rate: 4件/日, days: 40}",
    ],
)
def test_an_amount_per_person_without_people_has_no_total(keys: str) -> None:
    files = plan_of(calls=f"kind: kpi\n{keys}")
    assert codes(files) == ["SRC007"]
    assert solved(files).goals["p/calls"].target is None


def test_figures_without_a_unit_are_handed_on_as_they_are() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 10.5", leads="kind: kpi\nparent: orders\nconversion: 50%"
    )
    assert targets(files) == {"orders": "10.5", "leads": "21"}


def test_people_who_are_named_are_not_missed() -> None:
    assert codes(plan_of(calls="kind: kpi\ntarget: 1人10件\npeople: 3")) == []


def test_a_total_has_no_amount_per_period() -> None:
    goals = solved(plan_of(a="kind: kgi\ntarget: 40件", b="kind: kpi\ntarget: 月5件")).goals
    found = [(each.amount, each.times) for each in goals.values()]
    assert found == [(None, None), (Fraction(5), Fraction(12))]


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_what_is_required_of_a_declared_goal_is_the_hardest_demand(names: tuple[str, str]) -> None:
    one, other = names
    files = plan_of(
        leads="kind: kpi\ntarget: 60件",
        **{
            one: "kind: kgi\nprimary: true\ntarget: 40件\nformula: leads",
            other: "kind: kgi\nprimary: true\ntarget: 50件\nformula: leads",
        },
    )
    files["p/leads.md"] = files["p/leads.md"].replace("kind: kpi", f"kind: kpi\nparent: {one}")
    assert solved(files).goals["p/leads"].required == 50


def test_rates_that_are_derived_are_rates_and_goals_are_not() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        meetings="kind: kpi\nparent: orders\ntarget: 40件\nconversion: unknown",
        leads="kind: kpi\nparent: meetings\nconversion: 50%",
    )
    assert sorted(solved(files).rates) == ["p/leads#conversion", "p/meetings#conversion"]
