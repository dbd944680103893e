import json
import os
from pathlib import Path

import pytest

from kpidocs.check import RULES
from tests.cli.conftest import Run


@pytest.mark.usefixtures("project")
def test_targets_prints_a_table(kpidocs: Run) -> None:
    result = kpidocs("targets")
    assert result.exit_code == 0
    assert "KPI Quotes" in result.stdout
    assert "67 orders" in result.stdout


@pytest.mark.usefixtures("project")
def test_targets_prints_json(kpidocs: Run) -> None:
    content = json.loads(kpidocs("targets", "goals", "--format", "json").stdout)
    assert {goal["id"]: goal["target"] for goal in content["goals"]} == {
        "sales/demos": "192",
        "sales/orders": "20",
        "sales/quotes": "67",
        "shop/sales": "100",
    }


@pytest.mark.usefixtures("project")
def test_targets_explains_one_goal(kpidocs: Run) -> None:
    result = kpidocs("targets", "--explain", "sales/demos")
    assert "Quotes 67 orders = Orders 20 orders ÷ Quotes→Orders 30%" in result.stdout


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["targets", "--explain", "demo"], "Hint: Did you mean sales/demos?"),
        (["targets", "--explain", "demos", "--format", "json"], "--explain prints text"),
        (["tree", "--plan", "market"], "There is no plan “market”."),
        (["tree", "--format", "svg"], "Hint: Name it with --plan."),
        (["tree", "--format", "mermaid"], "One plan at a time can be printed as mermaid."),
        (["rule", "KPI999"], "There is no rule “KPI999”."),
        (["chekc"], "No such command 'chekc'."),
    ],
)
def test_what_is_not_there_is_said(kpidocs: Run, words: list[str], said: str) -> None:
    result = kpidocs(*words)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.usefixtures("project")
def test_findings_fail_other_commands_only_when_asked_to(kpidocs: Run) -> None:
    assert kpidocs("targets").exit_code == 0
    assert kpidocs("targets", "--fail-on", "error").exit_code == 1
    assert kpidocs("tree").exit_code == 0
    assert kpidocs("tree", "--fail-on", "error").exit_code == 1


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
