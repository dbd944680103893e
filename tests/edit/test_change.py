import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.edit.change import Change, Edit, applied, diff

LINES = st.lists(st.sampled_from(["a", "b", "売上", "", "c\r", "\ufeffd"]), max_size=8)


def test_edits_are_made_in_any_order() -> None:
    assert applied("kind: kpi", [Edit(6, 9, "kgi"), Edit(0, 0, "# "), Edit(4, 5, " :")]) == (
        "# kind : kgi"
    )


def test_what_is_inserted_at_one_place_stays_in_order() -> None:
    assert applied("ad", [Edit(1, 1, "b"), Edit(1, 1, "c"), Edit(1, 2, "D")]) == "abcD"


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlapping"):
        applied("abc", [Edit(0, 2, ""), Edit(1, 3, "")])


def test_a_diff_reads_as_that_of_git() -> None:
    changes = [
        Change("goals/new.md", None, "---\n"),
        Change("goals/gone.md", "---\n", None),
        Change("goals/b.md", "x\ny\n", "x\nz", moved_from="goals/a.md"),
        Change("goals/same.md", "x\n", "x\n"),
        Change("goals/what.md", "x\n", "y\n"),
    ]
    assert diff(changes).splitlines() == [
        "diff --git a/goals/a.md b/goals/b.md",
        "rename from goals/a.md",
        "rename to goals/b.md",
        "--- a/goals/a.md",
        "+++ b/goals/b.md",
        "@@ -1,2 +1,2 @@",
        " x",
        "-y",
        "+z",
        "\\ No newline at end of file",
        "diff --git a/goals/gone.md b/goals/gone.md",
        "deleted file mode 100644",
        "--- a/goals/gone.md",
        "+++ /dev/null",
        "@@ -1 +0,0 @@",
        "----",
        "diff --git a/goals/new.md b/goals/new.md",
        "new file mode 100644",
        "--- /dev/null",
        "+++ b/goals/new.md",
        "@@ -0,0 +1 @@",
        "+---",
        "diff --git a/goals/what.md b/goals/what.md",
        "--- a/goals/what.md",
        "+++ b/goals/what.md",
        "@@ -1 +1 @@",
        "-x",
        "+y",
    ]


def test_a_diff_is_understood_by_git(tmp_path: Path) -> None:
    @given(before=LINES, after=LINES, end=st.sampled_from(["\n", ""]))
    def applies(before: list[str], after: list[str], end: str) -> None:
        old, new = "\n".join(["top", *before]) + "\n", "\n".join(["top", *after]) + end
        (tmp_path / "b.md").unlink(missing_ok=True)
        (tmp_path / "a.md").write_bytes(old.encode())
        patch = diff([Change("b.md", old, new, moved_from="a.md")])
        subprocess.run(["git", "apply"], cwd=tmp_path, input=patch.encode(), check=True)
        assert (tmp_path / "b.md").read_bytes().decode() == new

    applies()
