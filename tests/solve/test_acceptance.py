"""The worked numbers of the domain, as plans."""

from fractions import Fraction

import pytest

from kpidocs.model import Origin
from kpidocs.settings import Rounding
from kpidocs.words import say
from tests.solve.tools import codes, plan_of, solved, targets

COMPANY = {
    "revenue": """
kind: kgi
primary: true
target: 10億円
formula: orders * unit_price
assumptions:
  unit_price: 1000万円/件
""",
    "orders": "kind: kpi\nparent: revenue\nunit: 件",
    "web_orders": """
kind: kgi
parent: orders
share: 20%
funnel:
  - {id: meetings, title: 商談, conversion: 50%}
  - {id: nurtured, title: 育成, conversion: 50%}
  - {id: leads, title: 見込み顧客, conversion: 50%}
  - {id: visits, title: 訪問, conversion: 10%, unit: 訪問}
""",
}


def funnel(target: str, *rates: str) -> dict[str, str]:
    steps = "".join(
        f"\n  - {{id: s{number}, title: 段階{number}, conversion: {rate}}}"
        for number, rate in enumerate(rates, start=1)
    )
    return plan_of(orders=f"kind: kgi\ntarget: {target}\nfunnel:{steps}")


def test_revenue_is_broken_down_to_visits() -> None:
    assert targets(plan_of(**COMPANY)) == {
        "revenue": "1000000000",
        "orders": "100",
        "web-orders": "20",
        "meetings": "40",
        "nurtured": "80",
        "leads": "160",
        "visits": "1600",
    }
    assert codes(plan_of(**COMPANY)) == []


def test_a_hundred_orders_need_four_thousand_leads() -> None:
    assert targets(funnel("年間100件", "50%", "50%", "10%")) == {
        "orders": "100",
        "s1": "200",
        "s2": "400",
        "s3": "4000",
    }


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [(Rounding.STEPWISE, ["67", "192", "2134"]), (Rounding.EXACT, ["67", "191", "2117"])],
)
def test_counts_are_rounded_up_step_by_step_or_only_for_display(
    rounding: Rounding, expected: list[str]
) -> None:
    found = targets(funnel("20件", "30%", "35%", "9%"), rounding=rounding)
    assert [found[name] for name in ("s1", "s2", "s3")] == expected


def test_a_whole_number_without_any_unit_is_a_count() -> None:
    found = targets(funnel("20", "30%", "35%", "9%"))
    assert [found[name] for name in ("orders", "s1", "s2", "s3")] == ["20", "67", "192", "2134"]


def test_a_plan_may_ask_for_exact_rounding() -> None:
    files = funnel("20件", "30%", "35%")
    files["p/index.md"] = files["p/index.md"].replace("owner:", "rounding: exact\nowner:")
    assert targets(files)["s2"] == "191"


def test_21_at_70_percent_is_exactly_30() -> None:
    assert targets(funnel("21件", "70%"))["s1"] == "30"


def test_110_percent_of_100_is_exactly_110() -> None:
    files = plan_of(
        total="kind: kgi\nunit: 件\nformula: 110% * base",
        base="kind: kpi\nparent: total\ntarget: 100件",
    )
    assert targets(files)["total"] == "110"


def test_amounts_per_period_are_totalled_and_unknown_rates_are_named() -> None:
    files = plan_of(
        sales="""
kind: kgi
target: 1億円
children:
  - {id: meetings, title: 商談, target: 月30件, conversion: unknown}
  - {id: approaches, title: アプローチ, target: 週50件, conversion: unknown}
  - {id: follow-ups, title: フォロー, target: 月20件, conversion: unknown}
"""
    )
    solution = solved(files)
    assert targets(files) == {
        "sales": "100000000",
        "meetings": "360",
        "approaches": "2608",
        "follow-ups": "240",
    }
    assert solution.goals["p/approaches"].exact == Fraction(18250, 7)
    (finding,) = solution.findings
    assert finding.code == "TGT002"
    message = say(finding.message, "en")
    assert all(
        name in message for name in ("rate of “商談”", "rate of “アプローチ”", "rate of “フォロー”")
    )


def test_a_step_that_is_too_small_falls_short_of_the_goal_at_the_top() -> None:
    files = plan_of(**COMPANY)
    files["p/web-orders.md"] = files["p/web-orders.md"].replace(
        "title: 見込み顧客, conversion: 50%", "title: 見込み顧客, conversion: 50%, target: 100件"
    )
    found = targets(files)
    assert [found[name] for name in ("web-orders", "meetings", "nurtured")] == ["20", "40", "80"]
    assert (found["leads"], found["visits"]) == ("100", "1000")
    (finding,) = solved(files).findings
    assert (finding.code, finding.goal, finding.at.line) == ("TGT008", "p/leads", 10)
    message = say(finding.message, "en")
    assert "12.5" in message
    assert "20" in message
    assert finding.hint is not None
    assert "160" in say(finding.hint, "en")


def test_an_unknown_rate_follows_from_two_declared_goals() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件\nfunnel:\n  - {id: meetings, title: 商談, target: 50件}"
    )
    assert solved(files).rates["p/meetings#conversion"].value == Fraction(2, 5)


def test_what_one_of_two_children_leaves_is_asked_of_the_other() -> None:
    files = plan_of(
        orders="""
kind: kgi
target: 20件
children:
  - {id: web, title: Web, conversion: 10%, target: 120件}
  - {id: shows, title: 展示会, conversion: 20%}
"""
    )
    assert targets(files)["shows"] == "40"


def test_two_formulas_in_a_circle_are_named_and_do_not_stop_the_run() -> None:
    files = plan_of(
        total="kind: kgi\ntarget: 10件\nformula: x + y",
        x="kind: kpi\nparent: total\nunit: 件\nformula: y + 2",
        y="kind: kpi\nparent: total\nunit: 件",
    )
    (finding,) = solved(files).findings
    assert finding.code == "TGT002"
    message = say(finding.message, "en")
    assert "“x”" in message
    assert "“y”" in message


def test_a_minimum_is_not_turned_round() -> None:
    files = plan_of(
        least="kind: kgi\ntarget: 10件\nformula: min(one, other)",
        one="kind: kpi\nparent: least",
        other="kind: kpi\nparent: least\ntarget: 20件",
    )
    assert solved(files).goals["p/one"].target is None
    assert codes(files) == ["TGT002"]


def test_of_a_maximum_only_what_it_is_taken_of_settles_it() -> None:
    files = plan_of(
        most="kind: kgi\nformula: max(one, other)",
        one="kind: kpi\nparent: most",
        other="kind: kpi\nparent: most\ntarget: 5件",
    )
    (finding,) = solved(files).findings
    assert finding.hint is not None
    assert say(finding.hint, "en") == "Give “one”."


@pytest.mark.parametrize("rate", ["unknown", "50%"])
def test_two_thousand_unknowns_under_one_goal_are_named_without_delay(rate: str) -> None:
    goals = {"top": "kind: kgi\ntarget: 20件"}
    goals |= {f"g{n}": f"kind: kpi\nparent: top\nconversion: {rate}" for n in range(2000)}
    (finding,) = solved(plan_of(**goals)).findings
    assert finding.code == "TGT002"


def test_a_chain_of_five_thousand_goals_is_solved() -> None:
    goals = {"g0": "kind: kgi\ntarget: 1000000件"}
    goals |= {
        f"g{number}": f"kind: kpi\nparent: g{number - 1}\nconversion: 99%"
        for number in range(1, 5001)
    }
    solution = solved(plan_of(**goals))
    assert solution.findings == ()
    last = solution.goals["p/g5000"]
    assert last.origin is Origin.DERIVED
    assert last.target is not None
    assert last.target >= Fraction(1_000_000) / Fraction(99, 100) ** 5000
