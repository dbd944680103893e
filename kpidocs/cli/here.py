"""What was found, as seen from the current folder: so that terminals and services find the files.

Where the project lies elsewhere, or the current folder within it, paths start at the project.
"""

import stat
from dataclasses import replace
from pathlib import Path

from kpidocs.cli.run import Run
from kpidocs.model import Finding, Location, Study
from kpidocs.report.excerpt import Sources

LARGEST = 1_048_576  # bytes of a file that is quoted


def seen(run: Run) -> Study:
    """Give the study of a run with findings that name files from here."""
    way = _way(run.project.root)
    if not way:
        return run.study
    findings = tuple(
        replace(each, finding=_moved(each.finding, way)) for each in run.study.findings
    )
    return replace(run.study, findings=findings)


def sources(run: Run) -> Sources:
    """Read the files that findings are about once more, to quote them."""
    root, way = run.project.root, _way(run.project.root)
    paths = sorted({each.finding.at.path for each in run.study.findings})
    texts = {f"{way}{path}": _text(root / path, root) for path in paths}
    return {path: text.split("\n") for path, text in texts.items() if text is not None}


def _way(root: Path) -> str:
    here = Path.cwd()
    if root == here or not root.is_relative_to(here):
        return ""
    return f"{root.relative_to(here).as_posix()}/"


def _moved(finding: Finding, way: str) -> Finding:
    def moved(at: Location) -> Location:
        return replace(at, path=f"{way}{at.path}")

    return replace(finding, at=moved(finding.at), also=tuple(map(moved, finding.also)))


def _text(path: Path, root: Path) -> str | None:
    """Give a file's text, None for one that is no regular file of the project."""
    try:
        real = path.resolve(strict=True)
        status = real.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return None
        return real.read_text("utf-8-sig", "replace") if real.is_relative_to(root) else None
    except (OSError, RuntimeError, ValueError):
        return None
