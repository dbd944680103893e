"""Thresholds of rules that a plan sets for itself."""

from datetime import date

import pytest

from kpidocs.model import Solution, Study
from kpidocs.settings import Limits, Settings
from kpidocs.words import say
from tests.folders import codes, kpi, reads


def plan(limits: str) -> str:
    """An index.md with these limits in line 4."""
    return f"---\nkind: plan\ntitle: P\nlimits: {limits}\n---\n"


def limits(files: dict[str, str], id_: str, settings: Settings) -> Limits:
    """What holds in a plan."""
    portfolio = reads(files, settings=settings)
    assert codes(portfolio) == []
    solution = Solution({}, {}, {}, {})
    return Study(portfolio, solution, settings, date(2026, 4, 1)).limits(id_)


def test_a_plan_sets_limits_of_its_own_and_takes_the_others_from_the_settings() -> None:
    settings = Settings(limits=Limits(max_depth=4, max_kpis=7))
    files = {"p/index.md": plan("{max_kpis: 12, key_results: [1, 3]}"), "q/k.md": kpi()}
    assert limits(files, "p", settings) == Limits(max_depth=4, max_kpis=12, key_results=(1, 3))
    assert limits(files, "q", settings) == settings.limits


def test_a_plan_takes_the_limits_that_it_lacks_from_the_plans_above() -> None:
    files = {
        "index.md": plan("{max_depth: 5, objective_months: 4}"),
        "p/index.md": plan("{max_depth: 2}"),
        "p/q/k.md": kpi(),
    }
    for id_ in ("p", "p/q"):
        assert limits(files, id_, Settings()) == Limits(max_depth=2, objective_months=4)


A_NUMBER = "Write a whole number from 1."
A_SPAN = "Write the least and the most, such as [2, 5]."


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{max_depth: 0}", f"4:21 “0” is no limit. {A_NUMBER}"),
        ("{max_kpis: many}", f"4:20 “many” is no limit. {A_NUMBER}"),
        ("{max_kpis: -3}", f"4:20 “-3” is no limit. {A_NUMBER}"),
        ("{max_kpis: ３}", f"4:20 “３” is no limit. {A_NUMBER}"),
        ("{objective_months: 1.5}", f"4:28 “1.5” is no limit. {A_NUMBER}"),
        ("{objective_months: 1000000}", f"4:28 “1000000” is no limit. {A_NUMBER}"),
        ("{key_results: [5, 2]}", f"4:23 “5, 2” is no limit. {A_SPAN}"),
        ("{key_results: [2]}", f"4:23 “2” is no limit. {A_SPAN}"),
        ("{key_results: [0, 5]}", f"4:23 “0, 5” is no limit. {A_SPAN}"),
        ("{key_results: [1, 2, 3]}", f"4:23 “1, 2, 3” is no limit. {A_SPAN}"),
    ],
)
def test_what_is_no_limit_is_told_and_left_out(written: str, told: str) -> None:
    portfolio = reads({"p/index.md": plan(written)})
    (finding,) = portfolio.findings
    assert finding.hint is not None
    place = f"{finding.at.line}:{finding.at.column}"
    assert (finding.code, finding.goal) == ("SRC006", None)
    assert f"{place} {say(finding.message, 'en')} {say(finding.hint, 'en')}" == told
    assert portfolio.plans["p"].limits == {}


def test_a_wrong_limit_leaves_the_others_in_force() -> None:
    portfolio = reads({"p/index.md": plan("{max_depth: 0, max_kpis: 4}")})
    assert portfolio.plans["p"].limits == {"max_kpis": 4}


@pytest.mark.parametrize(
    ("written", "code"),
    [("{max_kpi: 4}", "SRC005"), ("9", "SRC006"), ("{max_kpis: [1]}", "SRC006")],
)
def test_limits_have_names_and_single_values(written: str, code: str) -> None:
    assert codes(reads({"p/index.md": plan(written)})) == [code]
