"""What does not hold together, where it is reported, and what would mend it."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from kpidocs.model import Finding
from kpidocs.solve import solve
from kpidocs.words import say
from tests.folders import goal, reads
from tests.solve.tools import codes, figure, plan_of, solved


def finding(files: dict[str, str]) -> Finding:
    """The only finding."""
    (only,) = solved(files).findings
    return only


def said(files: dict[str, str]) -> tuple[str, str]:
    """Message and hint of the only finding, in English."""
    found = finding(files)
    return say(found.message, "en"), "" if found.hint is None else say(found.hint, "en")


def funnel(*steps: str, target: str = "20件") -> dict[str, str]:
    lines = "\n".join(f"  - {{{step}}}" for step in steps)
    return plan_of(orders=f"kind: kgi\ntarget: {target}\nfunnel:\n{lines}")


def test_children_that_do_not_reach_the_target_fall_short() -> None:
    files = funnel("id: meetings, title: 商談, conversion: 50%, target: 32件")
    message, hint = said(files)
    assert "“orders” reaches 16件 of 20件 (80%)" in message
    assert "40件" in hint
    assert "62.5%" in hint
    assert (finding(files).code, finding(files).goal) == ("TGT008", "p/meetings")
    assert solved(files).goals["p/orders"].attained == 16
    assert solved(files).goals["p/meetings"].required == 40


def test_of_several_short_steps_each_broken_link_is_reported() -> None:
    files = funnel(
        "id: meetings, title: 商談, conversion: 50%, target: 32件",
        "id: leads, title: 見込み顧客, conversion: 50%, target: 50件",
    )
    assert codes(files) == ["TGT008", "TGT008"]


def test_of_many_ways_to_mend_a_sum_a_few_are_named() -> None:
    parts = {f"part{n}": "kind: kpi\nparent: total\ntarget: 0件" for n in range(2000)}
    files = plan_of(total="kind: kgi\ntarget: 20件\nformula: sum(children)", **parts)
    _, hint = said(files)
    assert hint.count("to 20件") == 4
    assert hint.endswith("or 1,996 more.")


def test_halves_of_a_percent_are_rounded_up_as_everywhere() -> None:
    message, _ = said(funnel("id: meetings, title: 商談, conversion: 50%, target: 25件"))
    assert "“orders” reaches 12.5件 of 20件 (63%)" in message


@pytest.mark.parametrize("target", ["40件", "39.9件", "40.1件"])
def test_half_a_percent_is_neither_a_shortfall_nor_slack(target: str) -> None:
    assert codes(funnel(f"id: meetings, title: 商談, conversion: 50%, target: {target}")) == []


def test_a_limit_that_children_exceed_is_missed_too() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 100万円以下\nformula: ads + shows",
        ads="kind: kpi\nparent: cost\ntarget: 80万円以下",
        shows="kind: kpi\nparent: cost\ntarget: 50万円以下",
    )
    assert codes(files) == ["TGT008"]


def test_several_causes_are_reported_at_the_missed_goal() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: a + b",
        a="kind: kpi\nparent: total\ntarget: 40件",
        b="kind: kpi\nparent: total\ntarget: 30件",
    )
    assert finding(files).goal == "p/total"


def test_a_share_asks_and_does_not_deliver() -> None:
    files = plan_of(orders="kind: kgi\ntarget: 100件", web="kind: kpi\nparent: orders\nshare: 20%")
    assert codes(files) == []
    assert solved(files).goals["p/orders"].attained is None


def test_shares_that_add_up_to_the_whole_deliver_it() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 101件",
        web="kind: kpi\nparent: orders\nshare: 20%",
        field="kind: kpi\nparent: orders\nshare: 80%",
    )
    assert codes(files) == []
    assert solved(files).goals["p/orders"].attained == 102  # 21 and 81: each rounded by itself


def test_a_share_and_another_figure_for_it_contradict() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件", web="kind: kpi\nparent: orders\nshare: 20%\ntarget: 25件"
    )
    found = finding(files)
    assert (found.code, found.goal, len(found.also)) == ("TGT001", "p/web", 1)
    assert "25件" in say(found.message, "en")
    assert "20件" in say(found.message, "en")


def test_a_share_that_is_contradicted_is_not_told_again_as_a_shortfall() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        web="kind: kpi\nparent: orders\nshare: 60%\ntarget: 50件",
        shop="kind: kpi\nparent: orders\nshare: 40%",
    )
    assert codes(files) == ["TGT001"]


def test_shares_that_fall_short_beyond_a_contradiction_elsewhere_are_told() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件\nformula: web + shop",
        web="kind: kpi\nparent: orders\nshare: 60%\ntarget: 50件",
        shop="kind: kpi\nparent: orders\nshare: 40%\ntarget: 40件",
    )
    assert codes(files) == ["TGT001", "TGT008"]


def test_half_a_unit_of_the_last_digit_is_no_contradiction() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件", web="kind: kpi\nparent: orders\nshare: 33%\ntarget: 33件"
    )
    assert codes(files) == []


def test_an_exact_target_must_not_be_exceeded() -> None:
    files = plan_of(
        members="kind: kgi\ntarget: 100人\ndirection: maintain\nformula: a + b",
        a="kind: kpi\nparent: members\ntarget: 60人",
        b="kind: kpi\nparent: members\ntarget: 50人",
    )
    assert codes(files) == ["TGT001"]


@pytest.mark.parametrize(
    ("rate", "unit", "expected"),
    [
        ("0%", "件", ["TGT003"]),
        ("150%", "件", ["TGT003"]),
        ("80〜120%", "件", ["TGT003"]),
        ("150%", "円", []),  # sales per head may exceed one
        ("100%", "件", []),
        ("0.1%", "件", []),
    ],
)
def test_a_rate_is_a_part_of_its_whole(rate: str, unit: str, expected: list[str]) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 300件",
        meetings=f"kind: kpi\nparent: orders\nunit: {unit}\nconversion: {rate}",
    )
    assert codes(files) == expected


@pytest.mark.parametrize(
    ("rate", "hint"),
    [
        ("50", "Write 50%, if that is meant, or give the two goals different units."),
        ("150%", "Write at most 100%, or give the two goals different units."),
        ("1.5", "Write at most 100%, or give the two goals different units."),
        ("120", "Write at most 100%, or give the two goals different units."),
        ("0%", "Write the rate as a part of the whole, such as 50%."),
    ],
)
def test_only_a_rate_without_its_sign_of_percent_is_mended(rate: str, hint: str) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 300件",
        meetings=f"kind: kpi\nparent: orders\nunit: 件\nconversion: {rate}",
    )
    assert said(files)[1] == hint


def test_a_division_by_zero_is_reported_at_its_formula() -> None:
    files = plan_of(
        cost="kind: kgi\nunit: 円/件\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\ntarget: 100円",
        orders="kind: kpi\nparent: cost\ntarget: 0件",
    )
    assert (finding(files).code, finding(files).at.line) == ("TGT006", 5)


def test_figures_of_more_than_a_thousand_digits_are_not_carried_on() -> None:
    rates = [
        f"id: s{number}, title: 段階{number}, conversion: 0.000000001%" for number in range(95)
    ]
    assert codes(funnel(*rates)) == ["SRC006"]


def product_of(target: str, *, zero: bool = False) -> dict[str, str]:
    """A goal that is the product of thirty numbers of forty digits."""
    factors = [f"f{number}" for number in range(30)]
    first = ["zero"] if zero else []
    return plan_of(
        goal=f"kind: kgi\n{target}\nformula: {' * '.join([*first, *factors])}",
        zero="kind: kpi\nparent: goal\ntarget: 0",
        **dict.fromkeys(factors, f"kind: kpi\nparent: goal\ntarget: {'9' * 40}"),
    )


@pytest.mark.parametrize("target", ["target: 5", "target: 2倍\nbaseline: 5"])
def test_what_goals_amount_to_has_a_thousand_digits_at_most(target: str) -> None:
    files = product_of(target)
    assert codes(files) == ["SRC006"]
    assert solved(files).of("p/goal").attained is None


def test_what_is_asked_of_a_goal_has_a_thousand_digits_at_most() -> None:
    assert solved(product_of("target: 5", zero=True)).of("p/zero").required is None


def test_the_end_of_a_range_has_a_thousand_digits_at_most() -> None:
    factors = [f"f{number}" for number in range(30)]
    files = plan_of(
        goal=f"kind: kgi\ntarget: 0..5\nformula: {' * '.join(['rest', *factors])}",
        rest="kind: kpi\nparent: goal",
        **dict.fromkeys(factors, f"kind: kpi\nparent: goal\ntarget: {'9' * 40}"),
    )
    assert codes(files) == ["SRC006"]


@pytest.mark.parametrize(
    ("files", "unknown", "remedy"),
    [
        (
            plan_of(
                sales="kind: kgi\ntarget: 5億円\nformula: visits * cvr * price",
                visits="kind: kpi\nparent: sales\ntarget: 10万件",
                cvr="kind: kpi\nparent: sales\nunit: '%'",
                price="kind: kpi\nparent: sales\nunit: 円/件",
            ),
            ("cvr", "price"),
            ("“cvr”", "“price”"),
        ),
        (
            plan_of(
                orders="kind: kgi\nunit: 件", leads="kind: kpi\nparent: orders\nconversion: 5%"
            ),
            ("orders", "leads"),
            ("“orders”", "“leads”"),
        ),
    ],
)
def test_what_cannot_be_derived_is_named_once_with_the_facts_that_settle_it(
    files: dict[str, str], unknown: tuple[str, ...], remedy: tuple[str, ...]
) -> None:
    assert finding(files).code == "TGT002"
    message, hint = said(files)
    assert all(name in message for name in unknown)
    assert all(name in hint for name in remedy)


def test_a_figure_that_could_not_be_read_is_not_reported_twice() -> None:
    files = plan_of(
        orders="kind: kgi\nunit: 件\ntarget: TBD",
        leads="kind: kpi\nparent: orders\nconversion: 5%",
    )
    assert codes(files) == ["TGT002"]


def test_a_goal_without_a_total_stops_what_hangs_on_it_without_a_finding() -> None:
    files = funnel("id: meetings, title: 商談, conversion: 50%", target="1.5倍")
    assert codes(files) == []
    assert solved(files).goals["p/meetings"].target is None


def test_half_a_percent_is_measured_on_the_target() -> None:
    files = funnel("id: meetings, title: 商談, conversion: 50%, target: 1990件", target="1000件")
    assert codes(files) == []
    assert solved(files).goals["p/orders"].attained == Fraction(995)


def test_an_equation_that_divides_by_zero_stops_only_what_hangs_on_it() -> None:
    files = plan_of(
        cost="kind: kgi\nprimary: true\ntarget: 100円/件以下\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\ntarget: 100円",
        orders="kind: kpi\nparent: cost\ntarget: 0件",
        other="kind: kgi\ntarget: 20件",
        leads="kind: kpi\nparent: other\nconversion: 50%",
    )
    assert codes(files) == ["TGT006"]
    assert solved(files).goals["p/leads"].target == 40


def test_a_divisor_that_would_have_to_be_nothing_is_reported() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 0円/件以下\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\ntarget: 100円",
        orders="kind: kpi\nparent: cost\nunit: 件",
    )
    assert codes(files) == ["TGT006"]


def test_a_figure_beside_a_zero_is_not_asked_for_anything() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 0件\nformula: a * b",
        a="kind: kpi\nparent: total\ntarget: 10人",
        b="kind: kpi\nparent: total\ntarget: 0件/人",
    )
    assert codes(files) == []
    assert solved(files).goals["p/a"].required is None


def test_a_share_that_follows_from_two_targets_is_derived() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        web="kind: kpi\nparent: orders\nshare: unknown\ntarget: 30件",
        field="kind: kpi\nparent: orders\nshare: 80%",
    )
    assert solved(files).rates["p/web#share"].value == Fraction(3, 10)
    assert solved(files).goals["p/orders"].attained is None


def test_a_cost_per_order_is_missed_when_the_orders_fall_away() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 1000円/件以下\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\ntarget: 20000円",
        orders="kind: kpi\nparent: cost\ntarget: 20件",
        leads="kind: kpi\nparent: orders\nconversion: 10%\ntarget: 0件",
    )
    message, _ = said(files)
    assert "0件 of 20件 (0%)" in message


def test_a_budget_that_is_too_large_misses_a_limit_per_order() -> None:
    files = plan_of(
        cost="kind: kgi\ntarget: 100円/件以下\nformula: budget / orders",
        budget="kind: kpi\nparent: cost\ntarget: 4000円",
        orders="kind: kpi\nparent: cost\ntarget: 20件",
    )
    message, hint = said(files)
    assert message == "The goals below “cost” reach ¥200/件, beyond its limit of ¥100/件."
    assert hint == "Change “budget” to ¥2,000, or “orders” to 40件."


PROFIT = "kind: kgi\ntarget: 10円\nformula: sales - cost"
LIMIT = "kind: kgi\ntarget: 100件以下\nformula: a + b"


@pytest.mark.parametrize(
    ("goals", "place", "hint"),
    [
        (  # what a cost is to be is told by the profit, whatever sense the cost has by itself
            {"total": PROFIT, "sales": "target: 100円", "cost": "target: 95円"},
            "total",
            "Change “sales” to ¥105, or “cost” to ¥90.",
        ),
        (
            {"total": PROFIT, "sales": "target: 100円", "cost": "target: 95円以下"},
            "total",
            "Change “sales” to ¥105, or “cost” to ¥90.",
        ),
        (  # the rate is rounded so that the limit holds
            {"total": "kind: kgi\ntarget: 100件以下", "a": "conversion: 30%\ntarget: 1500件"},
            "a",
            "Change “a” to 333件, or the rate of “a” to 6.6%.",
        ),
        (  # no figure of b would do, not even 0
            {"total": LIMIT, "a": "target: 400件", "b": "target: 50件"},
            "a",
            "Change “a” to 50件.",
        ),
        (
            {"total": LIMIT, "a": "target: 400件", "b": "target: 150件"},
            "total",
            "Change “total” to 550件.",
        ),
        (
            {"total": "kind: kgi\ntarget: 0件以下", "a": "target: 10件\nconversion: 50%"},
            "a",
            "Change “a” to 0件.",
        ),
    ],
)
def test_what_would_do_is_told_by_the_link_and_not_by_the_sense_of_the_goal_below(
    goals: Mapping[str, str], place: str, hint: str
) -> None:
    below = {name: f"kind: kpi\nparent: total\n{keys}" for name, keys in goals.items()}
    files = plan_of(**{**below, "total": goals["total"]})
    found = finding(files)
    assert (found.code, found.goal) == ("TGT008", f"p/{place}")
    assert found.hint is not None
    assert say(found.hint, "en") == hint


def test_a_goal_that_serves_two_masters_is_told_at_the_one_that_cannot_be_met() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 40件",
        leads="kind: kpi\nparent: orders\nconversion: 50%",
        reach="kind: kgi\ntarget: 60件以下\nformula: leads",
    )
    message, hint = said(files)
    assert message == "The goals below “reach” reach 80件, beyond its limit of 60件."
    assert hint == "Change “reach” to 80件."


@pytest.mark.parametrize(
    ("keys", "children", "asked"),
    [
        ("target: 20〜30件", "conversion: 50%\ntarget: 50件以下", "60"),
        ("target: 20〜30件", "conversion: 50%\ntarget: 50件", "40"),
        ("target: 20〜30件", "conversion: 50%", "40"),
        ("target: 20〜30件\nformula: 100 - a", "unit: 件", "70"),
        ("target: 20〜30件\nformula: 100 - a", "target: 75件", "70"),
        ("target: 20〜30件\nformula: 100 - a", "target: 75件以下", "80"),
    ],
)
def test_a_range_asks_for_the_end_that_is_easier_to_meet(
    keys: str, children: str, asked: str
) -> None:
    files = plan_of(total=f"kind: kgi\n{keys}", a=f"kind: kpi\nparent: total\n{children}")
    goal = solved(files).goals["p/a"]
    assert figure(goal.required) == asked
    assert not goal.falls_short
    assert codes(files) == []


def test_several_causes_are_all_named_with_what_each_would_have_to_be() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: a + b",
        a="kind: kpi\nparent: total\ntarget: 40件",
        b="kind: kpi\nparent: total\ntarget: 30件",
    )
    _, hint = said(files)
    assert "“a” to 70件" in hint
    assert "“b” to 60件" in hint


def test_where_no_figure_below_would_do_the_target_itself_may_give_way() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: min(a, b)",
        a="kind: kpi\nparent: total\ntarget: 40件",
        b="kind: kpi\nparent: total\ntarget: 30件",
    )
    message, hint = said(files)
    assert "30件 of 100件 (30%)" in message
    assert hint == "Change “total” to 30件."


def test_a_rate_that_would_have_to_exceed_one_is_not_offered() -> None:
    _, hint = said(funnel("id: meetings, title: 商談, conversion: 50%, target: 12件"))
    assert "40件" in hint
    assert "%" not in hint


def test_an_exact_target_may_be_exceeded_by_less_than_its_last_digit() -> None:
    files = plan_of(
        members="kind: kgi\ntarget: 100人\ndirection: maintain\nformula: a + b",
        a="kind: kpi\nparent: members\ntarget: 60人",
        b="kind: kpi\nparent: members\ntarget: 40.4人",
    )
    assert codes(files) == []


def test_two_goals_that_are_the_same_have_the_same_target() -> None:
    files = plan_of(
        leads="kind: kgi\nprimary: true\ntarget: 100件",
        sales_leads="kind: kgi\nsame_as: leads\ntarget: 120件",
    )
    assert codes(files) == ["TGT001"]


def test_what_follows_from_a_rate_that_was_not_read_is_not_missed() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        visits="kind: kpi\nparent: orders\nconversion: 約50%\ntarget: 5件",
        meetings="kind: kpi\nparent: orders\nconversion: 50%",
    )
    portfolio = reads(files)
    assert [each.code for each in portfolio.findings] == ["SRC006"]
    assert solve(portfolio).findings == ()


@pytest.mark.parametrize(
    "fairs",
    [
        "title: Fairs\nkind: kpi\nparent: order\nconversion: 50%",
        "title: Fairs\nkind: fair\nparent: orders\nconversion: 50%",
    ],
    ids=["parent", "kind"],
)
def test_a_goal_that_was_not_read_may_make_up_for_what_is_missing(fairs: str) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        visits="kind: kpi\nparent: orders\nconversion: 50%\ntarget: 5件",
    )
    assert codes(files) == ["TGT008"]
    portfolio = reads({**files, "p/fairs.md": goal(fairs)})
    assert len(portfolio.findings) == 1
    assert solve(portfolio).findings == ()


def test_a_formula_that_was_not_read_may_give_what_is_below_its_figure() -> None:
    files = plan_of(
        revenue="kind: kgi\ntarget: 2億円\nformula: order * 3",
        orders="kind: kpi\nparent: revenue\nunit: 件",
        meetings="kind: kpi\nparent: orders\nconversion: 50%",
    )
    portfolio = reads(files)
    assert [each.code for each in portfolio.findings] == ["SRC010"]
    assert solve(portfolio).findings == ()


def test_an_amount_per_person_needs_the_number_of_people() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件", calls="kind: kdi\nparent: orders\ntarget: 1人1日9件"
    )
    found = finding(files)
    assert (found.code, found.goal) == ("SRC007", "p/calls")
    assert solved(files).goals["p/calls"].target is None


def test_a_long_list_of_unknowns_is_cut_and_counted() -> None:
    names = [f"g{number}" for number in range(7)]
    goals = dict.fromkeys(names, "kind: kpi\nparent: total\nunit: 件")
    files = plan_of(total=f"kind: kgi\ntarget: 100件\nformula: {' + '.join(names)}", **goals)
    message, hint = said(files)
    assert "“g3”, 3 more are unknown" in message
    assert hint.startswith("Give 6 facts")


def test_what_cannot_be_completed_is_told_of_the_uppermost_goal() -> None:
    files = plan_of(
        ads="kind: kpi\nparent: orders\nconversion: 5%",
        orders="kind: kgi\nunit: 件",
        boards="kind: kpi\nparent: ads\nshare: 40%",
    )
    message, _ = said(files)
    assert message.startswith("The arithmetic of “orders” cannot be completed")


def test_a_circle_is_no_finding_where_a_target_opens_it() -> None:
    files = plan_of(
        a="kind: kgi\ntarget: 10件\nformula: b * 2", b="kind: kpi\nunit: 件\nformula: a / 2"
    )
    assert codes(files) == []
    assert figure(solved(files).goals["p/b"].target) == "5"


@pytest.mark.parametrize(
    ("code", "below"),
    [
        ("TGT005", "unit: 円\nformula: orders * 2"),
        ("TGT008", "unit: 件\nconversion: 50%\ntarget: 100件"),
        ("TGT009", "unit: 件\nconversion: 50%\ntarget: 400件"),
        ("TGT011", "share: 120%\nunit: 人"),
    ],
)
def test_a_finding_stops_no_arithmetic(code: str, below: str) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        web=f"kind: kpi\nparent: orders\n{below}",
        visits="kind: kpi\nparent: web\nunit: 訪問\nconversion: 10%",
    )
    assert code in codes(files)
    assert solved(files).goals["p/visits"].target is not None


def test_goals_computed_from_each_other_are_named() -> None:
    files = plan_of(
        orders="kind: kgi\nunit: 件\nformula: meetings / 2",
        meetings="kind: kpi\nparent: orders\nformula: orders * 2",
    )
    message, _ = said(files)
    assert message == "These goals are computed from each other: “meetings”, “orders”, “meetings”."


@pytest.mark.parametrize("formula", ["min(children)", "max(children)", "sum(children) + 1"])
@pytest.mark.parametrize("target", ["", "\ntarget: 5件"])
def test_a_formula_that_speaks_of_goals_below_needs_some(formula: str, target: str) -> None:
    files = plan_of(orders=f"kind: kgi\nunit: 件\nformula: {formula}{target}")
    found = finding(files)
    assert (found.code, found.goal, found.at.line) == ("TGT002", "p/orders", 5)
    assert "p/orders" in solved(files).related


def test_goals_below_may_stand_in_a_file_that_cannot_be_read() -> None:
    files = plan_of(orders="kind: kgi\nunit: 件\nformula: sum(children)", calls="kind: [")
    assert solve(reads(files)).findings == ()


def test_a_rate_below_is_none_of_the_goals_that_a_formula_speaks_of() -> None:
    files = plan_of(
        orders="kind: kgi\nunit: 件\nformula: sum(children)",
        rate="kind: kpi\nparent: orders\ntarget: 50%",
    )
    assert codes(files) == ["TGT002"]


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ("conversion: unknown", "the rate of “leads”"),
        ("share: unknown", "the share of “leads”"),
        ("conversion: {value: unknown, title: close rate}", "the rate “close rate”"),
    ],
)
def test_an_unknown_rate_is_named_by_its_title_or_its_goal(link: str, named: str) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件", leads=f"kind: kpi\nparent: orders\nunit: 件\n{link}"
    )
    assert named in said(files)[1]


@pytest.mark.parametrize("key", ["conversion", "share"])
def test_a_rate_on_a_goal_without_a_goal_above_is_reported(key: str) -> None:
    found = finding(plan_of(orders=f"kind: kgi\ntarget: 20件\n{key}: 50%"))
    assert (found.code, found.at.line) == ("SRC007", 5)
    assert key in say(found.message, "en")


LESS = "Raise “meetings”, lower “orders”, or give the two goals different units."
REACHED = "The other goals below “orders” reach it already: lower one of them, or raise it."


@pytest.mark.parametrize(
    ("orders", "fairs", "meetings", "rate", "hint"),
    [
        ("10件", "0件", "5件", "200%", LESS),
        ("1件", "30件", "100件", "-2%", REACHED),
        ("3件", "30件", "100件", "0%", REACHED),
    ],
)
def test_a_rate_that_follows_from_two_targets_is_a_part_of_its_whole(
    orders: str, fairs: str, meetings: str, rate: str, hint: str
) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: {orders}",
        fairs=f"kind: kpi\nparent: orders\nconversion: 10%\ntarget: {fairs}",
        meetings=f"kind: kpi\nparent: orders\nconversion: unknown\ntarget: {meetings}",
    )
    found = finding(files)
    assert (found.code, found.goal) == ("TGT003", "p/meetings")
    assert (found.at.path, found.at.line) == ("goals/p/meetings.md", 5)
    assert said(files) == (
        f"With these targets, the rate of “meetings” would have to be {rate}.",
        hint,
    )


@pytest.mark.parametrize(("orders", "customers"), [("10件", "5社"), ("0件以下", "5件")])
def test_a_rate_per_head_may_exceed_one_and_one_out_of_nothing_is_nothing(
    orders: str, customers: str
) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: {orders}",
        customers=f"kind: kpi\nparent: orders\nconversion: unknown\ntarget: {customers}",
    )
    assert codes(files) == []


def test_a_share_of_nothing_is_nothing() -> None:
    message, _ = said(
        plan_of(
            orders="kind: kgi\ntarget: 0件",
            web="kind: kpi\nparent: orders\nshare: 20%\ntarget: 5件",
        )
    )
    assert message == "“web” is stated as 5件, but 0件 follows from the rest."


def test_of_a_target_of_nothing_no_part_is_reached() -> None:
    files = plan_of(
        profit="kind: kgi\ntarget: 0円\nformula: sales - cost",
        sales="kind: kpi\nparent: profit\ntarget: 100円",
        cost="kind: kpi\nparent: profit\ntarget: 105円",
    )
    assert "reach -¥5 of ¥0 (0%)" in said(files)[0]


def test_converted_shares_that_add_up_to_the_whole_deliver_it() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        web="kind: kpi\nparent: orders\nshare: 40%\nconversion: 50%",
        field="kind: kpi\nparent: orders\nshare: 60%\nconversion: 50%",
    )
    assert solved(files).goals["p/orders"].attained == 100


def test_a_figure_that_follows_from_below_is_not_the_one_to_change() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: max(a, 20)",
        a="kind: kpi\nparent: total\nunit: 件",
        b="kind: kpi\nparent: a\nconversion: 50%\ntarget: 60件",
    )
    found = finding(files)
    assert (found.code, found.goal) == ("TGT008", "p/total")


def test_a_goal_is_named_that_is_missed_though_the_one_above_it_is_not() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: max(a, c)",
        a="kind: kpi\nparent: total\ntarget: 40件",
        b="kind: kpi\nparent: a\nconversion: 50%\ntarget: 60件",
        c="kind: kpi\nparent: total\ntarget: 100件",
    )
    assert "“a” reaches 30件 of 40件 (75%)" in said(files)[0]


@pytest.mark.parametrize(("meetings", "rate"), [("30件", "66.7%"), ("20件", "100%")])
def test_the_rate_that_would_do_is_rounded_up_to_a_tenth_of_a_percent(
    meetings: str, rate: str
) -> None:
    _, hint = said(funnel(f"id: meetings, title: 商談, conversion: 50%, target: {meetings}"))
    assert hint == f"Change “商談” to 40件, or the rate of “商談” to {rate}."


def test_an_unknown_rate_is_told_where_it_is_written() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        leads="kind: kpi\nparent: orders\ntarget: 100件\nconversion: unknown",
        visits="kind: kpi\nparent: orders\ntarget: 200件\nconversion: unknown",
    )
    found = finding(files)
    assert (found.code, found.at.path, found.at.line) == ("TGT002", "goals/p/leads.md", 6)


def test_of_a_sum_with_several_unknowns_nothing_is_asked() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 100件\nformula: a + b + c",
        a="kind: kpi\nparent: total\ntarget: 10件",
        b="kind: kpi\nparent: total\nunit: 件",
        c="kind: kpi\nparent: total\nunit: 件",
    )
    assert codes(files) == ["TGT002"]
    assert solved(files).goals["p/a"].required is None


def test_the_last_digit_of_an_assumption_counts_as_that_of_a_share() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        web="kind: kpi\nparent: orders\nassumptions: {part: 33%}\nshare: part\ntarget: 33.4件",
    )
    assert codes(files) == []


def test_a_division_by_zero_is_found_behind_equations_that_gave_figures() -> None:
    files = plan_of(
        a="kind: kgi\nprimary: true\ntarget: 20件",
        b="kind: kpi\nparent: a\nconversion: 50%",
        cost="kind: kgi\ntarget: 100円/件以下\nformula: spent / orders",
        orders="kind: kpi\nparent: cost\ntarget: 0件",
        spent="kind: kpi\nparent: cost\ntarget: 100円",
    )
    assert codes(files) == ["TGT006"]
