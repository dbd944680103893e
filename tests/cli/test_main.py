import gc
import io
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kpidocs.cli import COMMANDS, group, main
from kpidocs.cli.output import emit, ink, terminal_width
from kpidocs.report.terminal import Ink
from tests.cli.conftest import Run


@contextmanager
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A terminal that stdout leads to."""
    person, program = os.openpty()
    with monkeypatch.context() as patched, os.fdopen(program, "w") as stdout:
        patched.setattr(sys, "stdout", stdout)
        patched.setenv("COLUMNS", "77")
        patched.setenv("TERM", "xterm")
        patched.delenv("NO_COLOR", raising=False)
        yield
    os.close(person)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("project")
def test_every_command_has_help_with_an_example(kpidocs: Run, command: str) -> None:
    result = kpidocs(command, "--help")
    assert result.exit_code == 0
    assert f"Examples:\n  kpidocs {command}" in result.stdout
    assert "--locale" in result.stdout


@pytest.mark.usefixtures("project")
def test_the_list_of_commands_says_what_each_does(kpidocs: Run) -> None:
    lines = kpidocs("--help").stdout.splitlines()
    assert [
        line.split()[0]
        for line in lines
        if line.startswith("  ") and line[2:].split(" ")[0] in COMMANDS
    ] == list(COMMANDS)


def test_the_version_is_printed(kpidocs: Run) -> None:
    assert kpidocs("--version").stdout.startswith("kpidocs 0.")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "plans"),
    [([], "sales, shop"), (["--locale", "ja"], "sales、shop"), (["--locale=ja"], "sales、shop")],
)
def test_errors_are_said_in_the_locale_that_is_asked_for(
    kpidocs: Run, words: list[str], plans: str
) -> None:
    assert plans in kpidocs("tree", "--plan", "nowhere", *words).stderr


def test_errors_are_said_in_the_language_of_the_project(
    kpidocs: Run,
    project: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (project / "mkdocs.yml").write_text("theme: {language: ja}")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert "sales、shop" in kpidocs("tree", project, "--plan", "nowhere").stderr


def test_check_loads_nothing_that_draws_or_writes_pages(project: Path) -> None:
    program = (
        "import sys; from kpidocs.cli import group; "
        "group(['check', '--fail-on', 'never'], standalone_mode=False); "
        "heavy = {'jinja2', 'rich', 'graphviz', 'mkdocs', 'kpidocs.pages', 'kpidocs.diagrams'}; "
        "sys.exit(str(heavy & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=project, check=False, capture_output=True, text=True
    )
    assert run.stderr.strip() == "set()"


def test_the_process_ends_with_the_status_of_its_command(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["kpidocs", "check", str(project)])
    monkeypatch.setattr(sys, "stderr", io.StringIO())  # nothing that an encoding can be set on
    with pytest.raises(SystemExit) as ended:
        main()
    gc.enable()  # which a command, soon at its end, does without
    assert ended.value.code == 1
    assert "SRC005" in capsys.readouterr().out


@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_a_process_without_streams_ends_as_any_other(
    project: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["kpidocs", "new", "kpi", "sales/x", "--config"])
    sys.argv.append(str(project / "mkdocs.yml"))
    monkeypatch.setattr(sys, closed, None)  # as Python says that it was closed
    with pytest.raises(SystemExit) as ended:
        main()
    gc.enable()
    getattr(sys, closed).close()
    assert ended.value.code == 1


def test_the_package_runs_as_a_module(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["kpidocs", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("kpidocs", run_name="__main__")
    gc.enable()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("kpidocs 0.")


def test_a_reader_that_has_seen_enough_is_no_error(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    monkeypatch.chdir(project)
    with monkeypatch.context() as patched, os.fdopen(writer, "w") as stdout:
        patched.setattr(sys, "stdout", stdout)
        emit("text", output=None)
        emit("more", output=None)


def test_a_full_disk_ends_the_run_without_a_traceback(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        with pytest.raises(SystemExit) as ended:
            group(["check"])
        with suppress(OSError):
            full.close()
    assert ended.value.code == 2
    assert "No space left on device" in capsys.readouterr().err


def test_bytes_that_are_no_text_do_not_stop_a_run(project: Path) -> None:
    (project / os.fsdecode(b"goals/sales/\xff.md")).write_text("---\nkind: kgi\n---\n")
    for form in ("text", "concise", "json", "github"):
        run = subprocess.run(
            [sys.executable, "-m", "kpidocs", "check", "--format", form],
            cwd=project,
            check=False,
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
        )
        assert run.returncode == 1
        assert run.stderr == b""
        assert "xff" in run.stdout.decode() or "udcff" in run.stdout.decode()


def test_a_terminal_gets_colours_and_its_own_width(monkeypatch: pytest.MonkeyPatch) -> None:
    with terminal(monkeypatch):
        assert ink(None) is Ink.ANSI
        assert terminal_width(None) == 77


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_declined(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    with terminal(monkeypatch):
        monkeypatch.setenv(name, value)
        assert ink(None) is Ink.NONE


def test_a_file_gets_neither_colours_nor_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    with terminal(monkeypatch):
        assert ink(Path("x")) is Ink.NONE
        assert terminal_width(Path("x")) is None


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
