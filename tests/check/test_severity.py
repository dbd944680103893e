from collections.abc import Mapping

import pytest

from kpidocs.check import rule
from kpidocs.check.severity import severity
from kpidocs.settings import Folder, Settings, Severity

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({}, ERROR),
        ({"KPI004": ADVICE}, ADVICE),
        ({"due-after-parent": ADVICE}, ADVICE),
        ({"KPI": WARNING}, WARNING),
        ({"KPI*": WARNING}, WARNING),
        ({"KGI": WARNING, "KPI003": WARNING}, ERROR),
        ({"KPI": WARNING, "KPI004": ADVICE}, ADVICE),
        ({"KPI004": None}, None),
        ({"KPI*": None, "due-after-parent": ADVICE}, ADVICE),
    ],
)
def test_the_more_specific_setting_wins(
    rules: Mapping[str, Severity | None], expected: Severity | None
) -> None:
    assert severity(rule("KPI004"), Settings(rules=rules), "goals/web/leads.md") is expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("leads.md", ERROR),
        ("web/leads.md", WARNING),
        ("web/old/leads.md", None),
        ("web/old/2025/leads.md", None),
        ("website/leads.md", ERROR),
    ],
)
def test_the_deeper_folder_wins(path: str, expected: Severity | None) -> None:
    folders = (Folder("web", {"KPI004": WARNING}), Folder("web/old", {"KPI": None}))
    assert severity(rule("KPI004"), Settings(folders=folders), f"goals/{path}") is expected


def test_a_folder_that_says_nothing_of_a_rule_leaves_it_to_the_settings() -> None:
    settings = Settings(rules={"KPI004": ADVICE}, folders=(Folder("web", {"KGI": None}),))
    assert severity(rule("KPI004"), settings, "goals/web/leads.md") is ADVICE


@pytest.mark.parametrize(
    ("goals_dir", "path"),
    [
        ("goals", "goals/web/leads.md"),
        ("docs/goals/", "docs/goals/web/leads.md"),
        (".", "web/leads.md"),
        ("", "web/leads.md"),
    ],
)
def test_folders_are_counted_from_the_goals_folder(goals_dir: str, path: str) -> None:
    settings = Settings(goals_dir=goals_dir, folders=(Folder("web", {"KPI004": ADVICE}),))
    assert severity(rule("KPI004"), settings, path) is ADVICE
