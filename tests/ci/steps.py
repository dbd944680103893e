"""Scripts of CI services, run in bash on a small project."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(sys.executable).parent

GOALS = {
    "goals/index.md": "---\nkind: plan\ntitle: 全社\ndue: 2027-03-31\nowner: 営業\n---\n",
    "goals/orders.md": "---\nkind: kgi\ntitle: 受注\ntarget: 20件\nprimry: true\n---\n",
}
"""A project with one error: a key that does not exist, in line 5 of the second file."""


def loaded(path: str) -> Any:  # noqa: ANN401 (it is YAML)
    """A YAML file of the repository."""
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def write(folder: Path) -> None:
    """Write the small project into a folder."""
    (folder / "goals").mkdir(parents=True)
    for path, text in GOALS.items():
        (folder / path).write_text(text, encoding="utf-8")


def bash(script: str, *, cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a script as GitHub and GitLab do: until the first command that fails.

    `kpidocs` and `python` are those of this environment.
    """
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env=os.environ | {"PATH": f"{PROGRAMS}:{os.environ['PATH']}"} | dict(env),
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
