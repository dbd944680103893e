from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from click.testing import CliRunner, Result

from kpidocs.cli import group

Run: TypeAlias = Callable[..., Result]

GOALS = {
    "mkdocs.yml": "plugins:\n  - kpidocs:\n      goals_dir: goals\n",
    "goals/index.md": "---\nkind: plan\ntitle: Company\ndue: 2027-03-31\nowner: Board\n---\n",
    "goals/sales/index.md": "---\nkind: plan\ntitle: Sales\nowner: Sales\n---\n",
    "goals/sales/orders.md": """\
---
kind: kgi
title: Orders
target: 20 orders
funnel:
  - {id: quotes, title: Quotes, conversion: 30%}
  - {id: demos, title: Demos, conversion: 35%}
---
""",
    "goals/shop/index.md": "---\nkind: plan\ntitle: Shop\nowner: Shop\n---\n",
    "goals/shop/sales.md": "---\nkind: kgi\ntitle: Sales\ntarget: 100 orders\nprimry: true\n---\n",
}

FEW_RULES = """\
      rules: {KDI: off, KGI: off, KPI: off, KSF: off, REV: off, kgi-without-kpi: warning}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project with two plans, one with a misspelt key and no KPI."""
    for path, text in GOALS.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


@pytest.fixture
def kpidocs() -> Run:
    """Runs a command, by the words that are typed after ``kpidocs``."""

    def run(*words: str | Path) -> Result:
        return CliRunner().invoke(group, [str(word) for word in words], prog_name="kpidocs")

    return run
