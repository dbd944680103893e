"""The examples of a page: files that it shows, and commands with what they print."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from kpidocs.cli import group

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = tuple(sorted(DOCS.rglob("*.md")))

FENCE = re.compile(
    r'^```(?P<language>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<content>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)
PROMPT = "$ "


def name(page: Path) -> str:
    """A page as its readers call it."""
    return page.relative_to(DOCS).as_posix()


def performed(page: str, *, project: Path) -> str:
    """A page with what its commands really print; its files are written as they come.

    The project is the current folder.
    """

    def perform(fence: re.Match[str]) -> str:
        if fence["title"]:
            write(project / fence["title"], fence["content"])
        if fence["language"] != "console":
            return fence[0]
        return f"```console\n{''.join(session(fence['content']))}```"

    return FENCE.sub(perform, page)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def session(written: str) -> Iterator[str]:
    """The commands of a session, each with what it prints now."""
    status = 0
    for line in commands(written):
        yield f"{PROMPT}{line}\n"
        if line == "echo $?":
            yield f"{status}\n"
            continue
        program, *words = shlex.split(line)
        assert program == "kpidocs", f"{line} cannot be tried out"
        result = CliRunner().invoke(group, words, prog_name="kpidocs", catch_exceptions=False)
        status = result.exit_code
        yield result.output


def commands(written: str) -> Iterator[str]:
    """The lines of a session that somebody typed."""
    lines = written.splitlines()
    return (line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT))
