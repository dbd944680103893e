import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.usefixtures("project")
def test_the_trees_of_all_plans_are_printed_as_text(kpidocs: Run) -> None:
    lines = kpidocs("tree").stdout.splitlines()
    assert lines[0] == "Sales"
    assert "Shop" in lines
    assert any(line.startswith("└─ ÷ 30%  KPI  Quotes") for line in lines)


def test_a_title_in_a_tree_commands_no_log(kpidocs: Run, project: Path) -> None:
    (project / "goals/a.md").write_text("---\nkind: kgi\ntitle: '##vso[x]y'\n---\n")
    assert "# vso[x]y" in kpidocs("tree").stdout


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("words", [["--plan", "sales/"], ["goals/sales"]])
def test_one_plan_can_be_printed_alone(kpidocs: Run, words: list[str]) -> None:
    assert "Shop" not in kpidocs("tree", *words).stdout


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("form", "start"), [("dot", "digraph"), ("mermaid", "flowchart"), ("svg", "<svg")]
)
def test_a_tree_is_printed_in_every_format(kpidocs: Run, form: str, start: str) -> None:
    result = kpidocs("tree", "--plan", "sales", "--format", form)
    assert result.exit_code == 0
    assert result.stdout.startswith(start)
    assert "Quotes" in result.stdout


@pytest.mark.usefixtures("project")
def test_an_svg_is_a_file_of_its_own(kpidocs: Run) -> None:
    text = kpidocs("tree", "--plan", "sales", "--format", "svg").stdout
    assert 'xmlns="http://www.w3.org/2000/svg"' in text
    assert ".kpi-tree {" in text
    assert "href" not in text.replace("xmlns:xlink", "")


def test_a_tree_that_cannot_be_laid_out_is_said(
    kpidocs: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "mkdocs.yml").write_text("plugins: [kpidocs: {graphviz: dot}]")
    program = project / "dot"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{project}:{os.environ['PATH']}")
    result = kpidocs("tree", "--plan", "sales", "--format", "svg")
    assert result.exit_code == 2
    assert "The tree of “Sales” cannot be drawn." in result.stderr
