from collections.abc import Mapping
from fractions import Fraction

import pytest

from kpidocs.formula import Call, Children, Function
from kpidocs.model import Derivation, Portfolio, Solution
from kpidocs.quantity import Quantity
from kpidocs.solve import solve
from kpidocs.words import Line, Part, lines, name_of, step
from tests.folders import reads

PLAN = "---\nkind: plan\nstart: 2026-04-01\ndue: 2027-03-31\n---\n# 計画\n"


def plan_of(goals: Mapping[str, str]) -> Portfolio:
    """A plan ``p`` over a fiscal year, with the front matter of goals by id."""
    files = {f"p/{name}.md": f"---\n{text.strip()}\n---\n" for name, text in goals.items()}
    portfolio = reads({"p/index.md": PLAN} | files)
    assert portfolio.findings == ()
    return portfolio


def chain(goal: str, goals: Mapping[str, str], *, locale: str = "en") -> list[Line]:
    """The lines that lead to a goal of the plan."""
    portfolio = plan_of(goals)
    solution = solve(portfolio)
    return list(lines(f"p/{goal}", portfolio=portfolio, solution=solution, locale=locale))


def told(goal: str, goals: Mapping[str, str]) -> list[str]:
    """The lines that lead to a goal of the plan, as text."""
    return [str(line) for line in chain(goal, goals)]


ORDERS = "kind: kgi\ntitle: 受注\ntarget: 20件"
MEETINGS = "kind: kpi\ntitle: 商談\nparent: orders\nconversion: {value: 50%, title: 受注率}"
NURTURED = "kind: kpi\ntitle: 育成\nparent: meetings\nconversion: 50%"


def test_each_step_of_a_chain_is_a_line_from_the_given_number_downward() -> None:
    goals = {"orders": ORDERS, "meetings": MEETINGS, "nurtured": NURTURED}
    assert told("nurtured", goals) == [
        "商談 40件 = 受注 20件 ÷ 受注率 50%",
        "育成 80件 = 商談 40件 ÷ 育成→商談 50%",
    ]


def test_a_line_tells_its_goals_from_its_signs() -> None:
    (line,) = chain("meetings", {"orders": ORDERS, "meetings": MEETINGS})
    assert line == Line(
        Part("商談", "40件", "p/meetings"),
        (Part("受注", "20件", "p/orders"), Part(" ÷ "), Part("受注率", "50%")),
    )


def test_a_line_has_an_equation_a_substitution_and_a_result() -> None:
    (line,) = chain("meetings", {"orders": ORDERS, "meetings": MEETINGS})
    assert line.equation == "商談 = 受注 ÷ 受注率"
    assert line.substitution == "20件 ÷ 50%"
    assert line.result == "40件"


def test_what_was_rounded_names_the_exact_figure() -> None:
    quotes = "kind: kpi\ntitle: Quotes\nparent: orders\nconversion: 30%"
    (line,) = chain("quotes", {"orders": ORDERS, "quotes": quotes})
    assert (line.result, line.exact) == ("67件", "66.6667件")


@pytest.mark.parametrize(
    ("front_matter", "line"),
    [
        ("target: 月30件", "商談 360件 = 30件 per month × 12 months"),
        (
            "target: 1人1日9件\nkind: kdi\npeople: 3",
            "商談 7,047件 = 9件 per workday × 3 people × 261 workdays",
        ),
        ("target: 1.5倍\nbaseline: 100件", "商談 150件 = baseline 100件 × 1.5"),
        ("target: +5件\nbaseline: 100件", "商談 105件 = baseline 100件 + 5件"),
        ("target: 6件減\nbaseline: 100件", "商談 94件 = baseline 100件 − 6件"),
        ("target: +3pt\nbaseline: 50%", "商談 53% = baseline 50% + 3 points"),
    ],
)
def test_arithmetic_within_a_declared_figure_is_a_line(front_matter: str, line: str) -> None:
    kind = "" if "kind" in front_matter else "kind: kpi\n"
    assert told("meetings", {"meetings": f"{kind}title: 商談\n{front_matter}"}) == [line]


@pytest.mark.parametrize("target", ["20件", "1.5倍", "+5件"])
def test_a_figure_that_is_merely_declared_has_no_line(target: str) -> None:
    assert told("orders", {"orders": f"kind: kgi\ntitle: 受注\ntarget: {target}"}) == []


def test_a_declared_goal_on_the_way_explains_itself_before_it_is_used() -> None:
    orders = "kind: kgi\ntitle: 受注\ntarget: 月10件"
    assert told("meetings", {"orders": orders, "meetings": MEETINGS}) == [
        "受注 120件 = 10件 per month × 12 months",
        "商談 240件 = 受注 120件 ÷ 受注率 50%",
    ]


def test_brackets_stay_where_they_belong() -> None:
    goals = {
        "orders": "kind: kgi\ntitle: 受注\nunit: 件\nformula: (web + field) * 2",
        "web": "kind: kpi\ntitle: Web\nparent: orders\ntarget: 20件",
        "field": "kind: kpi\ntitle: 訪問\nparent: orders\ntarget: 30件",
    }
    assert told("orders", goals) == ["受注 100件 = (Web 20件 + 訪問 30件) × 2"]


def test_a_rate_that_was_derived_is_a_line() -> None:
    goals = {
        "orders": ORDERS,
        "meetings": "kind: kpi\ntitle: 商談\nparent: orders\nconversion: unknown\ntarget: 50件",
    }
    portfolio = plan_of(goals)
    solution = solve(portfolio)
    (derivation,) = solution.derived_rates.values()
    (line,) = lines(derivation.subject, portfolio=portfolio, solution=solution, locale="en")
    assert str(line) == "商談→受注 40% = 受注 20件 ÷ 商談 50件"


def test_a_share_without_a_title_is_named_after_its_goal() -> None:
    web = "kind: kpi\ntitle: Web\nparent: orders\nshare: 20%"
    assert told("web", {"orders": ORDERS, "web": web}) == ["Web 4件 = 受注 20件 × share of Web 20%"]


def test_an_assumption_is_named_by_its_title_else_by_its_name() -> None:
    revenue = "kind: kgi\ntitle: 売上\ntarget: 1億円\nformula: orders * price * {}\nassumptions: {}"
    orders = "kind: kpi\ntitle: 受注\nparent: revenue\nunit: 件"
    assumptions = "{price: {value: 10万円/件, title: 単価}, tax: 2}"
    (line,) = told("orders", {"revenue": revenue.format("tax", assumptions), "orders": orders})
    assert line == "受注 500件 = 売上 ¥100,000,000 ÷ 単価 ¥100,000/件 ÷ tax 2"


def test_the_own_step_of_a_goal_is_its_last_line() -> None:
    portfolio = plan_of({"orders": ORDERS, "meetings": MEETINGS})
    solution = solve(portfolio)
    own = step("p/meetings", portfolio=portfolio, solution=solution, locale="en")
    assert own == lines("p/meetings", portfolio=portfolio, solution=solution, locale="en")[-1]


@pytest.mark.parametrize("goal", ["p/orders", "p/unknown"])
def test_a_goal_that_was_not_derived_has_no_step(goal: str) -> None:
    portfolio = plan_of({"orders": ORDERS})
    assert step(goal, portfolio=portfolio, solution=solve(portfolio), locale="en") is None


def test_what_no_goal_owns_goes_by_its_variable() -> None:
    assert name_of("nobody#rate", portfolio=plan_of({})) == "nobody#rate"


def test_children_that_nothing_replaced_are_said_as_such() -> None:
    portfolio = plan_of({"orders": ORDERS})
    total = Call(Function.SUM, (Children(),))
    derivation = Derivation(
        "p/orders", total, {}, (), Fraction(0), Quantity(Fraction(0)), Fraction(0)
    )
    solution = Solution({}, {}, {"p/orders": derivation}, {})
    (line,) = lines("p/orders", portfolio=portfolio, solution=solution, locale="en")
    assert line.equation == "受注 = sum(children)"


CHANGING = {
    "orders": "kind: kgi\ntitle: 注文\ntarget: 1.5倍\nunit: 件\nformula: visits * rate * price\n"
    "assumptions: {price: {value: 2, title: 単価}}",
    "visits": "kind: kpi\ntitle: 訪問\nparent: orders\nunit: 件\ntarget: 1.25倍",
    "rate": "kind: kpi\ntitle: 購入率\nparent: orders\nunit: '%'\nbaseline: 5%\ntarget: 6%",
}


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "注文 ×1.5 = 訪問 ×1.25 × 購入率 ×1.2"),
        ("ja", "注文 1.5倍 = 訪問 1.25倍 × 購入率 1.2倍"),
    ],
)
def test_a_declared_change_has_a_line_of_what_the_changes_below_amount_to(
    locale: str, expected: str
) -> None:
    *_, line = chain("orders", CHANGING, locale=locale)
    assert str(line) == expected
    assert line.assumed == ("単価",)
    assert [part.goal for part in line.parts if part.goal] == ["p/visits", "p/rate"]
    assert line.subject.goal == "p/orders"


def test_a_change_from_one_total_to_another_has_a_line_before_it_is_used() -> None:
    first, _ = told("orders", CHANGING)
    assert first == "購入率 ×1.2 = 購入率 6% ÷ baseline 5%"


def test_a_derived_change_is_a_line_and_so_is_the_total_that_it_makes() -> None:
    visits = "kind: kpi\ntitle: 訪問\nparent: orders\nunit: 件\nbaseline: 100件"
    assert told("visits", CHANGING | {"visits": visits}) == [
        "購入率 ×1.2 = 購入率 6% ÷ baseline 5%",
        "訪問 ×1.25 = 注文 ×1.5 ÷ 購入率 ×1.2",
        "訪問 125件 = baseline 100件 × 訪問 ×1.25",
    ]


def test_a_change_that_follows_from_a_total_divides_it_by_what_was() -> None:
    goals = {
        "leads": "kind: kgi\nprimary: true\ntitle: 見込み客\nunit: 件\nbaseline: 160件",
        "calls": "kind: kpi\ntitle: 電話\nparent: leads\nconversion: 50%\ntarget: 400件",
        "reach": "kind: kgi\ntitle: 到達\nunit: 件\nformula: leads * ads",
        "ads": "kind: kpi\ntitle: 広告\nparent: reach\nunit: '%'\ntarget: 2倍",
    }
    assert told("reach", goals) == [
        "見込み客 200件 = 電話 400件 × 電話→見込み客 50%",
        "見込み客 ×1.25 = 見込み客 200件 ÷ baseline 160件",
        "到達 ×2.5 = 見込み客 ×1.25 × 広告 ×2",
    ]
