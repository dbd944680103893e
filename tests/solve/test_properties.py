"""What holds for every tree."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.model import Portfolio, Solution
from kpidocs.settings import Rounding
from kpidocs.solve import solve
from tests.solve.tools import plan_of, read


@st.composite
def trees(draw: st.DrawFn, *, target: int | None = None) -> Portfolio:
    """A KGI and up to eight goals below it, each a step or a share of one before it.

    The shares of a goal are all of it at most, and no goal has two steps.
    """
    amount = draw(st.integers(1, 10_000)) if target is None else target
    goals = {"g0": f"kind: kgi\ntarget: {amount}件"}
    converted: set[int] = set()
    left = {0: 100}  # percent of each goal that no share takes yet
    for number in range(1, draw(st.integers(1, 8)) + 1):
        links = [
            *((each, "share") for each, percent in left.items() if percent),
            *((each, "conversion") for each in left if each not in converted),
        ]
        parent, link = draw(st.sampled_from(links))
        percent = draw(st.integers(1, left[parent] if link == "share" else 100))
        if link == "share":
            left[parent] -= percent
        else:
            converted.add(parent)
        left[number] = 100
        goals[f"g{number}"] = f"kind: kpi\nparent: g{parent}\n{link}: {percent}%"
    return read(plan_of(**goals))


def figures(solution: Solution) -> dict[str, Fraction | None]:
    return {goal: solved.target for goal, solved in solution.goals.items()}


def need(portfolio: Portfolio, solution: Solution, goal: str, *, key: str) -> Fraction:
    """What the goal above asks for, unrounded, its carried figure being ``key`` of the solved."""
    child = portfolio.goals[goal]
    assert child.parent is not None
    above = getattr(solution.goals[child.parent], key)
    if child.share is not None and child.share.figure is not None:
        return Fraction(above * child.share.figure.value)
    assert child.conversion is not None
    assert child.conversion.figure is not None
    return Fraction(above / child.conversion.figure.value)


@given(trees())
@settings(max_examples=60)
def test_a_printed_count_is_enough_and_one_less_is_not(portfolio: Portfolio) -> None:
    solution = solve(portfolio)
    for goal, solved in solution.goals.items():
        if solved.derivation is not None and solved.target is not None:
            asked = need(portfolio, solution, goal, key="target")
            assert solved.target - 1 < asked <= solved.target


@given(trees())
@settings(max_examples=60)
def test_unrounded_figures_satisfy_their_equations_exactly(portfolio: Portfolio) -> None:
    solution = solve(portfolio, rounding=Rounding.EXACT)
    for goal, solved in solution.goals.items():
        if solved.derivation is not None:
            assert solved.exact == need(portfolio, solution, goal, key="exact")


@given(trees())
@settings(max_examples=40)
def test_the_order_of_files_does_not_matter(portfolio: Portfolio) -> None:
    turned = replace(
        portfolio,
        order=tuple(reversed(portfolio.order)),
        goals=dict(reversed(list(portfolio.goals.items()))),
    )
    assert figures(solve(turned)) == figures(solve(portfolio))


@given(st.data(), st.integers(1, 5000), st.integers(1, 5000))
@settings(max_examples=40)
def test_a_harder_kgi_asks_for_no_less_of_anything(
    data: st.DataObject, target: int, more: int
) -> None:
    portfolio = data.draw(trees(target=target))
    root = portfolio.goals["p/g0"]
    assert root.target is not None
    harder = replace(
        root, target=replace(root.target, change=type(root.target.change)(Fraction(target + more)))
    )
    before = figures(solve(portfolio))
    after = figures(solve(replace(portfolio, goals={**portfolio.goals, "p/g0": harder})))
    assert all(
        figure is None or (now := after[goal]) is None or now >= figure
        for goal, figure in before.items()
    )


@given(trees())
@settings(max_examples=40)
def test_a_tree_of_shares_and_steps_holds_together(portfolio: Portfolio) -> None:
    assert solve(portfolio).findings == ()


@given(st.lists(st.tuples(st.sampled_from("*/"), st.integers(1, 30)), min_size=1, max_size=6))
@settings(max_examples=40)
def test_changes_are_what_totals_make_of_the_figures_before(links: list[tuple[str, int]]) -> None:
    """In both, what a KGI changes threefold is a product or quotient of two below, and so on."""
    changes = {"g0": "kind: kgi\ntarget: 3倍\nunit: 点"}
    totals = {"g0": "kind: kgi\ntarget: 3000点"}
    before = Fraction(1000)
    for number, (sign, tenths) in enumerate(links, start=1):
        before = before / 10 if sign == "*" else before * 10
        for goals, target in ((changes, f"{tenths / 10}倍"), (totals, f"{tenths}点")):
            goals[f"g{number - 1}"] += f"\nformula: g{number} {sign} h{number}"
            goals[f"g{number}"] = f"kind: kpi\nparent: g{number - 1}\nunit: 点"
            goals[f"h{number}"] = f"kind: kpi\nparent: g{number - 1}\nunit: 点\ntarget: {target}"
    last = f"p/g{len(links)}"
    change = solve(read(plan_of(**changes))).goals[last].change
    assert change is not None
    assert change.factor == (solve(read(plan_of(**totals))).goals[last].target or 0) / before
