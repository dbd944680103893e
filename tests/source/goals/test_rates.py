from fractions import Fraction

import pytest

from kpidocs.quantity import Figure
from tests.folders import goal, reads


def figure_of(rate: str) -> Figure:
    """What a conversion says; nothing is found about it."""
    portfolio = reads(
        {
            "orders.md": goal("kind: kgi\ntitle: Orders\ntarget: 20件"),
            "talks.md": goal(f"kind: kpi\ntitle: Talks\nparent: orders\nconversion: {rate}"),
        }
    )
    assert portfolio.findings == ()
    conversion = portfolio.goals["talks"].conversion
    assert conversion is not None
    assert conversion.figure is not None
    return conversion.figure


@pytest.mark.parametrize(
    ("rate", "counted"),
    [
        ("24/48", (24, 48)),
        ("{value: 50%, sample: 48}", (24, 48)),
        ("{value: 50%, sample: 24/48}", (24, 48)),
        ("{value: 60%, sample: 24/48}", (24, 48)),
        ("{value: 60%, sample: 48件中24件}", (24, 48)),
        ("{value: 40%..60%, sample: 30/48}", (30, 48)),
        ("{value: 3件/社, sample: 48}", None),
        ("50%", None),
    ],
)
def test_a_sample_says_what_was_counted_whatever_is_planned(
    rate: str, counted: tuple[int, int] | None
) -> None:
    expected = None if counted is None else tuple(map(Fraction, counted))
    assert figure_of(rate).counted == expected


def test_what_is_planned_stands_beside_its_sample() -> None:
    assert figure_of("{value: 60%, sample: 24/48}").value == Fraction(3, 5)
