"""Capacities in another unit than the targets that they are for."""

import pytest

from kpidocs.words import say
from tests.solve.tools import plan_of, solved


@pytest.mark.parametrize(
    ("rate", "status", "is_right"),
    [
        ("30社/日", "active", False),
        ("30社/日", "dropped", True),
        ("30件/日", "active", True),
        ("30", "active", True),
    ],
)
def test_a_capacity_counts_what_the_target_counts(
    rate: str, status: str, *, is_right: bool
) -> None:
    files = plan_of(
        orders="kind: kgi\ntarget: 100件",
        calls=f"""
kind: kdi
parent: orders
conversion: 1%
status: {status}
capacity: {{people: 3, rate: {rate}, days: 40}}
""",
    )
    found = [each for each in solved(files).findings if each.code == "TGT005"]
    texts = [(say(each.message, "en"), each.hint and say(each.hint, "en")) for each in found]
    wrong = (
        "“calls” is in 件, but its capacity is in 社.",
        "Write what one person does in a day in 件.",
    )
    assert texts == ([] if is_right else [wrong])
    assert all(each.goal == "p/calls" and each.at.line == 8 for each in found)
