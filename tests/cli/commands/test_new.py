from pathlib import Path

import pytest

from tests.cli.conftest import Run

TODAY = ("--today", "2026-04-01")


def text(project: Path, path: str) -> str:
    return (project / "goals" / path).read_text(encoding="utf-8")


def test_a_goal_goes_beside_the_one_above_and_refers_to_it(kpidocs: Run, project: Path) -> None:
    result = kpidocs("new", "kpi", "visits", "--parent", "demos", "--title", "Visits: web", "--yes")
    assert result.exit_code == 0
    assert text(project, "sales/visits.md").startswith(
        '---\nkind: kpi\ntitle: "Visits: web"\nparent: demos\ntarget:  # '
    )
    assert result.stderr.endswith("kpidocs check goals/sales/visits.md tells what is missing.\n")


def test_the_next_command_works_where_somebody_is(
    kpidocs: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "goals/shop")
    result = kpidocs("new", "kpi", "sales/visits", "--yes")
    assert result.stderr.endswith("kpidocs check ../sales/visits.md tells what is missing.\n")


def test_what_it_takes_from_around_it_is_told(kpidocs: Run, project: Path) -> None:
    kpidocs("new", "kpi", "visits", "--parent", "sales/demos", "--yes", "--quiet")
    written = text(project, "sales/visits.md")
    for line in ("unit:  # if left empty: orders", "due:  # if left empty: 2027-03-31"):
        assert f"\n{line}\n" in written
    assert "\nowner:  # if left empty: Sales\n" in written
    assert "\nstart:  # the first day" in written


def test_days_of_another_plan_come_after_those_of_the_own(kpidocs: Run, project: Path) -> None:
    (project / "goals/shop/index.md").write_text(
        "---\nkind: plan\ntitle: S\ndue: 2026-12-31\n---\n"
    )
    kpidocs("new", "kpi", "shop/visits", "--parent", "sales/demos", "--yes")
    written = text(project, "shop/visits.md")
    assert "\nparent: sales/demos\n" in written
    assert "\ndue:  # if left empty: 2026-12-31\n" in written


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("kgi", "KGI003"),
        ("KPI", "KPI002"),
        ("行動指標", "KDI001"),
        ("kr", "OKR003"),
        ("csf", "KSF002"),
        ("objective", "OKR002"),
    ],
)
def test_the_check_asks_for_what_is_not_filled_in(
    kpidocs: Run, project: Path, kind: str, said: str
) -> None:
    kpidocs("new", kind, "sales/x", "--yes")
    assert (project / "goals/sales/x.md").is_file()
    found = kpidocs("check", "goals/sales/x.md", "--format", "concise", *TODAY).stdout
    assert said in found
    assert "SRC" not in found


def test_a_plan_is_a_folder_with_an_index(kpidocs: Run, project: Path) -> None:
    assert kpidocs("new", "計画", "sales/web-shop/", "--yes").exit_code == 0
    written = text(project, "sales/web-shop/index.md")
    assert written.startswith("---\nkind: plan\ntitle: Web shop\n")
    assert "\nowner:  # if left empty: Sales\n" in written


def test_the_first_plan_of_all_has_none_around_it(kpidocs: Run, project: Path) -> None:
    for file in (project / "goals").rglob("*.md"):
        file.unlink()
    assert kpidocs("new", "plan", "web", "--yes").exit_code == 0
    assert "\nowner:  # the one team" in text(project, "web/index.md")
    assert kpidocs("new", "kgi", "orders", "--yes").exit_code == 0
    assert "\nowner:  # the one team" in text(project, "orders.md")


def test_a_folder_without_an_index_can_be_given_one(kpidocs: Run, project: Path) -> None:
    (project / "goals/shop/index.md").unlink()
    assert kpidocs("new", "plan", "shop", "--yes").exit_code == 0
    assert "\ntitle: Shop\n" in text(project, "shop/index.md")


def test_the_questions_are_in_the_language_of_the_plan(kpidocs: Run, project: Path) -> None:
    (project / "goals/shop/index.md").write_text("---\nkind: plan\ntitle: S\nlocale: ja\n---\n")
    kpidocs("new", "kpi", "shop/visits", "--yes")
    assert "\n## 未達時の対策\n" in text(project, "shop/visits.md")


def test_the_file_is_shown_and_not_written_without_consent(kpidocs: Run, project: Path) -> None:
    result = kpidocs("new", "kpi", "sales/visits")
    assert result.exit_code == 1
    assert "+++ b/goals/sales/visits.md\n" in result.stdout
    assert not (project / "goals/sales/visits.md").exists()


def test_an_id_of_nothing_but_a_line_is_its_own_title(kpidocs: Run, project: Path) -> None:
    kpidocs("new", "kpi", "_", "--yes")
    assert "\ntitle: _\n" in text(project, "_.md")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["task", "x"], "There is no kind task."),
        (["kpi", "x", "--parent", "demo"], "Did you mean sales/demos?"),
        (["kpi", "sales/demos"], "The id sales/demos is taken: goals/sales/orders.md:7."),
        (["kpi", "sales/Demos"], "The id sales/Demos is taken: goals/sales/orders.md:7."),
        (["kpi", "sales"], "The id sales is taken: goals/sales/index.md:2."),
        (["plan", "sales"], "The id sales is taken: goals/sales/index.md:2."),
        (["plan", "sales/orders"], "The id sales/orders is taken: goals/sales/orders.md:2."),
        (["kpi", "slaes/x"], "Did you mean sales?"),
        (["kpi", "web/x"], "kpidocs new plan web"),
        (["kpi", "a b"], "Did you mean a-b?"),
        (["kpi", "12"], "The id 12 is a number"),
        (["plan", "web/../x"], "cannot stand in an id"),
        (["plan", "/"], "The id is empty."),
        (["kpi", "../x"], "There is no plan “..”."),
        (["plan", "x", "--parent", "demos"], "Hint: Leave out --parent."),
        (["kpi", "x", "--title", "a" * 501], "title is longer than 500 characters."),
    ],
)
def test_what_cannot_be_made_is_refused(kpidocs: Run, words: list[str], said: str) -> None:
    result = kpidocs("new", *words, "--yes")
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_file_that_is_no_goal_is_kept(kpidocs: Run, project: Path) -> None:
    (project / "goals/sales/notes.md").write_text("# Notes\n")
    result = kpidocs("new", "kpi", "sales/notes", "--yes")
    assert result.exit_code == 2
    assert "These files exist already: goals/sales/notes.md." in result.stderr
    assert text(project, "sales/notes.md") == "# Notes\n"
