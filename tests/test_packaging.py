"""The wheel, installed elsewhere, does what the checkout does."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILT_FROM = ("pyproject.toml", "README.md", "LICENSE", "kpidocs", ".build")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.mo")

SITE = {
    "mkdocs.yml": """\
site_name: 目標
theme: {name: material, language: ja, font: false}
plugins: [kpidocs]
""",
    "docs/index.md": "# はじめに\n",
    "goals/web/index.md": "---\nkind: plan\ntitle: Web\n---\n",
    "goals/web/orders.md": """\
---
kind: kgi
title: Web経由の受注件数
target: 20件
start: 2026-04-01
due: 2027-03-31
owner: web-marketing
source: SFA の受注レポート
funnel:
  - id: meetings
    title: 商談
    conversion: {value: 50%, source: 2025年度の実績}
    owner: sales
---
## なぜこのKGIか
全社の売上のうち、Web経由を20%と見込む。
""",
}


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; a command that fails shows it in the test's report."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def copy_of_the_source(folder: Path) -> Path:
    """What a build needs, as a fresh clone has it."""
    for name in BUILT_FROM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=LEFT_OUT)
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


def constraints(folder: Path) -> Path:
    """The locked versions without their hashes, which pip refuses beside a local wheel."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    path = folder / "constraints.txt"
    path.write_text("\n".join(line.rstrip(" \\") for line in lines if "==" in line), "utf-8")
    return path


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_the_source(tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = ("-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    run(sys.executable, *command, cwd=source)
    return next(folder.glob("*.whl"))


@pytest.fixture
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment; one test uses it, since making it takes seconds."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder, cwd=folder)
    options = ("--quiet", "--no-compile", "--constraint", constraints(folder))
    run(folder / "bin/python", "-m", "pip", "install", *options, wheel, cwd=folder)
    return folder / "bin"


def test_the_wheel_holds_every_file_of_the_package(source: Path, wheel: Path) -> None:
    package = (path for path in (source / "kpidocs").rglob("*") if path.is_file())
    expected = {path.relative_to(source).as_posix() for path in package}
    assert expected <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_the_compiled_catalogues(source: Path, wheel: Path) -> None:
    catalogues = list((source / "kpidocs/words/locale").glob("*/LC_MESSAGES/*.po"))
    compiled = {path.relative_to(source).with_suffix(".mo").as_posix() for path in catalogues}
    assert compiled
    assert compiled <= set(zipfile.ZipFile(wheel).namelist())


def test_the_installed_wheel_publishes_a_site_in_japanese(programs: Path, tmp_path: Path) -> None:
    for name, text in SITE.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert "0.1.0" in run(programs / "kpidocs", "--version", cwd=tmp_path)
    run(programs / "mkdocs", "build", "--strict", cwd=tmp_path)
    page = (tmp_path / "site/goals/web/orders/index.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "40件" in page
    assert "責任者" in page
