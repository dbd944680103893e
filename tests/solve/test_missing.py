"""The fewest facts that settle what cannot be derived."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpidocs.formula import Name, Sum
from kpidocs.model import Location
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.equations.system import System
from kpidocs.solve.judgement.matching import unmatched
from kpidocs.solve.judgement.missing import Gap, gaps
from kpidocs.words import say
from tests.solve.tools import plan_of, solved

AT = Location("goals/p/a.md")


def added(goal: str, *others: str) -> Equation:
    return Equation(goal, Link.FORMULA, Name(goal), Sum(tuple(map(Name, others))), AT)


def gap(*equations: Equation, depth: Mapping[str, int]) -> Gap:
    (only,) = gaps(System(equations, depth), known={})
    return only


def turnable(*equations: Sequence[str]) -> list[dict[str, bool]]:
    return [dict.fromkeys(each, True) for each in equations]


@pytest.mark.parametrize(
    ("lacking", "ordered", "left"),
    [
        (turnable("ab"), "ab", ("b",)),
        (turnable("ab"), "ba", ("a",)),
        (turnable("ab", "bc", "ca"), "abc", ()),
        (turnable("ab", "ab", "abc"), "abc", ()),
        (turnable("abc", "ab", "a"), "abcd", ("d",)),
        (turnable("ab", "a"), "abc", ("c",)),
        (turnable("abcd", "cd"), "abcd", ("b", "d")),
        ([{"a": False, "b": True}], "ab", ("a",)),
        ([{"a": False}], "a", ("a",)),
    ],
)
def test_unknowns_without_an_equation_of_their_own_are_left_the_last_ones_first(
    lacking: list[dict[str, bool]], ordered: str, left: tuple[str, ...]
) -> None:
    assert unmatched(lacking, ordered) == left


def test_of_facts_those_at_the_leaves_are_asked_for() -> None:
    depth = {"total": 0, "a": 1, "b": 1, "a1": 2, "a2": 2}
    found = gap(added("total", "a", "b"), added("a", "a1", "a2"), depth=depth)
    assert (found.facts, found.choices) == (("b", "a1", "a2"), ())


def test_two_equations_that_need_each_other_are_settled_by_either_unknown() -> None:
    found = gap(added("x", "y", "y2"), added("y", "x", "y2"), added("y2", "x", "y"), depth={})
    assert found.choices == ()
    assert found.facts == ("y", "y2")


def test_what_only_equations_together_would_give_is_settled_by_trial() -> None:
    found = gap(added("x", "a", "b"), added("a", "x", "b"), depth={"x": 0, "a": 1, "b": 1})
    assert found.facts == ("a", "b")


def settles(facts: Iterable[str], equations: Sequence[Mapping[str, bool]]) -> bool:
    """Whether all unknowns follow from facts, found in the plainest way."""
    known = set(facts)
    while True:
        follow = {
            last
            for each in equations
            for last in each.keys() - known
            if len(each.keys() - known) == 1 and each[last]
        }
        if not follow:
            return all(each.keys() <= known for each in equations)
        known |= follow


@st.composite
def systems(draw: st.DrawFn) -> list[Equation]:
    """Up to five sums over up to seven unknowns."""
    names = st.sampled_from("abcdefg")
    rights = st.lists(names, min_size=1, max_size=3, unique=True)
    pairs = draw(st.lists(st.tuples(names, rights), min_size=1, max_size=5))
    return [
        added(goal, *(each for each in right if each != goal), goal.upper())
        for goal, right in pairs
    ]


@given(systems())
@settings(max_examples=100)
def test_the_facts_settle_the_gap_and_no_fewer_do_where_that_is_promised(
    equations: list[Equation],
) -> None:
    for found in gaps(System(equations, {}), known={}):
        lacking = [dict.fromkeys(each.occurrences, True) for each in found.equations]
        assert settles(found.facts, lacking)
        assert all(settles([each], lacking) for each in found.choices)
        fewest = next(
            size
            for size in range(len(found.variables) + 1)
            if any(settles(facts, lacking) for facts in combinations(found.variables, size))
        )
        structural = len(unmatched(lacking, found.variables))
        assert structural <= fewest <= len(found.facts)
        if len(found.facts) == max(structural, 1):
            assert fewest == len(found.facts)


def chain(length: int) -> list[Equation]:
    return [added(f"x{number}", f"x{number + 1}") for number in range(length)]


@pytest.mark.parametrize(
    ("equations", "facts", "choices"),
    [
        ([added("x", *(f"y{number}" for number in range(10_000)))], 10_000, 0),
        (chain(5000), 1, 39),
    ],
    ids=["one sum", "a chain"],
)
def test_in_large_groups_a_single_fact_is_sought_among_the_first_only(
    equations: list[Equation], facts: int, choices: int
) -> None:
    found = gap(*equations, depth={})
    assert (len(found.facts), len(found.choices)) == (facts, choices)


@pytest.mark.parametrize(
    ("goals", "message"),
    [
        (
            {
                "a": "kind: kgi\nprimary: true\nunit: 件\nsame_as: b",
                "b": "kind: kgi\nunit: 件\nsame_as: a",
            },
            "These goals are computed from each other: “a”, “b”, “a”.",
        ),
        (  # the way round that keeps to the top
            {
                "z": "kind: kgi\nunit: 件\nformula: m + b",
                "m": "kind: kpi\nparent: z\nunit: 件\nformula: z + b",
                "b": "kind: kpi\nparent: m\nunit: 件\nformula: z + m",
            },
            "These goals are computed from each other: “z”, “m”, “z”.",
        ),
    ],
)
def test_goals_that_lead_back_to_themselves_are_named(
    goals: Mapping[str, str], message: str
) -> None:
    (found,) = solved(plan_of(**goals)).findings
    assert (found.code, say(found.message, "en")) == ("TGT002", message)
