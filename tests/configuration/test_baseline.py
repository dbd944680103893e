"""The baseline of a project as a file."""

from os import mkfifo
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.configuration import baseline_text, read_backlog
from kpidocs.configuration.baseline import LARGEST
from kpidocs.errors import SettingsError
from kpidocs.model import BASELINE, Backlog
from kpidocs.words import say

NAMES = st.text(st.characters(codec="utf-8"))
COUNTS = st.dictionaries(NAMES, st.dictionaries(NAMES, st.integers(min_value=1)))

GOOD = """\
{
  "version": 1,
  "reason": "導入時の指摘",
  "findings": {
    "KPI003": {
      "sales/leads": 1
    },
    "KPI012": {
      "goals/web/broken.md": 2,
      "sales/leads": 1
    }
  }
}
"""


def refusal(text: str | bytes, folder: Path) -> str:
    """What is said about a baseline that cannot be."""
    (folder / BASELINE).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        read_backlog(folder)
    return say(caught.value.text, "en")


def test_a_baseline_is_written_in_order_and_line_by_line(tmp_path: Path) -> None:
    counts = {
        "KPI012": {"sales/leads": 1, "goals/web/broken.md": 2},
        "KPI003": {"sales/leads": 1},
    }
    backlog = Backlog("導入時の指摘", counts)
    assert baseline_text(backlog) == GOOD
    (tmp_path / BASELINE).write_bytes(GOOD.encode("utf-8-sig"))
    assert read_backlog(tmp_path) == backlog


def test_without_a_file_nothing_is_held_back(tmp_path: Path) -> None:
    assert read_backlog(tmp_path) == Backlog()


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    @given(reason=NAMES, counts=COUNTS)
    def survives(reason: str, counts: dict[str, dict[str, int]]) -> None:
        (tmp_path / BASELINE).write_bytes(baseline_text(Backlog(reason, counts)).encode())
        assert read_backlog(tmp_path) == Backlog(reason, counts)

    survives()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"version": 1', '"version": 2', 2),
        ('"version": 1,\n', "", 1),
        ('"導入時の指摘"', "7", 3),
        ('"reason"', '"why"', 3),
        ('"sales/leads": 1\n    },\n    "KPI012"', '"sales/leads": 0\n    },\n    "KPI012"', 6),
        ('.md": 2', '.md": true', 9),
        ('"sales/leads": 1\n    }\n  }', '"sales/leads": "1"\n    }\n  }', 10),
        ('{\n      "sales/leads": 1\n    }', "[]", 5),
        ('"version": 1,', "<<<<<<< HEAD", 2),
        (GOOD, "[]", 1),
    ],
)
def test_one_that_cannot_be_understood_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, line: int
) -> None:
    assert old in GOOD
    said = refusal(GOOD.replace(old, new, 1), tmp_path)
    assert said == f"kpidocs-baseline.json is not a baseline of kpidocs: line {line}."


def test_halves_of_characters_are_written_as_they_were_read(tmp_path: Path) -> None:
    text = GOOD.replace("導入時", r"\ud83d").replace("leads", r"\udfff")
    (tmp_path / BASELINE).write_text(text, encoding="utf-8")
    assert baseline_text(read_backlog(tmp_path)) == text


def test_one_that_is_no_file_is_refused(tmp_path: Path) -> None:
    mkfifo(tmp_path / BASELINE)  # whoever opened it would wait for ever
    with pytest.raises(SettingsError, match="cannot be read"):
        read_backlog(tmp_path)


def test_a_link_that_leads_outside_of_the_project_is_not_followed(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret.json").write_text(GOOD, encoding="utf-8")
    (project / BASELINE).symlink_to(tmp_path / "secret.json")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_backlog(project)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"[" * 100_000, b" " * (LARGEST + 1)])
def test_one_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes) -> None:
    assert refusal(content, tmp_path) == "kpidocs-baseline.json cannot be read."
