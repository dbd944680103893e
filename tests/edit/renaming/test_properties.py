"""Whatever a folder holds: a goal is renamed without a trace, or not at all."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.errors import ProjectError
from kpidocs.model import Portfolio
from kpidocs.source import Files, read
from tests.edit.renaming.tools import SETTINGS, Texts, renames

ROOT = Path(__file__).parents[3]
FORMER = re.compile(r"\n *renamed_from: \[.*\]|, renamed_from: \[[^\]]*\]")


def portfolio(files: Texts) -> Portfolio:
    contents = {
        path: text.encode() if isinstance(text, str) else text
        for path, text in sorted(files.items())
    }
    return read(Files(contents), settings=SETTINGS)


def findings(files: Texts, *, old: str, new: str) -> Counter[tuple[str, str | None]]:
    """The codes of all findings with their goals, the old one under its new id."""
    found = portfolio(files).findings
    return Counter((each.code, new if each.goal == old else each.goal) for each in found)


def goals_of(files: Texts) -> tuple[str, ...]:
    """The goals, none where two have the same id: which is meant then depends on their files."""
    found = portfolio(files)
    return () if "SRC008" in {each.code for each in found.findings} else tuple(found.goals)


def leaves_no_trace(files: Texts, old: str, name: str) -> None:
    """There and back everything is as before, but for the former ids; as for what is found."""
    new = f"{old.rpartition('/')[0]}/{name}".lstrip("/")
    there = renames(files, old, name)
    assert there != dict(files)
    assert findings(there, old=old, new=new) == findings(files, old=old, new=new)
    back = renames(there, new, old.rpartition("/")[2])
    assert {path: FORMER.sub("", str(text)) for path, text in back.items()} == dict(files)


SAMPLES = {
    path.relative_to(ROOT / "goals").as_posix(): path.read_bytes().decode()
    for path in sorted((ROOT / "goals").rglob("*"))
    if path.is_file()
}
SAMPLE_GOALS = tuple(portfolio(SAMPLES).goals)


@pytest.mark.parametrize("goal", SAMPLE_GOALS[::5])
def test_any_sample_goal_can_be_renamed(goal: str) -> None:
    leaves_no_trace(SAMPLES, goal, "新しい名前")


PLANS = ("", "a/", "a/b/", "c/")
NAMES = ("x", "y", "x-y", "売上")
IDS = tuple(f"{plan}{name}" for plan in PLANS for name in NAMES)
KEYS = (
    "parent: {}",
    "contributes_to: [{}, {}]",
    "contributes_to:\n  - '{}' # a\n  - {}",
    "same_as: {}",
    "formula: {} * 2 + {}",
    "formula: >-\n  max({}, {})",
    'baseline: "@ {}"',
    "conversion: {{value: {}}}",
    "share: {}",
    "children:\n  - {{id: y, title: Y, parent: {}}}\n  - id: z\n    formula: {} - {}",
    "numerator: {}\ndenominator: {}",
    "id: y",
    "description: |\n  [a]({}.md)",
    "assumptions: {{x: 5}}",
)
BODIES = ("", "[a]({}.md) [b](../{}.md#c)\n", "```\n[a]({}.md)\n```\n[a]: {}.md\n")


@st.composite
def folders(draw: st.DrawFn) -> dict[str, str]:
    """Goals in some plans that refer to one another, or to nothing, in all the ways there are."""

    def filled(text: str) -> str:
        names = [draw(st.sampled_from((*NAMES, *IDS))) for _ in range(4)]
        return text.format(*names)

    files = {}
    for id_ in draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=6, unique=True)):
        keys = draw(st.lists(st.sampled_from(KEYS), max_size=3, unique_by=lambda key: key[:5]))
        lines = "".join(f"{filled(key)}\n" for key in keys)
        body = filled(draw(st.sampled_from(BODIES)))
        files[f"{id_}.md"] = f"---\nkind: kpi\ntitle: T\n{lines}---\n{body}"
    return files


@given(folders(), st.data())
def test_any_goal_of_any_folder_can_be_renamed(files: dict[str, str], data: st.DataObject) -> None:
    goals = goals_of(files)
    if goals:
        leaves_no_trace(files, data.draw(st.sampled_from(goals)), "neu")


@given(folders(), st.sampled_from(IDS), st.data())
def test_no_goal_is_moved_so_that_another_means_something_else(
    files: dict[str, str], new: str, data: st.DataObject
) -> None:
    """That nothing else is meant is proved on each run: what is left is that it never fails."""
    goals = portfolio(files).goals
    if not goals:
        return
    old = data.draw(st.sampled_from(tuple(goals)))
    try:
        after = renames(files, old, f"/{new}")
    except ProjectError:
        return
    assert goals[old].id == new or new in portfolio(after).goals
