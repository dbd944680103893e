import json
import unicodedata
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_what_would_change_is_shown_and_fails_the_run(kpidocs: Run, project: Path) -> None:
    result = kpidocs("rename", "sales/orders", "deals")
    assert result.exit_code == 1
    assert "rename from goals/sales/orders.md\nrename to goals/sales/deals.md\n" in result.stdout
    assert (project / "goals/sales/orders.md").exists()


def test_files_are_written_when_that_is_asked_for(kpidocs: Run, project: Path) -> None:
    result = kpidocs("rename", "quotes", "shop/../offers", "--yes")
    assert result.exit_code == 2
    result = kpidocs("rename", "quotes", "offers", "--yes")
    assert result.exit_code == 0
    written = (project / "goals/sales/orders.md").read_text(encoding="utf-8")
    assert "- {id: offers, title: Quotes, renamed_from: [sales/quotes], conversion: 30%}" in written
    again = kpidocs("rename", "offers", "offers")
    assert (again.exit_code, again.stdout) == (0, "")


def test_findings_that_are_held_back_go_with_the_goal(kpidocs: Run, project: Path) -> None:
    counts = {
        "KPI012": {"sales/demos": 1, "sales/quotes": 2, "goals/sales/orders.md": 1},
        "SRC005": {"shop/sales": 1},
    }
    baseline = {"version": 1, "reason": "Late.", "findings": counts}
    (project / "kpidocs-baseline.json").write_text(json.dumps(baseline), encoding="utf-8")
    assert kpidocs("rename", "sales/orders", "shop/orders", "--yes").exit_code == 0
    written = json.loads((project / "kpidocs-baseline.json").read_text(encoding="utf-8"))
    assert written["findings"] == {
        "KPI012": {"shop/demos": 1, "shop/quotes": 2, "goals/shop/orders.md": 1},
        "SRC005": {"shop/sales": 1},
    }


def test_a_baseline_that_names_other_goals_stays_as_it_is(kpidocs: Run, project: Path) -> None:
    text = '{"version": 1, "reason": "", "findings": {"KPI012": {"sales/demos": 1}}}'
    (project / "kpidocs-baseline.json").write_text(text, encoding="utf-8")
    assert kpidocs("rename", "sales/quotes", "offers", "--yes").exit_code == 0
    assert (project / "kpidocs-baseline.json").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("sales/order", "deals", "Hint: Did you mean sales/orders?"),
        ("sales", "deals", "sales is a plan; only goals are renamed."),
        ("sales/open", "deals", "The goal sales/open cannot be read."),
        ("sales/orders", "quotes", "The id sales/quotes is taken: goals/sales/orders.md:6."),
        ("sales/orders", "a b", "“ ” cannot stand in an id"),
        ("sales/orders", "market/deals", "There is no plan “market”."),
    ],
)
def test_what_cannot_be_renamed_is_said(
    kpidocs: Run, project: Path, old: str, new: str, said: str
) -> None:
    (project / "goals/sales/open.md").write_text("---\nkind: [kpi\n---\n", encoding="utf-8")
    result = kpidocs("rename", old, new)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_an_id_may_be_typed_in_parts_of_characters(kpidocs: Run, project: Path) -> None:
    (project / "goals/ガイド.md").write_text("---\nkind: kpi\ntitle: G\n---\n", encoding="utf-8")
    decomposed = unicodedata.normalize("NFD", "ガイド")
    assert decomposed != "ガイド"
    assert kpidocs("rename", decomposed, "手引き", "--yes").exit_code == 0
    assert (project / "goals/手引き.md").exists()
