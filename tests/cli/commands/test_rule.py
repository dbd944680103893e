from pathlib import Path

import pytest

from kpidocs.check import RULES
from tests.cli.conftest import Run


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("code", ["SRC005", "src005", "unknown-key"])
def test_a_rule_is_printed(kpidocs: Run, code: str) -> None:
    result = kpidocs("rule", code)
    assert result.exit_code == 0
    assert "SRC005" in result.stdout.splitlines()[0]


@pytest.mark.usefixtures("project")
def test_a_rule_is_printed_in_japanese(kpidocs: Run) -> None:
    english, japanese = (
        kpidocs("rule", "SRC005").stdout,
        kpidocs("rule", "SRC005", "--locale=ja").stdout,
    )
    assert english != japanese


@pytest.mark.usefixtures("project")
def test_all_rules_are_listed(kpidocs: Run) -> None:
    lines = kpidocs("rule").stdout.splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert sorted(listed) == [rule.code for rule in RULES]


def test_rules_need_no_project(
    kpidocs: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert kpidocs("rule", "SRC005").exit_code == 0
