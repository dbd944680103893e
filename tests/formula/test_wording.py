import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.formula import (
    Children,
    Expression,
    FormulaError,
    Function,
    Name,
    Number,
    Sum,
    names,
    parse,
    resolved,
    to_text,
)

_NAMES = st.sampled_from(["a", "受注-件数", "plan/b", "1.5", "2", "1,000", "50%"])
_CALLS = st.sampled_from([function.value for function in Function])


def _larger(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    arguments = st.lists(parts.filter(lambda part: "1,000" not in part), min_size=1, max_size=3)
    return (
        st.builds("({})".format, parts)
        | st.builds("-{}".format, parts)
        | st.builds("{} {} {}".format, parts, st.sampled_from("+-*/×÷"), parts)
        | st.builds(lambda name, parts: f"{name}({', '.join(parts)}, children)", _CALLS, arguments)
    )


def _as_written(leaf: Name | Children | Number) -> str:
    match leaf:
        case Name(name):
            return name
        case Number(_, written):
            return written
        case Children():
            return "children"


@given(st.recursive(_NAMES, _larger, max_leaves=20))
def test_what_is_printed_parses_back(text: str) -> None:
    tree = parse(text)
    assert parse(to_text(tree, say=_as_written)) == tree


@given(st.text(alphabet="ab1%.,+-*/×÷－（() sumchilden\0'=", max_size=40))
def test_nothing_but_a_formula_error_is_raised(text: str) -> None:
    try:
        tree = parse(text)
    except FormulaError as error:
        start, end = error.span
        assert 0 <= start <= end <= len(text)
    else:
        assert parse(to_text(tree, say=_as_written)) == tree


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("(a*b)/(c)", "a × b ÷ c"),
        ("a/(b*c)", "a ÷ (b × c)"),
        ("a*(b / c)", "a × (b ÷ c)"),
        ("a - (b - c)", "a − (b − c)"),
        ("-(a+b)*c", "−(a + b) × c"),
        ("a - -b", "a − −b"),
        ("-(a*b)", "−(a × b)"),
        ("sum((a), children)", "sum(a, children)"),
    ],
)
def test_brackets_stand_only_where_they_are_needed(text: str, printed: str) -> None:
    assert to_text(parse(text), say=_as_written) == printed


def _in_plan(name: Name) -> Expression:
    return Name(f"plan/{name.name}", name.start, name.end)


def test_names_are_replaced_everywhere() -> None:
    tree = parse("-a + 2 × b ÷ (c - min(a, children))")
    replaced = resolved(tree, _in_plan)
    assert [name.name for name in names(replaced)] == ["plan/a", "plan/b", "plan/c", "plan/a"]
    assert to_text(replaced, say=_as_written) == (
        "−plan/a + 2 × plan/b ÷ (plan/c − min(plan/a, children))"
    )


def test_a_name_may_be_replaced_by_an_expression() -> None:
    replaced = resolved(parse("a × b"), lambda _: parse("x + y"))
    assert to_text(replaced, say=_as_written) == "(x + y) × (x + y)"


def test_children_alone_are_the_sum_of_what_they_stand_for() -> None:
    a, b = Name("a"), Name("b")
    assert resolved(Children(), lambda name: name, children=(a,)) == a
    assert resolved(Children(), lambda name: name, children=(a, b)) == Sum((a, b))
