"""No data, however wrong, is more than told."""

from hypothesis import given
from hypothesis import strategies as st

from kpidocs.source.keys.schema import GoalKeys, PlanKeys
from kpidocs.source.keys.validation import validate
from tests.folders import codes, reads

NAMES = sorted({*GoalKeys.model_fields, *PlanKeys.model_fields, "value", "rule", "from", "x-1"})
SCALARS = st.none() | st.booleans() | st.sampled_from(["", "1", "active", "daily", "x"])
DATA = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(NAMES), DATA, max_size=6))
def test_what_does_not_fit_is_left_out_and_the_rest_is_valid(data: dict[str, object]) -> None:
    for model in (GoalKeys, PlanKeys):
        validated = validate(model, data)
        ways = [flaw.way for flaw in validated.flaws]
        assert len(ways) == len(set(ways))
        assert {flaw.key for flaw in validated.flaws if not flaw.goal} <= validated.unread.get(
            (), frozenset()
        )


LINES = st.sampled_from(
    [
        "kind: kpi",
        "kind: kgi",
        "title: K",
        "id: b",
        "id: a/../b",
        "parent: a",
        "parent: b",
        "same_as: c",
        "formula: a * b + price",
        "formula: (",
        "conversion: price",
        "conversion: {value: 50%, sample: x}",
        "target: 4億3,0000万円",
        "target: 約100件",
        "target: >= 80%",
        "baseline: '@ b'",
        "unit: '%'",
        "start: FY2026",
        "due: 6か月",
        "due: 今期末",
        "assumptions: {price: 5円/件, price: 6}",
        "funnel: [{id: b, title: B}, x, {title: C, parent: a}, {id: d, kind: plan}]",
        "children: [{id: c, funnel: [{id: b}]}]",
        "tags: [*a]",
        "owner: &a x",
        "ignore: [{}]",
        "- x",
        "x: [",
    ]
)


@given(st.lists(st.lists(LINES, max_size=8), max_size=3))
def test_no_files_make_more_than_findings(files: list[list[str]]) -> None:
    texts = ["---\n" + "\n".join(lines) + "\n---\n" for lines in files]
    portfolio = reads(dict(zip(("a.md", "b.md", "p/index.md"), texts, strict=False)))
    for goal in portfolio.goals.values():
        assert goal.plan in portfolio.plans
        assert goal.parent is None or goal.parent in portfolio.goals
        assert len(list(portfolio.ancestors(goal.id))) < len(portfolio.goals)
    assert not portfolio.unusable & portfolio.goals.keys()
    places = [finding.at for finding in portfolio.findings]
    assert places == sorted(places)


def test_a_file_full_of_mistakes_is_told_of_each() -> None:
    keys = "".join(f"k{n}: 1\n" for n in range(5_000))
    again = "".join(f"k{n}: 1\n" for n in range(1_000))
    portfolio = reads({"k.md": f"---\nkind: kpi\ntitle: K\n{keys}{again}---\n"})
    found = codes(portfolio)
    assert (found.count("SRC005"), found.count("SRC004")) == (5_000, 1_000)
