"""What holds for the repository as a whole and no tool checks."""

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")

TOP_LEVEL = {
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "action.yml",
    "ci",
    "docs",
    "goals",
    "kpidocs",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements.lock",
    "tests",
}
LONGEST_FILE = 250


def declared() -> Iterator[str]:
    """Every requirement that pyproject.toml names, for use, development and building."""
    yield from PROJECT["project"]["dependencies"]
    yield from PROJECT["build-system"]["requires"]
    for group in PROJECT["dependency-groups"].values():
        yield from (entry for entry in group if isinstance(entry, str))


def locked(name: str) -> list[str]:
    """The versions of a package in the lock file; several where Pythons need different ones."""
    pins = (Requirement(line.rstrip(" \\")) for line in LOCK.splitlines() if "==" in line)
    return [
        str(next(iter(pin.specifier)).version)
        for pin in pins
        if canonicalize_name(pin.name) == canonicalize_name(name)
    ]


def test_the_top_level_holds_only_what_belongs_there() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    names = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_no_source_file_is_long() -> None:
    sources = (ROOT / "kpidocs").rglob("*.py")
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


@pytest.mark.parametrize("requirement", sorted(set(declared())))
def test_every_requirement_is_locked_at_a_version_it_allows(requirement: str) -> None:
    wanted = Requirement(requirement)
    versions = locked(wanted.name)
    assert versions
    assert all(wanted.specifier.contains(version) for version in versions)


def test_the_lock_file_names_no_place_to_download_from() -> None:
    assert "://" not in LOCK
    assert "--index" not in LOCK
    assert "--find-links" not in LOCK


@pytest.mark.parametrize("room", ["quantity", "formula", "model", "solve", "outlook"])
def test_figures_are_exact_but_for_chances(room: str) -> None:
    floats = {
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / "kpidocs" / room).rglob("*.py")
        if "chance" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "float"
        )
    }
    assert floats == set()
