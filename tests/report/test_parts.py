from datetime import date

import pytest

from kpidocs.errors import ProjectError
from kpidocs.model import Study
from kpidocs.quantity import Per
from kpidocs.report import parts
from kpidocs.report.parts import refuse_too_many
from kpidocs.settings import Settings
from kpidocs.solve import solve
from kpidocs.words import say
from tests.folders import goal, reads

YEAR = "start: 2026-04-01\ndue: 2027-03-31"


@pytest.fixture(scope="module")
def study() -> Study:
    """One goal with twelve months in each of two folders; others have no parts."""
    portfolio = reads(
        {
            "a/index.md": goal(f"kind: plan\ntitle: A\n{YEAR}"),
            "a/k.md": goal("kind: kgi\ntitle: Orders\ntarget: 120 orders"),
            "a/members.md": goal("kind: kpi\ntitle: Members\nparent: k\ntarget: 300 people"),
            "a/focus.md": goal("kind: ksf\ntitle: Focus\nparent: k"),
            "b/index.md": goal(f"kind: plan\ntitle: B\n{YEAR}"),
            "b/k.md": goal("kind: kgi\ntitle: Orders\ntarget: 120 orders"),
            "undated/k.md": goal("kind: kpi\ntitle: U\ntarget: 8 orders"),
        }
    )
    return Study(portfolio, solve(portfolio), Settings(), date(2026, 4, 1))


@pytest.mark.parametrize(("per", "shown"), [(Per.MONTH, ""), (Per.WEEK, "goals/a"), (Per.YEAR, "")])
def test_as_many_figures_as_the_limit_are_printed(
    study: Study, per: Per, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST", {Per.MONTH: 24, Per.WEEK: 53, Per.YEAR: 2}[per])
    refuse_too_many(study, per=per, shown=shown)


@pytest.mark.parametrize(("per", "most"), [(Per.MONTH, 23), (Per.DAY, 729), (Per.YEAR, 1)])
def test_more_are_refused(
    study: Study, per: Per, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST", most)
    with pytest.raises(ProjectError) as refused:
        refuse_too_many(study, per=per, shown="")
    assert say(refused.value.text, "en") == f"These are more than {most} figures."
    assert refused.value.hint is not None
