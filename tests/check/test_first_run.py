"""A first run over plans that were written with care is quiet.

The plans in first_run/ say owners, sources, reasons, what follows from a miss and when they are
reviewed, as somebody writes who has read the documentation. What the rules had to say of them was
weighed, and false alarms were mended: they keep it so, and are no proof for plans of others.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from kpidocs.model import Study
from kpidocs.settings import Severity
from tests.check.tools import judges

PLANS = Path(__file__).parent / "first_run"
TODAY = date(2026, 4, 10)
CAREFUL = (
    *("cloud-service", "online-shop", "health-checks", "recruiting"),
    *("clinic", "customer-success", "company"),
)

GOALS_FOR_A_FINDING = 3
MOST_WARNINGS = 3


def first_run(plan: str) -> Study:
    """The study of a plan on the day it was written."""
    return judges(files(PLANS / plan), today=TODAY)


def files(folder: Path) -> Mapping[str, bytes]:
    """The files of a folder, by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.md"))
    }


def severities(study: Study) -> Mapping[Severity, list[str]]:
    """The codes of what was found, by how grave it is."""
    return {
        each: [found.finding.code for found in study.findings if found.severity is each]
        for each in Severity
    }


@pytest.mark.parametrize("plan", CAREFUL)
def test_a_careful_plan_has_no_error_and_at_most_one_finding_in_three_goals(plan: str) -> None:
    study = first_run(plan)
    assert severities(study)[Severity.ERROR] == []
    found = [each.finding.code for each in study.findings]
    assert len(found) * GOALS_FOR_A_FINDING <= len(study.portfolio.goals), found


def test_a_plan_with_reasons_alone_has_no_error_and_at_most_three_warnings() -> None:
    found = severities(first_run("worked-example"))
    assert found[Severity.ERROR] == []
    assert len(found[Severity.WARNING]) <= MOST_WARNINGS, found
