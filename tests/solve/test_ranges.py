"""Between which figures a target lies when rates are given as ranges."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.formula import evaluated, parse
from kpidocs.model import Solution
from kpidocs.settings import Rounding
from tests.solve.tools import figure, plan_of, solved

ORDERS = "kind: kgi\ntarget: 20件"


def bounds(solution: Solution, goal: str) -> tuple[str | None, str | None, bool] | None:
    found = solution.goals[f"p/{goal}"].bounds
    return None if found is None else (figure(found.low), figure(found.high), found.is_wide)


@pytest.mark.parametrize(
    ("rounding", "meetings", "leads"),
    [
        (Rounding.STEPWISE, ("34", "50", False), ("49", "72", False)),
        (Rounding.EXACT, ("34", "50", False), ("48", "72", False)),
    ],
)
def test_a_range_is_carried_on_as_figures_are(
    rounding: Rounding, meetings: tuple[str, str, bool], leads: tuple[str, str, bool]
) -> None:
    files = plan_of(
        orders=ORDERS,
        meetings="kind: kpi\nparent: orders\nconversion: 40%..60%",
        leads="kind: kpi\nparent: meetings\nconversion: 70%",
    )
    solution = solved(files, rounding=rounding)
    assert solution.goals["p/meetings"].target == 40
    assert bounds(solution, "meetings") == meetings
    assert bounds(solution, "leads") == leads
    assert bounds(solution, "orders") is None


def test_without_a_range_nothing_has_bounds() -> None:
    solution = solved(plan_of(orders=ORDERS, meetings="kind: kpi\nparent: orders\nconversion: 50%"))
    assert bounds(solution, "meetings") is None


def test_what_no_range_leads_to_has_no_bounds() -> None:
    files = plan_of(
        orders=ORDERS,
        meetings="kind: kpi\nparent: orders\nconversion: 40%..60%",
        web="kind: kpi\nparent: orders\nshare: 20%",
    )
    assert bounds(solved(files), "web") is None


def test_an_assumption_may_be_a_range() -> None:
    files = plan_of(
        sales="kind: kgi\ntarget: 1000円\nformula: orders * price\nassumptions:\n"
        "  price: 8円/件..10円/件",
        orders="kind: kpi\nparent: sales\nunit: 件",
        web="kind: kpi\nparent: orders\nshare: 20%..30%",
    )
    solution = solved(files)
    assert bounds(solution, "orders") == ("100", "125", False)
    assert bounds(solution, "web") == ("20", "38", False)


def test_what_is_computed_upward_has_bounds_too() -> None:
    files = plan_of(
        orders="kind: kgi\nunit: 件\nformula: web - lost",
        web="kind: kpi\nparent: orders\ntarget: 101件",
        lost="kind: kpi\nparent: web\nshare: 10%..20%",
    )
    assert bounds(solved(files), "orders") == ("80", "90", False)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("100 - rate * 10", ("94", "96", False)),
        ("-rate * -10", ("4", "6", False)),
        ("(rate - 1) * 10", ("-6", "-4", False)),
        ("(rate - 1) * (rate - 2) * 100", ("56", "96", False)),
        ("(rate - 0.5) * rate * 100", ("-6", "6", True)),
        ("rate * (1 - rate) * 100", ("16", "36", True)),
        ("100 / (1 + rate)", ("62", "71", False)),
        ("sum(rate, 1) * 10", ("14", "16", False)),
        ("min(rate, 0.5) * 100", ("40", "50", False)),
        ("max(rate, 0.5) * 100", ("50", "60", False)),
        ("10 / (rate - 0.5)", None),
        ("10 / (0 - rate)", None),
    ],
)
def test_each_sign_of_arithmetic_keeps_both_ends(
    formula: str, expected: tuple[str, str, bool] | None
) -> None:
    rates = "assumptions:\n  rate: {value: 40%..60%}"
    total = f"kind: kgi\nunit: 件\nformula: {formula}\n{rates}"
    if formula == "10 / (rate - 0.5)":
        total = total.replace("40%..60%", "40%..62%")
    assert bounds(solved(plan_of(total=total)), "total") == expected


def test_nothing_follows_from_what_has_no_bounds() -> None:
    files = plan_of(
        total="kind: kgi\nunit: 件\nformula: 10 / (rate - 0.5)\nassumptions:\n  rate: 40%..62%",
        part="kind: kpi\nparent: total\nshare: 50%",
    )
    solution = solved(files)
    assert solution.goals["p/part"].target is not None
    assert bounds(solution, "part") is None


def test_of_several_that_ask_the_hardest_decides_at_each_end() -> None:
    files = plan_of(
        orders="kind: kgi\nprimary: true\ntarget: 20件\nformula: web * 0.5",
        visits="kind: kgi\ntarget: 30件\nformula: web * rate\nassumptions:\n  rate: 60%..90%",
        web="kind: kpi\nparent: orders\nunit: 件",
    )
    assert bounds(solved(files), "web") == ("40", "50", False)


def test_a_target_that_is_a_range_itself_has_no_bounds() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 40–60件",
        meetings="kind: kpi\nparent: orders\nconversion: 40%..60%",
    )
    solution = solved(files)
    assert solution.goals["p/meetings"].upper is not None
    assert bounds(solution, "meetings") is None


def test_what_nobody_needs_stays_at_nothing() -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 20件\nformula: web + 50 * rate\nassumptions:\n  rate: 30%..60%",
        web="kind: kpi\nparent: orders\nunit: 件",
    )
    assert bounds(solved(files), "web") == ("0", "5", False)


@given(
    st.integers(1, 5000),
    st.lists(st.sets(st.integers(1, 100), min_size=2, max_size=2), min_size=1, max_size=4),
    st.data(),
)
@settings(max_examples=40)
def test_every_rate_within_its_range_gives_a_target_within_the_bounds(
    target: int, rates: list[set[int]], data: st.DataObject
) -> None:
    ends = [sorted(pair) for pair in rates]
    chosen = [data.draw(st.integers(low, high)) for low, high in ends]

    def chain(written: list[str]) -> dict[str, str]:
        steps = {
            f"g{number + 1}": f"kind: kpi\nparent: g{number}\nconversion: {rate}"
            for number, rate in enumerate(written)
        }
        return plan_of(g0=f"kind: kgi\ntarget: {target}件", **steps)

    between = solved(chain([f"{low}%..{high}%" for low, high in ends]))
    one = solved(chain([f"{rate}%" for rate in chosen]))
    for goal, each in one.goals.items():
        found = between.goals[goal].bounds
        if found is not None and each.target is not None:
            assert found.low <= each.target <= found.high
            assert found.low <= Fraction(between.goals[goal].target or 0) <= found.high


ENDS = {"a": (Fraction(1, 5), Fraction(2, 5)), "b": (Fraction(1, 2), Fraction(3, 4))}
RANGES = "assumptions:\n  a: 20%..40%\n  b: 50%..75%"

formulas = st.recursive(
    st.sampled_from(["a", "b", "2", "0.3"]),
    lambda part: st.one_of(
        st.tuples(part, st.sampled_from("+-*/"), part).map(lambda each: f"({' '.join(each)})"),
        st.tuples(st.sampled_from(["min", "max"]), part, part).map(
            lambda each: f"{each[0]}({each[1]}, {each[2]})"
        ),
    ),
    max_leaves=5,
)


@given(formulas, st.fractions(0, 1), st.fractions(0, 1))
@settings(max_examples=150)
def test_bounds_hold_all_that_a_formula_can_give_and_no_more_unless_they_are_wide(
    formula: str, first: Fraction, second: Fraction
) -> None:
    def at(*parts: Fraction) -> Fraction:
        """The formula with each range at a part of its way."""
        values = {
            name: low + part * (high - low)
            for (name, (low, high)), part in zip(ENDS.items(), parts, strict=True)
        }
        return evaluated(parse(formula), lambda name: values[name.name], Fraction)

    files = plan_of(total=f"kind: kgi\nunit: 円\nformula: 0 + {formula}\n{RANGES}")
    found = solved(files).goals["p/total"].bounds
    if found is not None:
        assert found.low <= at(first, second) <= found.high
        corners = {at(*parts) for parts in product((Fraction(0), Fraction(1)), repeat=2)}
        assert found.is_wide or (found.low, found.high) == (min(corners), max(corners))


def test_ends_of_more_than_a_thousand_digits_are_not_given() -> None:
    ends = f"0.{'3' * 39}..0.{'7' * 39}"
    steps = {
        f"s{number}": f"kind: kpi\nparent: s{number - 1}\nunit: 円\nconversion: {ends}"
        for number in range(1, 31)
    }
    solution = solved(plan_of(s0="kind: kgi\ntarget: 1円", **steps))
    assert solution.of("p/s20").bounds is not None
    assert solution.of("p/s30").bounds is None
