from datetime import date

import pytest

from kpidocs.edit.formatting import formatted
from kpidocs.edit.starter import FILES, starter
from kpidocs.errors import ProjectError
from tests.ci.test_schemas import is_valid


def files(*, locale: str = "en", today: date = date(2026, 11, 20)) -> dict[str, str]:
    changes = starter(locale=locale, today=today, version="1.2.3")
    assert all(each.before is None for each in changes)
    return {each.path: each.after or "" for each in changes}


@pytest.mark.parametrize(
    ("today", "start", "due"),
    [
        (date(2026, 11, 20), "2026-12-01", "2027-11-30"),
        (date(2026, 12, 31), "2027-01-01", "2027-12-31"),
        (date(2027, 1, 31), "2027-02-01", "2028-01-31"),
        (date(2028, 1, 1), "2028-02-01", "2029-01-31"),
    ],
)
def test_the_plan_is_for_the_next_twelve_months(today: date, start: str, due: str) -> None:
    plan = files(today=today)["goals/index.md"]
    assert f"\nstart: {start}\ndue: {due}\n" in plan


def test_there_is_no_plan_after_the_last_day_of_all() -> None:
    assert "\ndue: 9998-12-31\n" in files(today=date(9997, 12, 31))["goals/index.md"]
    with pytest.raises(ProjectError, match="twelve months"):
        files(today=date(9998, 1, 1))


def test_rates_were_measured_in_the_year_before() -> None:
    assert "period: 2025年\n" in files(locale="ja")["goals/contracts.md"]
    assert "baseline: 21 contracts @ 2025-12-31\n" in files()["goals/contracts.md"]


def test_the_site_is_built_with_the_version_in_use() -> None:
    assert files()["requirements.txt"].endswith("\nkpidocs==1.2.3\n")


@pytest.mark.parametrize("locale", ["en", "ja"])
def test_the_goals_are_laid_out_as_fmt_does(locale: str) -> None:
    goals = {path: text for path, text in files(locale=locale).items() if path[:6] == "goals/"}
    assert {path: formatted(text, path=path) for path, text in goals.items()} == goals
    assert len(goals) == len([path for path in FILES if path.startswith("goals/")])


def test_the_workflow_is_one_that_github_takes() -> None:
    assert is_valid(files()[".github/workflows/goals.yml"], schema="github-workflows")
