"""One mistake in a careful plan is one finding."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.check.tools import judges

FOLDER = Path(__file__).parent / "first_run" / "cloud-service"
PLAN = {f"web/{path.name}": path.read_text("utf-8") for path in sorted(FOLDER.glob("*.md"))}

WRONG = {
    "agreed_by": "部長 @ 2026-13-01",
    "assumptions": "none",
    "automated": "perhaps",
    "baseline": "soon",
    "behaviour": "odd",
    "children": "none",
    "contributes_to": "[nowhere]",
    "controllable": "perhaps",
    "conversion": "nowhere",
    "decision_rule": "stop",
    "definition": "[a]",
    "denominator": "nowhere",
    "direction": "up",
    "due": "2026-13-01",
    "formula": "nowhere + 1",
    "frequency": "odd",
    "funnel": "none",
    "ignore": "none",
    "lag": "soon",
    "nature": "odd",
    "owner": "[a, b]",
    "parent": "nowhere",
    "people": "many",
    "primary": "perhaps",
    "priority": "high",
    "rationale": "[a]",
    "review": "never",
    "reviewed": "soon",
    "revisions": "none",
    "same_as": "nowhere",
    "share": "nowhere",
    "source": "[a]",
    "stage": "odd",
    "stakeholders": "{a: b}",
    "start": "2026-13-01",
    "status": "open",
    "target": "[1]",
    "targett": "1件",
    "unit": "{a: b}",
}


def codes(files: dict[str, str]) -> Counter[str]:
    """How often each rule finds something."""
    return Counter(each.finding.code for each in judges(files).findings)


BEFORE = codes(PLAN)


def rewritten(text: str, key: str, value: str) -> str:
    """A goal file with another value of a key, whatever it was and on how many lines."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    blocks = re.split(r"\n(?=\S)", head)
    kept = [each for each in blocks if not each.startswith(f"{key}:")]
    return "\n".join(["---", *kept, f"{key}: {value}", "---", body])


def surprises(key: str, value: str) -> Iterator[tuple[str, Counter[str]]]:
    """The files in which a wrong value leads to no finding, or to several."""
    for path, text in PLAN.items():
        further = codes({**PLAN, path: rewritten(text, key, value)}) - BEFORE
        if further.total() != 1:
            yield path, further


@pytest.mark.parametrize("key", WRONG)
def test_a_wrong_value_is_found_once_and_leads_to_nothing_else(key: str) -> None:
    assert list(surprises(key, WRONG[key])) == []
