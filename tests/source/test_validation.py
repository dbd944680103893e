"""No data, however wrong, is more than told."""

from hypothesis import given
from hypothesis import strategies as st

from kpidocs.source.schema import GoalKeys, PlanKeys
from kpidocs.source.validation import validate
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


def test_a_file_full_of_mistakes_is_told_of_each() -> None:
    keys = "".join(f"k{n}: 1\n" for n in range(5_000))
    again = "".join(f"k{n}: 1\n" for n in range(1_000))
    portfolio = reads({"k.md": f"---\nkind: kpi\ntitle: K\n{keys}{again}---\n"})
    found = codes(portfolio)
    assert (found.count("SRC005"), found.count("SRC004")) == (5_000, 1_000)
