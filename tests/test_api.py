import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import kpidocs


def test_every_public_name_exists_and_says_what_it_is() -> None:
    assert sorted(kpidocs.__all__) == kpidocs.__all__
    assert all(getattr(kpidocs, name).__doc__ for name in kpidocs.__all__)


def test_there_is_no_other_name() -> None:
    with pytest.raises(AttributeError, match="forecast"):
        getattr(kpidocs, "forecast")  # noqa: B009 (it is the look-up that is tested)


def test_a_project_can_be_read_and_published_from_python(tmp_path: Path) -> None:
    goals = tmp_path / "goals"
    goals.mkdir()
    (goals / "orders.md").write_text(
        "---\nkind: kgi\ntitle: Orders\ntarget: 100 orders\ndue: 2027-03-31\nowner: Sales\n---\n"
    )
    project = kpidocs.find_project(tmp_path)
    study = kpidocs.examine(project, today=date(2026, 11, 20))
    pages = kpidocs.publish(study, links=kpidocs.Links())
    assert "goals/orders.md" in [page.path for page in pages]


def test_nothing_is_loaded_before_it_is_used() -> None:
    code = "import sys, kpidocs; print([m for m in sys.modules if m.startswith('kpidocs.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
