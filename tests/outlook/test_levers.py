"""What moves a goal."""

from fractions import Fraction

import pytest

from kpidocs.outlook.levers import Levers, levers
from kpidocs.quantity import to_exact
from kpidocs.solve import solve
from tests.solve.tools import plan_of, read

FUNNEL = plan_of(
    orders="kind: kgi\ntarget: 20件",
    meetings="kind: kpi\nparent: orders\nconversion: 50%\nunit: 件",
    leads="kind: kpi\nparent: meetings\nconversion: 25%\ntarget: 160件",
)


def found(files: dict[str, str], goal: str = "p/orders") -> Levers | None:
    portfolio = read(files)
    return levers(goal, portfolio=portfolio, solution=solve(portfolio))


def rows(files: dict[str, str], goal: str = "p/orders") -> list[tuple[str, str, str]]:
    """The levers with their step and effect, the strongest first."""
    moved = found(files, goal)
    assert moved is not None
    return [
        (each.variable.removeprefix("p/"), to_exact(each.step), to_exact(each.effect))
        for each in moved.rows
    ]


def test_levers_stand_by_what_a_step_of_each_does() -> None:
    assert rows(FUNNEL) == [
        ("leads#conversion", "0.01", "0.8"),
        ("meetings#conversion", "0.01", "0.4"),
        ("leads", "1.6", "0.2"),
    ]


def test_effects_are_also_parts_of_what_the_goal_amounts_to() -> None:
    moved = found(FUNNEL)
    assert moved is not None
    assert moved.amount == 20
    assert [each.part for each in moved.rows] == [
        Fraction(1, 25),
        Fraction(1, 50),
        Fraction(1, 100),
    ]


def test_a_goal_that_nothing_delivers_to_has_no_levers() -> None:
    assert found(plan_of(orders="kind: kgi\ntarget: 20件")) is None


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a + b * 2", [("b", "0.6"), ("a", "0.4")]),
        ("a - b", [("a", "0.4"), ("b", "0.3")]),
        ("-(a - b)", [("a", "0.4"), ("b", "0.3")]),
        ("a * b", [("a", "12"), ("b", "12")]),
        ("a * b * b", [("b", "720"), ("a", "360")]),
        ("a / b * 60", [("a", "0.8"), ("b", "0.8")]),
        ("min(a, b)", [("b", "0.3")]),
        ("max(a, b)", [("a", "0.4")]),
        ("sum(children)", [("a", "0.4"), ("b", "0.3")]),
        ("a * 0 + b", [("b", "0.3")]),
    ],
)
def test_every_operation_hands_its_effect_down(
    formula: str, expected: list[tuple[str, str]]
) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: 1件\nformula: {formula}",
        a="kind: kpi\nparent: orders\ntarget: 40件",
        b="kind: kpi\nparent: orders\ntarget: 30件",
    )
    assert [(name, effect) for name, _, effect in rows(files)] == expected


@pytest.mark.parametrize(
    ("target", "steps"),
    [
        ("70件", [("won", "0.4", "0.4"), ("lost", "-0.3", "0.3")]),
        ("70件以下", [("won", "-0.4", "-0.4"), ("lost", "0.3", "-0.3")]),
    ],
)
def test_steps_go_the_way_that_is_better(target: str, steps: list[tuple[str, str, str]]) -> None:
    files = plan_of(
        orders=f"kind: kgi\ntarget: {target}\nformula: won - lost",
        won="kind: kpi\nparent: orders\ntarget: 40件",
        lost="kind: kpi\nparent: orders\ntarget: 30件",
    )
    assert rows(files) == steps


def test_the_cheapest_lever_is_in_our_hands() -> None:
    files = FUNNEL | plan_of(
        leads="kind: kpi\nparent: meetings\nconversion: 25%\ntarget: 160件\ncontrollable: false"
    )
    moved = found(files)
    assert moved is not None
    assert [each.is_controllable for each in moved.rows] == [False, True, False]
    assert moved.cheapest == moved.rows[1]


def test_there_may_be_no_lever_in_our_hands() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件\nformula: leads",
        leads="kind: kpi\nparent: orders\ntarget: 160件\ncontrollable: false",
    )
    moved = found(files)
    assert moved is not None
    assert moved.cheapest is None


def test_of_a_goal_that_amounts_to_nothing_no_part_is_given() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 0件\nformula: a - b",
        a="kind: kpi\nparent: orders\ntarget: 40件",
        b="kind: kpi\nparent: orders\ntarget: 40件",
    )
    moved = found(files)
    assert moved is not None
    assert [each.part for each in moved.rows] == [None, None]


def test_assumptions_and_rate_goals_are_levers() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 1000円\nformula: visits * cvr * price\n"
        "assumptions: {price: 50円/件}",
        visits="kind: kpi\nparent: orders\ntarget: 400件",
        cvr="kind: kpi\nparent: orders\ntarget: 5%",
    )
    assert rows(files) == [
        ("cvr", "0.01", "200"),
        ("orders#price", "0.5", "10"),
        ("visits", "4", "10"),
    ]


def test_of_several_ways_to_reckon_a_goal_the_worse_counts() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件\nformula: calls",
        meetings="kind: kpi\nparent: orders\nconversion: 50%\ntarget: 40件",
        calls="kind: kpi\nparent: orders\ntarget: 30件",
    )
    assert [name for name, *_ in rows(files)] == ["meetings#conversion", "meetings"]


def test_goals_that_lead_back_to_each_other_do_not_turn_for_ever() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件\nformula: visits * cvr",
        visits="kind: kpi\nparent: orders\ntarget: 400件",
        cvr="kind: kpi\nparent: orders\ntarget: 5%\nformula: orders / visits",
    )
    assert [name for name, *_ in rows(files)] == ["cvr", "visits"]


def test_a_chain_of_thousands_has_levers() -> None:
    chain = {
        f"g{n}": f"kind: kpi\nparent: {'orders' if n == 0 else f'g{n - 1}'}\nconversion: 100%"
        for n in range(3_000)
    }
    moved = found(plan_of(orders="kind: kgi\ntarget: 20件", **chain))
    assert moved is not None
    assert len(moved.rows) == 3_001


def test_what_a_plan_assumes_is_a_lever_in_our_hands() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件",
        leads="kind: kpi\nparent: orders\ntarget: 40件\nconversion: cvr",
    )
    files["p/index.md"] = files["p/index.md"].replace("owner", "assumptions: {cvr: 50%}\nowner")
    moved = found(files)
    assert moved is not None
    assert [(row.variable, row.is_controllable) for row in moved.rows] == [
        ("p#cvr", True),
        ("p/leads", True),
    ]


@pytest.mark.parametrize(("steps", "is_told"), [(30, True), (50, False)])
def test_of_figures_with_thousands_of_digits_nothing_is_said(steps: int, is_told: bool) -> None:  # noqa: FBT001
    below = {
        f"g{n}": f"kind: kpi\nparent: g{n - 1}\nunit: 件\nconversion: {'3' * 2}.{'3' * 35}%"
        for n in range(1, steps)
    }
    files = plan_of(g0="kind: kgi\ntarget: 20件", **below)
    assert (found(files, "p/g0") is not None) is is_told
