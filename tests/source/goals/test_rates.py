from fractions import Fraction

import pytest

from kpidocs.model import Portfolio
from kpidocs.words import say
from tests.folders import codes, goal, reads


def converted(rate: str) -> Portfolio:
    return reads(
        {
            "orders.md": goal("kind: kgi\ntitle: Orders\ntarget: 20件"),
            "talks.md": goal(f"kind: kpi\ntitle: Talks\nparent: orders\nconversion: {rate}"),
        }
    )


@pytest.mark.parametrize(
    ("rate", "measured"),
    [
        ("{value: 50%, sample: 30/48}", "62.5%"),
        ("{value: 62%, sample: 30/48}", None),  # half a unit of the last digit
        ("{value: 63%, sample: 30/48}", None),
        ("{value: 61%, sample: 30/48}", "62.5%"),
        ("{value: 62.4%, sample: 30/48}", "62.5%"),
        ("{value: 6割, sample: 30/48}", None),
        ("{value: 5割, sample: 30/48}", "62.5%"),
        ("{value: 50%, sample: 48件中30件}", "62.5%"),
        ("{value: 40%..60%, sample: 29/48}", None),
        ("{value: 40%..60%, sample: 30/48}", "62.5%"),
        ("{value: 40%..60%, sample: 12/48}", "25%"),
        ("{value: 50%, sample: 48}", None),
        ("{value: 3件/社, sample: 30/48}", None),
    ],
)
def test_a_sample_bears_its_rate_out(rate: str, measured: str | None) -> None:
    found = converted(rate).findings
    assert [each.code for each in found] == ([] if measured is None else ["SRC006"])
    assert all(f"its sample says {measured}." in say(each.message, "en") for each in found)


def test_a_rate_stands_beside_a_sample_that_says_another() -> None:
    portfolio = converted("{value: 50%, sample: 30/48}")
    (found,) = portfolio.findings
    assert found.hint is not None
    assert (found.at.line, found.goal) == (5, "talks")
    assert say(found.message, "en") == "The rate is 50%, but its sample says 62.5%."
    assert say(found.hint, "en") == "Write 62.5%, or the sample that gave 50%."
    rate = portfolio.goals["talks"].conversion
    assert rate is not None
    assert rate.figure is not None
    assert (rate.figure.value, rate.figure.sample) == (Fraction(1, 2), Fraction(48))
    assert portfolio.goals["talks"].unread == frozenset()


def test_an_assumption_is_held_against_its_sample_too() -> None:
    files = {
        "orders.md": goal(
            "kind: kgi\ntitle: Orders\ntarget: 20件\n"
            "assumptions: {talk: {value: 5%, sample: 30/48}}"
        )
    }
    assert codes(reads(files)) == ["SRC006"]
