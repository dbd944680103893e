"""The command line: a command in `commands` is loaded when it is called."""

import gc
import io
import os
import sys
from pathlib import Path

from kpidocs.cli.spoken import Group
from kpidocs.text import Text

COMMANDS = (
    "init",
    "new",
    "check",
    "ignore",
    "targets",
    "tree",
    "rule",
    "rename",
    "fmt",
    "fix",
    "schema",
    "generate",
)

group = Group(
    "kpidocs",
    says=Text("Goals written as Markdown: checked, computed, drawn and published."),
    commands={name: f"kpidocs.cli.commands.{name}" for name in COMMANDS},
)


def main() -> None:
    """Run the command that the process was started with."""
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Names of files may hold bytes that are no text.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gc.disable()  # commands end soon; looking for circles is a fifth of their time
    group(prog_name="kpidocs")


def _open_what_is_closed() -> None:
    """Let commands read nothing and print nowhere where the process has no such stream."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 (it stays open)
            setattr(sys, name, nowhere)
