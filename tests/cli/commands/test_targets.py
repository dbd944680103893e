import json
from pathlib import Path

import pytest

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
@pytest.mark.parametrize("by", ["month", "quarter", "half", "year", "week", "day"])
def test_targets_prints_what_is_due_in_each_period(kpidocs: Run, by: str) -> None:
    result = kpidocs("targets", "--by", by)
    assert result.exit_code == 0
    assert "Spread" in result.stdout


@pytest.mark.usefixtures("project")
def test_the_parts_are_in_the_json_too(kpidocs: Run) -> None:
    content = json.loads(kpidocs("targets", "--by", "year", "--format", "json").stdout)
    assert all({"basis", "parts"} <= goal.keys() for goal in content["goals"])


@pytest.mark.usefixtures("project")
def test_one_goal_is_not_explained_by_periods(kpidocs: Run) -> None:
    result = kpidocs("targets", "--by", "month", "--explain", "sales/demos")
    assert result.exit_code == 2
    assert "--explain prints one goal, --by prints all of them." in result.stderr


def test_more_figures_than_anybody_reads_are_refused(kpidocs: Run, project: Path) -> None:
    children = "".join(f"- {{id: a{number}, share: 1%}}\n" for number in range(420))
    (project / "goals/many.md").write_text(
        "---\nkind: kgi\ntitle: Many\ntarget: 1000 orders\nstart: 2026-04-01\ndue: 2027-03-31\n"
        f"children:\n{children}---\n",
        encoding="utf-8",
    )
    result = kpidocs("targets", "--by", "day")
    assert result.exit_code == 2
    assert "These are more than 150,000 figures." in result.stderr
    assert "--by month" in result.stderr
