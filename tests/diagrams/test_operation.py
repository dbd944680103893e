import pytest

from kpidocs.diagrams import Tie, plan_tree
from kpidocs.diagrams.operation import operation
from kpidocs.model import Goal, Kind, Study
from tests.diagrams.goals import goal, study


def step(found: Study, child: str = "p/b") -> str:
    return operation(found, found.portfolio.goals[child], "ja")


def tie(found: Study) -> Tie:
    (edge,) = (each for each in plan_tree(found, plan="p", locale="ja").edges if each.end == "p/b")
    return edge.tie


def test_a_conversion_divides() -> None:
    assert step(study(goal("a", target="1件"), goal("b", parent="a", conversion="50%"))) == "÷ 50%"


def test_a_share_multiplies() -> None:
    assert step(study(goal("a", target="1件"), goal("b", parent="a", share="20%"))) == "× 20%"


def test_a_share_and_a_conversion_do_both() -> None:
    found = study(goal("a", target="9件"), goal("b", parent="a", share="20%", conversion="5%"))
    assert step(found) == "× 20% ÷ 5%"


def test_a_rate_that_is_a_goal_is_shown_by_its_figure() -> None:
    found = study(
        goal("a", target="1件"),
        goal("rate", target="40%", unit="%"),
        goal("b", parent="a", conversion="@p/rate"),
    )
    assert step(found) == "÷ 40%"


def test_an_unknown_rate_is_a_question() -> None:
    found = study(
        goal("a", target="1件"),
        goal("rate", unit="%"),
        goal("b", parent="a", conversion="@p/rate"),
    )
    assert step(found) == "÷ ?"


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ("b * price", "÷ 1万円/件"),
        ("price * b", "÷ 1万円/件"),
        ("b / 12", "× 12"),
        ("12 / b", ""),
        ("b * c", "×"),
        ("b * (c + 1)", "÷"),
        ("b + c", "+"),
        ("c - b", "−"),
        ("sum(children)", "+"),
        ("sum(b, c)", "+"),
        ("sum(c, 1)", ""),
        ("c + 1", ""),
        ("max(b, c)", ""),
        ("b * long", "÷"),
    ],
)
def test_a_formula_above_is_turned_round(formula: str, shown: str) -> None:
    found = study(
        goal("a", target="1億円", unit="円", formula_=formula),
        goal("b", parent="a"),
        goal("c", parent="a", unit=None),
        assumptions={"price": "1万円/件", "long": "123,456,789円/件"},
    )
    assert step(found) == shown


@pytest.mark.parametrize(
    ("formula", "shown"),
    [("a * 3", "× 3"), ("3 * a", "× 3"), ("a / price", "÷ 10円/件"), ("a + 1", ""), ("3 / a", "")],
)
def test_a_formula_of_the_goal_itself_is_read_as_it_stands(formula: str, shown: str) -> None:
    found = study(
        goal("a", target="1件"),
        goal("b", parent="a", formula_=formula),
        assumptions={"price": "10円/件"},
    )
    assert step(found) == shown


def test_the_same_goal_seen_from_elsewhere_is_equal() -> None:
    found = study(goal("a", target="1件"), goal("b", parent="a", same_as="a"))
    assert step(found) == "="


def test_success_factors_are_looked_through() -> None:
    found = study(
        goal("a", target="1億円", unit="円", formula_="b * 3"),
        goal("k", kind=Kind.KSF, parent="a"),
        goal("b", parent="k"),
    )
    assert step(found) == "÷ 3"


def test_a_root_comes_from_nowhere() -> None:
    assert step(study(goal("b", formula_="c * 3"), goal("c", target="1件"))) == ""


def test_an_influence_has_no_operation() -> None:
    assert step(study(goal("a", target="1件"), goal("b", parent="a"))) == ""


def test_the_same_goal_as_one_elsewhere_is_no_step_from_the_goal_above() -> None:
    found = study(goal("a"), goal("b", parent="a", same_as="c"), goal("c", target="1件"))
    assert step(found) == ""
    assert tie(found) is Tie.INFLUENCE


@pytest.mark.parametrize(
    "child",
    [
        goal("b", parent="a", conversion="50%"),
        goal("b", parent="a", formula_="(a + 1) * 2"),
        goal("b", parent="a", same_as="a"),
    ],
)
def test_arithmetic_is_arithmetic_wherever_it_is_written(child: Goal) -> None:
    assert tie(study(goal("a", target="1件"), child)) is Tie.ARITHMETIC


@pytest.mark.parametrize("child", [goal("b", parent="a"), goal("b", parent="a", formula_="1 + 1")])
def test_without_arithmetic_there_is_influence(child: Goal) -> None:
    assert tie(study(goal("a", target="1件"), child)) is Tie.INFLUENCE
