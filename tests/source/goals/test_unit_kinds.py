"""Kinds of units that a plan names for itself."""

import pytest

from kpidocs.quantity import UnitKind
from kpidocs.solve import solve
from kpidocs.words import say
from tests.folders import codes, kpi, reads


def plan(units: str) -> str:
    """An index.md with these units in line 4."""
    return f"---\nkind: plan\ntitle: P\nunits: {units}\n---\n"


@pytest.mark.parametrize(
    ("units", "keys", "kind"),
    [
        ("{NPS: points}", "target: 40 NPS", UnitKind.POINTS),
        ("{NPS: points}", "unit: NPS\ntarget: 40", UnitKind.POINTS),
        ("{NPS: points}", "target: +10\nbaseline: 30 NPS", UnitKind.POINTS),
        ("{箇所: measure}", "target: 40か所", UnitKind.MEASURE),
        ("{点: count}", "target: 40点", UnitKind.COUNT),
        ("{訪問: count}", "target: 40件", UnitKind.COUNT),
        ("{NPS: points}", "target: 40 visits", UnitKind.COUNT),
    ],
)
def test_a_unit_is_what_the_plan_says_it_is(units: str, keys: str, kind: UnitKind) -> None:
    portfolio = reads({"p/index.md": plan(units), "p/k.md": kpi(keys)})
    assert codes(portfolio) == []
    unit = portfolio.goals["p/k"].unit
    assert unit is not None
    assert unit.kind is kind


def test_derived_figures_of_points_are_not_rounded() -> None:
    files = {
        "index.md": plan("{NPS: points}"),
        "p/k.md": kpi("target: 5 NPS"),
        "p/half.md": kpi("parent: k\nshare: 50%"),
    }
    assert solve(reads(files)).goals["p/half"].target == 5 / 2


def test_a_plan_takes_the_units_that_it_lacks_from_the_plans_above() -> None:
    files = {"index.md": plan("{NPS: points, CSAT: points}"), "p/index.md": plan("{NPS: count}")}
    portfolio = reads(files | {"p/k.md": kpi()})
    assert portfolio.plans["p"].units == {"NPS": UnitKind.COUNT, "CSAT": UnitKind.POINTS}


@pytest.mark.parametrize("word", ["score", "rate", "compound"])
def test_a_kind_that_is_none_is_reported_where_it_stands(word: str) -> None:
    portfolio = reads({"p/index.md": plan(f"{{NPS: {word}}}"), "p/k.md": kpi("target: 4 NPS")})
    (found,) = portfolio.findings
    assert (found.code, found.at.line) == ("SRC006", 4)
    assert say(found.message, "en") == f"“{word}” is no kind of unit."
    assert found.hint is not None
    assert say(found.hint, "en") == "Write one of these: count, points, money, measure."


def test_a_name_that_is_no_unit_harms_nothing() -> None:
    assert codes(reads({"p/index.md": plan("{'-': count}"), "p/k.md": kpi("target: 4件")})) == []
