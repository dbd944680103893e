import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.formula import Name, Number, Product
from kpidocs.model import Change, Origin, Portfolio, Solution, change_of
from kpidocs.outlook.what_if.program import MOST, Program, Untried, program
from kpidocs.quantity import Comparator, Quantity, to_exact
from kpidocs.settings import Rounding
from kpidocs.solve import solve
from tests.folders import goal
from tests.outlook.what_if.evaluator import run
from tests.solve.tools import PLAN, plan_of, read

Tree = dict[str, str]


def program_of(files: Tree, *, rounding: Rounding = Rounding.STEPWISE) -> Program | Untried | None:
    portfolio = read(files)
    return program(
        "p", portfolio=portfolio, solution=solve(portfolio, rounding=rounding), rounding=rounding
    )


def free(files: Tree, *, rounding: Rounding = Rounding.STEPWISE) -> list[str]:
    """The variables that can be set, sorted, without their plan."""
    found = program_of(files, rounding=rounding)
    if not isinstance(found, Program):
        return []
    return sorted(each.name.removeprefix("p/") for each in found.assignments if each.is_free)


def compare(files: Tree, edits: dict[str, Fraction], *, rounding: Rounding) -> None:
    """Hold what the program gives after some edits against what is solved after them."""
    found = program_of(files, rounding=rounding)
    assert isinstance(found, Program)
    outcome = run(found, {f"p/{name}": value for name, value in edits.items()})
    after = solve(read(edited(files, edits)), rounding=rounding)
    for name in outcome.figures:
        if name in after.goals:
            solved = after.goals[name]
            assert outcome.figures[name] == solved.target, name
            assert outcome.upper[name] == solved.upper, name
            assert outcome.amounts.get(name) == solved.attained, name
        elif name in after.rates:
            assert outcome.figures[name] == after.rates[name].value, name


def edited(files: Tree, edits: dict[str, Fraction]) -> Tree:
    """Write figures into goal files as an author would."""
    changed = dict(files)
    for name, value in edits.items():
        goal, _, key = name.partition("#")
        path = f"p/{goal}.md"
        text = changed[path]
        if key:
            changed[path] = re.sub(rf"{key}: .*", f"{key}: {to_exact(value * 100)}%", text)
        elif "target:" in text:
            changed[path] = re.sub(r"target: [\d/]+件", f"target: {to_exact(value)}件", text)
        else:
            changed[path] = text.replace("kind:", f"target: {to_exact(value)}件\nkind:", 1)
    return changed


CHAIN = plan_of(
    g0="kind: kgi\ntarget: 20件",
    g1="kind: kpi\nparent: g0\nconversion: 50%",
    g2="kind: kpi\nparent: g1\nconversion: 50%",
)
CHANGE = change_of("p/g1")
RATES = ["g1#conversion", "g2#conversion"]


def test_declared_goals_rates_and_goals_that_follow_downward_can_be_set() -> None:
    assert free(CHAIN) == ["g0", "g1", *RATES[:1], "g2", *RATES[1:]]


def test_what_is_added_up_from_below_cannot_be_set() -> None:
    files = plan_of(
        g0="kind: kgi\nunit: 件",
        g1="kind: kpi\nparent: g0\nconversion: 50%\ntarget: 40件",
    )
    assert free(files) == ["g1", "g1#conversion"]


def test_a_goal_whose_siblings_would_take_its_place_cannot_be_set() -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 20件\nformula: g1 + g2",
        g1="kind: kpi\nparent: g0\nshare: 50%",
        g2="kind: kpi\nparent: g0\nunit: 件",
    )
    assert "g2" not in free(files)
    assert "g1" in free(files)


@pytest.mark.parametrize("formula", ["max(g1, 3)", "min(g1, 30)", "2 * max(g1, 3)", "g1 + g1"])
def test_what_formulas_are_not_turned_for_cannot_be_set(formula: str) -> None:
    top = f"kind: kgi\ntarget: 20件\nformula: {formula}"
    files = plan_of(g0=top, g1="kind: kpi\nparent: g0\nshare: 50%")
    assert free(files) == ["g0", "g1#share"]


def test_a_goal_asked_for_by_a_goal_below_it_cannot_be_set() -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 20件",
        g1="kind: kpi\nparent: g0\nunit: 件\nconversion: 50%",
        g2="kind: kpi\nparent: g1\nunit: 件\ntarget: 7件",
        h="kind: kgi\nunit: 件\nprimary: true\nformula: g1 + g2",
    )
    assert "h" not in free(files)


def test_a_derived_rate_can_be_set_where_all_else_is_given() -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 20件",
        g1="kind: kpi\nparent: g0\nconversion: unknown\ntarget: 50件",
    )
    assert free(files) == ["g0", "g1", "g1#conversion"]
    compare(files, {"g1#conversion": Fraction(1, 4)}, rounding=Rounding.STEPWISE)


def test_a_range_is_carried_down_and_cannot_be_set() -> None:
    files = plan_of(g0="kind: kgi\ntarget: 20〜30件", g1="kind: kpi\nparent: g0\nconversion: 50%")
    assert free(files) == ["g1#conversion"]
    compare(files, {"g1#conversion": Fraction(2, 5)}, rounding=Rounding.STEPWISE)


def test_shares_count_once_they_add_up_to_the_whole() -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 20件",
        g1="kind: kpi\nparent: g0\nshare: 50%\ntarget: 5件",
        g2="kind: kpi\nparent: g0\nshare: 40%",
    )
    for share in (Fraction(1, 2), Fraction(3, 10)):
        compare(files, {"g2#share": share}, rounding=Rounding.STEPWISE)


def test_shares_that_nobody_knows_do_not_count() -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 20件",
        g1="kind: kpi\nparent: g0\nshare: 100%",
        g2="kind: kpi\nparent: g0\nshare: unknown",
    )
    found = program_of(files)
    assert isinstance(found, Program)
    assert [each.shares for each in found.deliveries] == [("p/g1#share",)]


def test_a_plan_reaches_into_others() -> None:
    files = CHAIN | {
        "q/index.md": PLAN,
        "q/top.md": goal("kind: kgi\ntitle: Top\nunit: 件\nformula: p/g1 + p/g2"),
    }
    portfolio = read(files)
    found = program("q", portfolio=portfolio, solution=solve(portfolio), rounding=Rounding.STEPWISE)
    assert found is None  # nothing of its own can be set
    assert free(files) == free(CHAIN)


@pytest.mark.parametrize(
    ("goals", "why"),
    [
        (
            {"g0": "kind: kgi\ntarget: 20件\nformula: g1 / 0", "g1": "kind: kpi\ntarget: 1件"},
            Untried.BROKEN,
        ),
        ({"g0": "kind: kgi"}, None),
        ({"g0": "kind: kgi\ntarget: 20件", "g1": "kind: kpi\ntarget: 50%\nparent: g0"}, None),
        (
            {
                "g0": "kind: kgi\ntarget: x1.5\nformula: g1 * g2",
                "h": "kind: kgi\nprimary: true\ntarget: x2\nformula: g1 * g3",
                "g1": "kind: kpi\nparent: g0\nunit: 件\nbaseline: 100件 @ 2025年度",
                "g2": "kind: kpi\nparent: g0\ntarget: x1.2",
                "g3": "kind: kpi\nparent: h\ntarget: x1.2",
            },
            Untried.UNSETTLED,
        ),
    ],
    ids=["divides by zero", "has no figures", "relates no figures", "asks twice for a change"],
)
def test_nothing_is_offered_where_a_plan(goals: Tree, why: Untried | None) -> None:
    assert program_of(plan_of(**goals)) is why


@pytest.mark.parametrize("edit", ["g0", "h"])
@pytest.mark.parametrize("value", [10, 60])
def test_of_much_and_little_that_is_asked_only_the_former_counts(edit: str, value: int) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 20件以下",
        g1="kind: kpi\nunit: 件\nparent: g0\nshare: 50%",
        h="kind: kgi\nprimary: true\ntarget: 20件\nformula: g1 * 2",
    )
    compare(files, {edit: Fraction(value)}, rounding=Rounding.STEPWISE)


def test_a_rate_speaks_only_where_no_other_goal_asks() -> None:
    files = plan_of(
        a="kind: kgi\ntarget: 50%\nformula: b / c",
        b="kind: kgi\nunit: 件\nprimary: true\nformula: d * 2",
        c="kind: kgi\nunit: 件\ntarget: 40件以下",
        d="kind: kpi\nunit: 件\nparent: b\ntarget: 10件",
    )
    compare(files, {"c": Fraction(80)}, rounding=Rounding.STEPWISE)
    compare(files, {"d": Fraction(30)}, rounding=Rounding.STEPWISE)


@pytest.mark.parametrize("rounding", Rounding)
def test_a_goal_with_several_demands_can_be_tried_with_either_rounding(rounding: Rounding) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 20件",
        g1="kind: kpi\nunit: 件\nparent: g0\nshare: 50%",
        h="kind: kgi\nprimary: true\ntarget: 30件\nformula: g1 * 2",
    )
    assert free(files, rounding=rounding) != []


def test_a_plan_may_be_too_large() -> None:
    steps = {
        f"g{number}": f"kind: kpi\nparent: g{number - 1}\nconversion: 99%"
        for number in range(1, MOST // 2 + 2)
    }
    assert program_of(plan_of(g0="kind: kgi\ntarget: 20件", **steps)) is Untried.TOO_LARGE


def changed(solution: Solution, *, is_derived: bool) -> Solution:
    """The solution with g1 at three times its change, which is 20 if given, else that of g0."""
    solved = solution.goals["p/g1"]
    step = solved.derivation
    assert step is not None
    of_change = replace(step, subject=CHANGE, expression=Name("p/g0"), whole=None, is_asked=False)
    change = Change(
        Origin.DERIVED,
        Fraction(20),
        Comparator.AT_LEAST,
        derivation=of_change if is_derived else None,
    )
    own = replace(
        step,
        expression=Product((Name(CHANGE), Number(Fraction(3), "3"))),
        others=(Name("p/g0"),),
        values={CHANGE: Quantity(Fraction(20))},
    )
    return replace(
        solution,
        goals={**solution.goals, "p/g1": replace(solved, derivation=own, change=change)},
    )


@pytest.mark.parametrize(("is_derived", "target"), [(True, 90), (False, 60)])
def test_a_figure_may_come_from_a_change(is_derived: bool, target: int) -> None:  # noqa: FBT001
    portfolio: Portfolio = read(CHAIN)
    solution = changed(solve(portfolio), is_derived=is_derived)
    found = program("p", portfolio=portfolio, solution=solution, rounding=Rounding.STEPWISE)
    assert isinstance(found, Program)
    fixed = [each.name for each in found.assignments if not each.is_free]
    assert {CHANGE, "p/g1"} <= set(fixed)
    assert run(found, {"p/g0": Fraction(30)}).figures["p/g1"] == target


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """A KGI and up to seven goals below: steps, shares, both; some declared, some in formulas."""
    target = draw(st.integers(1, 300))
    bound = draw(st.sampled_from(["", "以上", "超"]))
    goals = {"g0": f"kind: kgi\ntarget: {target}件{bound}"}
    for number in range(1, draw(st.integers(1, 7)) + 1):
        parent = draw(st.integers(0, number - 1))
        link = draw(st.sampled_from(["share", "conversion", "conversion", "both", "unknown"]))
        lines = [f"kind: kpi\nparent: g{parent}\nunit: 件"]
        rate = draw(st.sampled_from([5, 10, 25, 33, 50, 50, 75, 100]))
        if link in ("share", "both"):
            lines.append(f"share: {rate}%")
        if link in ("conversion", "both"):
            lines.append(f"conversion: {draw(st.integers(1, 100))}%")
        if link == "unknown":
            lines.append("conversion: unknown")
        if draw(st.integers(0, 3)) == 0:
            lines.append(f"target: {draw(st.integers(1, 2000))}件")
        goals[f"g{number}"] = "\n".join(lines)
    last = len(goals)
    if draw(st.booleans()):
        over = [f"g{number}" for number in draw(st.sets(st.integers(0, last - 1), min_size=1))]
        formula = draw(st.sampled_from([" + ", " * "])).join(over)
        wrapped = draw(st.sampled_from(["{}", "2 * ({})", "max({}, 3)", "100 - ({})"]))
        goals["h"] = f"kind: kpi\nunit: 件\nformula: {wrapped.format(formula)}"
        if draw(st.booleans()):
            goals["h"] += f"\ntarget: {draw(st.integers(1, 500))}件"
    return plan_of(**goals)


@given(trees(), st.data(), st.sampled_from(Rounding))
@settings(max_examples=150, deadline=None)
def test_every_edit_gives_what_solving_the_edited_goals_gives(
    files: Tree, data: st.DataObject, rounding: Rounding
) -> None:
    names = free(files, rounding=rounding)
    if not names:
        return
    chosen = data.draw(st.lists(st.sampled_from(names), max_size=4, unique=True))
    edits = {
        name: Fraction(
            data.draw(st.integers(1, 100 if "#" in name else 3000)), 100 if "#" in name else 1
        )
        for name in chosen
    }
    compare(files, edits, rounding=rounding)


def test_goals_that_are_each_others_same_do_not_turn_for_ever() -> None:
    files = plan_of(
        g0="kind: kgi\nprimary: true\ntarget: 20件\nsame_as: h",
        h="kind: kgi\nsame_as: g0",
        g1="kind: kpi\nparent: h\nconversion: 50%",
    )
    assert "g0" in free(files)


@pytest.mark.parametrize(
    "keys", ["target: 80件以下\nformula: 100 - g1", "target: 50件以下\nformula: 1000 / g1"]
)
def test_a_limit_that_is_turned_round_asks_for_much(keys: str) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 30件",
        g1="kind: kpi\nunit: 件\nparent: g0\nshare: 50%",
        h=f"kind: kgi\nprimary: true\nunit: 件\n{keys}",
    )
    assert "g0" in free(files)


def test_an_amount_per_week_is_rounded_once_it_is_multiplied() -> None:
    files = plan_of(g0="kind: kgi\ntarget: 週10件", g1="kind: kpi\nparent: g0\nconversion: 50%")
    compare(files, {"g1#conversion": Fraction(1, 4)}, rounding=Rounding.STEPWISE)


def test_shares_of_the_whole_are_added_up_once() -> None:
    found = program_of(
        plan_of(
            g0="kind: kgi\ntarget: 20件",
            a="kind: kpi\nparent: g0\nunit: 人",
            g1="kind: kpi\nparent: g0\nshare: 50%",
            g2="kind: kpi\nparent: g0\nshare: 50%",
        )
    )
    assert isinstance(found, Program)
    assert [(each.goal, each.shares) for each in found.deliveries] == [
        ("p/g0", ("p/g1#share", "p/g2#share"))
    ]


def test_a_given_goal_can_be_set_wherever_it_stands() -> None:
    files = plan_of(
        g0="kind: kgi\nunit: 件\nformula: max(g1, 3)", g1="kind: kpi\nparent: g0\ntarget: 20件"
    )
    assert free(files) == ["g1"]


def test_what_the_lowest_goals_amount_to_comes_first() -> None:
    found = program_of(CHAIN)
    assert isinstance(found, Program)
    assert [each.goal for each in found.deliveries] == ["p/g1", "p/g0"]


@pytest.mark.parametrize("conversion", ["50%", "unknown"])
def test_shares_that_are_converted_count_where_the_rate_is_known(conversion: str) -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 20件",
        g1=f"kind: kpi\nparent: g0\nunit: 件\nshare: 50%\nconversion: {conversion}",
        g2="kind: kpi\nparent: g0\nshare: 50%",
    )
    compare(files, {"g2#share": Fraction(2, 5)}, rounding=Rounding.STEPWISE)
    if conversion == "50%":
        compare(files, {"g1#conversion": Fraction(1, 4)}, rounding=Rounding.STEPWISE)


def test_the_range_of_a_factor_is_carried_to_the_other() -> None:
    files = plan_of(
        g0="kind: kgi\ntarget: 60件\nformula: g1 * g2",
        g1="kind: kpi\nparent: g0\ntarget: 20〜30人",
        g2="kind: kpi\nparent: g0\nunit: 件/人",
    )
    compare(files, {"g0": Fraction(90)}, rounding=Rounding.STEPWISE)


def test_a_plan_may_round_in_its_own_way() -> None:
    files = CHAIN | {"p/index.md": PLAN.replace("owner", "rounding: exact\nowner")}
    compare(files, {"g1#conversion": Fraction(3, 10)}, rounding=Rounding.STEPWISE)


def test_what_a_plan_assumes_can_be_set() -> None:
    files = plan_of(g0="kind: kgi\ntarget: 20件", g1="kind: kpi\nparent: g0\nconversion: cvr")
    files["p/index.md"] = PLAN.replace("owner", "assumptions: {cvr: 50%}\nowner")
    assert free(files) == ["g0", "g1", "p#cvr"]


def test_a_rate_is_derived_beside_a_change() -> None:
    files = plan_of(
        g0="kind: kgi\nbaseline: 80件\ntarget: 100件",
        g1="kind: kpi\nparent: g0\nunit: 件\nbaseline: 150件\ntarget: 200件\n"
        "conversion: unknown\nformula: visits * ctr",
        visits="kind: kpi\nparent: g1\nunit: 訪問",
        ctr="kind: kpi\nparent: g1\nunit: 件/訪問\ntarget: 1.2倍",
    )
    assert free(files) == ["g0", "g1#conversion"]
