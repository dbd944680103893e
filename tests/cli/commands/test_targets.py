import json

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
