"""Whole processes, timed in turns so that a busy machine touches all alike.

The figures are medians in seconds of one run on one machine: compare within a table only.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.corpus import write, write_chain, write_wide

ROUNDS = 5
SIZES = (1000, 5000, 10000)
SHAPES = {  # doubled each time: the ratio to the bare work stays the same where growth is linear
    "in one chain": (write_chain, (1250, 2500, 5000)),
    "below one goal": (write_wide, (2500, 5000, 10000)),
}
BIN = Path(sys.executable).parent

# Users have compiled modules; the first, uncounted turn writes them.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}

Commands = Mapping[str, Sequence[str]]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        for goals in SIZES:
            project = write(Path(folder, str(goals)), goals=goals)
            _report(f"{goals:,} goals", _checks(project))
        for shape, (write_tree, sizes) in SHAPES.items():
            for goals in sizes:
                project = write_tree(Path(folder, f"{shape} {goals}"), goals=goals)
                _report(f"{goals:,} goals {shape}", _solving(project))
        project = Path(folder, str(SIZES[0]))
        _report(f"site of {SIZES[0]:,} goals", _builds(project))


def _checks(project: Path) -> Commands:
    kpidocs = str(BIN / "kpidocs")
    return {
        "bare read and YAML": [sys.executable, "-m", "tests.benchmarks.floor", str(project)],
        "kpidocs check": [kpidocs, "check", "-q", str(project)],
        "kpidocs targets": [kpidocs, "targets", "-q", "--format", "json", str(project)],
    }


def _solving(project: Path) -> Commands:
    checks = _checks(project)
    return {name: checks[name] for name in ("bare read and YAML", "kpidocs targets")}


def _builds(project: Path) -> Commands:
    """Build with the plugin, and the same pages as plain Markdown, all but two not in the menu."""
    plain = project.with_name("plain")
    subprocess.run([BIN / "kpidocs", "generate", "-o", plain / "docs", project], check=True)
    shutil.copy(project / "docs" / "index.md", plain / "docs")
    (plain / "mkdocs.yml").write_text(
        "site_name: 目標\ntheme: {name: material, language: ja, font: false}\nplugins: []\n"
        "nav: [index.md, goals/index.md]\n",
        encoding="utf-8",
    )
    mkdocs = [str(BIN / "mkdocs"), "build", "--quiet", "--config-file"]
    return {
        "MkDocs, the pages as plain Markdown": [*mkdocs, str(plain / "mkdocs.yml")],
        "MkDocs with kpidocs": [*mkdocs, str(project / "mkdocs.yml")],
    }


def _report(title: str, commands: Commands) -> None:
    """Time each command in turn, and print its median and its ratio to the first."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(ROUNDS + 1):
        for name, command in commands.items():
            seconds = _seconds(command)
            if turn:  # the first turn warms the caches of the machine
                times[name].append(seconds)
    medians = {name: statistics.median(each) for name, each in times.items()}
    first = next(iter(medians.values()))
    sys.stdout.write(f"\n{title}\n")
    for name, median in medians.items():
        sys.stdout.write(f"  {name:<38}{median:8.2f} s {median / first:6.1f} x\n")


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


main()
