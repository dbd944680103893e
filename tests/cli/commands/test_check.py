import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import FEW_RULES, Run


@pytest.fixture
def project(project: Path) -> Path:
    """The project, judged by the few rules that these tests are about."""
    with (project / "mkdocs.yml").open("a") as file:
        file.write(FEW_RULES)
    return project


def codes(output: str) -> list[str]:
    """The codes in a JSON report."""
    return [finding["code"] for finding in json.loads(output)["findings"]]


@pytest.mark.usefixtures("project")
def test_an_error_is_shown_with_its_line_and_fails_the_run(kpidocs: Run) -> None:
    result = kpidocs("check")
    assert result.exit_code == 1
    assert "goals/shop/sales.md:5:1: error SRC005 unknown-key" in result.stdout
    assert "    5 | primry: true\n      | ^^^^^^" in result.stdout
    assert "1 error, 1 warning (4 goals, 5 files read, 2 with goals, 0 unusable)" in result.stdout
    assert result.stderr == ""


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["goals/sales"], 0),
        (["goals/shop/sales.md"], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "advice", "--ignore", "SRC005"], 1),
        (["--ignore", "SRC005"], 0),
        (["--ignore", "src005,KGI"], 0),
        (["--select", "kgi-without-kpi"], 0),
        (["--select", "KGI*", "--fail-on", "warning"], 1),
        (["--select", "TGT", "--fail-on", "warning"], 0),
        (["--select", "SRC"], 1),
    ],
)
def test_the_exit_status_tells_of_findings_that_are_grave_enough(
    kpidocs: Run, words: list[str], status: int
) -> None:
    assert kpidocs("check", *words).exit_code == status


def test_never_goes_before_what_a_folder_sets(kpidocs: Run, project: Path) -> None:
    folders = "      folders: {shop: {fail_on: error}}\n"
    with (project / "mkdocs.yml").open("a") as file:
        file.write(folders)
    assert kpidocs("check", "--fail-on", "never").exit_code == 0
    assert kpidocs("check").exit_code == 1


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("concise", "goals/shop/sales.md:"),
        ("json", "{"),
        ("github", "::error file=goals/shop"),
        ("gitlab", '[\n  {\n    "check_name"'),
        ("sarif", '{\n  "$schema"'),
        ("junit", "<?xml"),
        ("rdjson", '{\n  "source"'),
    ],
)
def test_every_format_is_printed(kpidocs: Run, form: str, start: str) -> None:
    assert kpidocs("check", "--format", form).stdout.startswith(start)


@pytest.mark.usefixtures("project")
def test_a_path_within_the_goals_limits_what_is_printed(kpidocs: Run) -> None:
    assert codes(kpidocs("check", "goals/sales", "--format", "json").stdout) == []
    assert codes(kpidocs("check", "goals/shop", "--format", "json").stdout) == ["KGI008", "SRC005"]


def test_the_result_can_be_written_to_a_file(kpidocs: Run, project: Path) -> None:
    result = kpidocs("check", "--format", "json", "--output", "report.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert codes((project / "report.json").read_text(encoding="utf-8")) == ["KGI008", "SRC005"]
    assert [each.name for each in project.iterdir() if each.name.startswith(".")] == []


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere"], "kpidocs: There is no file or folder nowhere."),
        (["--config", "nowhere.yml"], "There is no file or folder nowhere.yml."),
        (["--output", "goals/x.txt"], "Nothing is written into the goals folder: goals/x.txt."),
        (["--output", "no/x.txt"], "no/x.txt cannot be written: No such file or directory."),
        (["--output", "."], "File '.' is a directory"),
        (["--today", "2026-02-30"], "2026-02-30 is not a day."),
        (["--select", "KGI00"], "There is no rule KGI00 (--select)."),
        (["--ignore", "zzz"], "Hint: kpidocs rule lists all rules."),
        (["--format", "xml"], "'xml' is not one of"),
    ],
)
def test_what_cannot_be_done_is_said_on_stderr(kpidocs: Run, words: list[str], said: str) -> None:
    result = kpidocs("check", *words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("plugins: [kpidocs: {rules: {KPI999: error}}]", "There is no rule KPI999 (rules)."),
        ("plugins: [kpidocs: {locale: de}]", "The setting locale cannot be de."),
        ("plugins: [", "mkdocs.yml is not valid YAML"),
    ],
)
def test_settings_that_cannot_be_end_the_run(
    kpidocs: Run, project: Path, content: str, said: str
) -> None:
    (project / "mkdocs.yml").write_text(content)
    result = kpidocs("check")
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.usefixtures("project")
def test_an_impossible_build_date_is_refused(kpidocs: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 30)
    assert "SOURCE_DATE_EPOCH=999" in kpidocs("check").stderr


@pytest.mark.usefixtures("project")
def test_verbose_tells_what_the_run_goes_by(kpidocs: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775000000")
    result = kpidocs("check", "-v")
    assert "Goals: " in result.stderr
    assert "mkdocs.yml" in result.stderr
    assert "Day: 2026-03-31" in result.stderr
    assert "Day: 2026-04-01" in kpidocs("check", "-v", "--today", "2026-04-01").stderr


def test_a_project_without_a_configuration_says_nothing_of_one(kpidocs: Run, project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    result = kpidocs("check", "-v")
    assert result.exit_code == 1
    assert "Settings" not in result.stderr


def test_check_writes_nothing(kpidocs: Run, project: Path) -> None:
    before = sorted(project.rglob("*"))
    kpidocs("check")
    assert sorted(project.rglob("*")) == before


def test_a_file_that_is_none_is_not_quoted(kpidocs: Run, project: Path) -> None:
    (project / "goals/shop/link.md").symlink_to("/etc/hostname")
    os.mkfifo(project / "goals/shop/pipe.md")
    (project / "goals/shop/big.md").write_bytes(b"a" * 1_048_577)
    (project / os.fsdecode(b"goals/shop/\xff.md")).write_text("a")
    result = kpidocs("check")
    assert result.exit_code == 1
    assert "goals/shop/link.md:1:1: error SRC001 unreadable-file" in result.stdout
    assert "goals/shop/pipe.md:1:1: error SRC001" in result.stdout
    assert "goals/shop/big.md:1:1: error" in result.stdout
    assert "    1 |" not in result.stdout


def test_files_of_all_sorts_never_make_a_traceback(kpidocs: Run, project: Path) -> None:
    for name, content in {
        "bracket": b"---\nkind: [kgi\n---\n",
        "twice": b"---\nkind: kgi\nkind: kgi\n---\n",
        "alias": b"---\nkind: &a kgi\ntitle: *a\n---\n",
        "day": b"---\nkind: kgi\ntitle: a\ntarget: 1\ndue: 2026-02-30\n---\n",
        "parent": b"---\nkind: kpi\ntitle: a\nparent: nobody\n---\n",
        "circle": b"---\nkind: kpi\ntitle: a\nparent: circle\n---\n",
        "groups": "---\nkind: kgi\ntitle: a\ntarget: 4億3,0000万円\n---\n".encode(),
        "latin": "---\nkind: kgi\ntitle: é\n---\n".encode("latin-1"),
        "unquoted": b"---\nkind: kgi\ntitle: a\ntarget: >= 80%\n---\n",
    }.items():
        (project / f"goals/sales/{name}.md").write_bytes(content)
    result = kpidocs("check", "goals/sales", "--format", "concise")
    assert result.exit_code == 1
    for name in ("bracket", "twice", "alias", "day", "parent", "circle", "groups", "latin"):
        assert f"goals/sales/{name}.md:" in result.stdout
    assert "goals/sales/unquoted.md:4:" in result.stdout
