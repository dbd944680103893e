"""Goals drawn as text, and what the solver makes of them."""

from fractions import Fraction

from kpidocs.model import Portfolio, Solution
from kpidocs.quantity import to_exact
from kpidocs.settings import Rounding
from kpidocs.solve import solve
from tests.folders import goal, reads

PLAN = """\
---
kind: plan
title: 計画
start: 2026-04-01
due: 2027-03-31
owner: 営業部
---
"""


def plan_of(**goals: str) -> dict[str, str]:
    """A plan ``p`` over the fiscal year 2026 with goals by id; ``_`` in an id stands for ``-``."""
    files = {"p/index.md": PLAN}
    return files | {
        f"p/{name.replace('_', '-')}.md": goal(f"title: {name}\n{front_matter}")
        for name, front_matter in goals.items()
    }


def read(files: dict[str, str]) -> Portfolio:
    """The portfolio; a reading that found anything is a mistake of the test."""
    portfolio = reads(files)
    assert [finding.code for finding in portfolio.findings] == []
    return portfolio


def solved(files: dict[str, str], *, rounding: Rounding = Rounding.STEPWISE) -> Solution:
    """The solution of a folder."""
    return solve(read(files), rounding=rounding)


def figure(value: Fraction | None) -> str | None:
    """A figure as JSON spells it."""
    return None if value is None else to_exact(value)


def targets(files: dict[str, str], *, rounding: Rounding = Rounding.STEPWISE) -> dict[str, str]:
    """Every target by the goal's own name."""
    goals = solved(files, rounding=rounding).goals
    return {
        name.rpartition("/")[2]: to_exact(each.target)
        for name, each in goals.items()
        if each.target is not None
    }


def codes(files: dict[str, str]) -> list[str]:
    """The codes of what the solver found, sorted."""
    return sorted(finding.code for finding in solved(files).findings)
