from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.formula import Expression, Name, parse, to_text
from kpidocs.model import Location
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.equations.evaluate import Evaluation, turned, turns

VALUES = {name: Fraction(number) for name, number in zip("abcd", (2, 3, 5, 7), strict=True)}


def equation(text: str) -> Equation:
    left, _, right = text.partition("=")
    return Equation("g", Link.FORMULA, parse(left), parse(right), Location("g.md"))


def value(expression: Expression, values: dict[str, Fraction]) -> Fraction | None:
    side = Equation("g", Link.FORMULA, Name("_"), expression, Location("g.md"))
    return Evaluation(side, values).right()


@pytest.mark.parametrize(
    ("text", "asked", "shown"),
    [
        ("a = x * b", Fraction(2, 3), "a ÷ b"),
        ("a = b * x * c", Fraction(2, 15), "a ÷ b ÷ c"),
        ("a = x + b - c", Fraction(4), "a − b + c"),
        ("a = b - x", Fraction(1), "−(a − b)"),
        ("a = b / x", Fraction(3, 2), "b ÷ a"),
        ("a = x / b", Fraction(6), "a × b"),
        ("a = b * x + c * d", Fraction(-11), "(a − c × d) ÷ b"),
        ("a * b = c * x", Fraction(6, 5), "a × b ÷ c"),
        ("a = sum(b, x, c)", Fraction(-6), "a − b − c"),
        ("x = a + b", Fraction(5), "a + b"),
    ],
)
def test_an_equation_is_turned_round_for_its_unknown(
    text: str, asked: Fraction, shown: str
) -> None:
    turnable = equation(text)
    assert Evaluation(turnable, VALUES).demand("x") == asked
    expression = turned(turnable, turnable.occurrences["x"][0])
    assert to_text(expression, say=lambda leaf: getattr(leaf, "name", "?")) == shown


@pytest.mark.parametrize("text", ["a = min(x, b)", "a = max(b, x) * c"])
def test_min_and_max_are_never_turned_round(text: str) -> None:
    assert not turns(equation(text), "x")


def test_a_variable_that_stands_twice_is_not_solved_for() -> None:
    assert not turns(equation("a = x + x * b"), "x")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a = min(b, c)", 3), ("a = max(b, c, d)", 7), ("a = sum(b, c)", 8), ("a = -b * c", -15)],
)
def test_functions_and_signs_are_computed(text: str, expected: int) -> None:
    assert Evaluation(equation(text), VALUES).right() == expected


@pytest.mark.parametrize(
    "text", ["a = y * x", "a = y / x", "a = x / y", "a = x + y", "y = x + a", "a = x * min(b, y)"]
)
def test_an_unknown_beside_the_variable_leaves_it_unknown(text: str) -> None:
    assert Evaluation(equation(text), VALUES).demand("x") is None


expressions = st.recursive(
    st.sampled_from("abcd"),
    lambda inner: st.builds(
        "({} {} {})".format,
        inner,
        st.sampled_from("+-*/"),
        inner,
    ),
    max_leaves=6,
)


@given(expressions, st.sampled_from("+-*/"), expressions)
def test_what_is_asked_is_what_the_printed_step_gives_and_satisfies_the_equation(
    others: str, sign: str, more: str
) -> None:
    asked = equation(f"{others} = {more} {sign} x")
    try:
        demand = Evaluation(asked, VALUES).demand("x")
        printed = value(turned(asked, asked.occurrences["x"][0]), VALUES)
        assert demand is not None
        both = Evaluation(asked, {**VALUES, "x": demand})
        left, right = both.left(), both.right()
    except ZeroDivisionError:
        return
    assert demand == printed
    assert left == right
