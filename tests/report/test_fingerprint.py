from dataclasses import replace

import pytest

from kpidocs.model import Judged, Location
from kpidocs.report.fingerprint import fingerprints
from kpidocs.text import Text
from tests.report.studies import FINDINGS, study_of

ABOUT_A_GOAL, _, ABOUT_A_FILE = FINDINGS
ELSEWHERE = Location("goals/other.md", 40, 3, 41, 9)


def changed(judged: Judged, **changes: object) -> Judged:
    """A finding that differs in something."""
    return replace(judged, finding=replace(judged.finding, **changes))  # type: ignore[arg-type] # any field


def of(*findings: Judged) -> list[str]:
    return list(fingerprints(study_of(*findings)))


@pytest.mark.parametrize(
    "changes",
    [{"at": ELSEWHERE}, {"message": Text("Another wording.")}, {"hint": None}],
    ids=lambda changes: next(iter(changes)),
)
def test_it_stays_when_a_goal_moves_or_words_change(changes: dict[str, object]) -> None:
    assert of(changed(ABOUT_A_GOAL, **changes)) == of(ABOUT_A_GOAL)


def test_without_a_goal_it_stays_while_the_file_stays() -> None:
    path = ABOUT_A_FILE.finding.at.path
    assert of(changed(ABOUT_A_FILE, at=Location(path, 9))) == of(ABOUT_A_FILE)
    assert of(changed(ABOUT_A_FILE, at=ELSEWHERE)) != of(ABOUT_A_FILE)


def test_another_rule_or_goal_makes_another() -> None:
    found = of(
        ABOUT_A_GOAL,
        changed(ABOUT_A_GOAL, code="KGI003"),
        changed(ABOUT_A_GOAL, goal="sales/orders"),
        changed(ABOUT_A_GOAL, goal=None),
    )
    assert len(set(found)) == 4


def test_equal_findings_are_told_apart_by_their_order() -> None:
    first, second = of(ABOUT_A_GOAL, ABOUT_A_GOAL)
    assert first != second
    assert of(ABOUT_A_FILE, ABOUT_A_GOAL, ABOUT_A_GOAL)[1:] == [first, second]


def test_a_path_that_is_no_text_has_one_too() -> None:
    assert of(changed(ABOUT_A_FILE, at=Location("goals/\udcff.md")))
