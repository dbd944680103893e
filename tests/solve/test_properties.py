"""What holds for every tree."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.model import Portfolio, Solution
from kpidocs.settings import Rounding
from kpidocs.solve import solve
from tests.solve.tools import plan_of, read

percents = st.integers(1, 100)


@st.composite
def trees(draw: st.DrawFn, *, target: int | None = None) -> Portfolio:
    """A KGI and up to eight goals below it, each a step or a share of one before it."""
    amount = draw(st.integers(1, 10_000)) if target is None else target
    goals = {"g0": f"kind: kgi\ntarget: {amount}件"}
    taken: set[int] = set()
    for number in range(1, draw(st.integers(1, 8)) + 1):
        parent = draw(st.integers(0, number - 1))
        link = "share" if parent in taken else draw(st.sampled_from(["share", "conversion"]))
        if link == "conversion":
            taken.add(parent)
        goals[f"g{number}"] = f"kind: kpi\nparent: g{parent}\n{link}: {draw(percents)}%"
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
    beyond_the_whole = {"TGT011"}  # shares are drawn without regard to each other
    assert {each.code for each in solve(portfolio).findings} <= beyond_the_whole
