"""``kpidocs check``: what is wrong with the goals."""

import stat
from collections.abc import Mapping
from pathlib import Path

from kpidocs.cli.flags import (
    Flags,
    format_option,
    output_option,
    path_argument,
    project_options,
    told,
)
from kpidocs.cli.output import emit, ink
from kpidocs.cli.run import Run, start
from kpidocs.cli.spoken import Command
from kpidocs.report.check_concise import check_concise
from kpidocs.report.check_github import check_github
from kpidocs.report.check_json import check_json
from kpidocs.report.check_text import check_text
from kpidocs.text import Text

FORMATS = ("text", "concise", "json", "github")
LARGEST = 1_048_576  # bytes of a file that is quoted


def check(flags: Flags) -> int:
    """Print what was found."""
    run = start(flags)
    emit(_report(run, flags), output=flags.output)
    return run.status


def _report(run: Run, flags: Flags) -> str:
    study, locale = run.study, run.locale
    match flags.format:
        case "concise":
            return check_concise(study, locale=locale)
        case "json":
            return check_json(study, locale=locale)
        case "github":
            return check_github(study, locale=locale)
    return check_text(study, sources=_sources(run), locale=locale, ink=ink(flags.output))


def _sources(run: Run) -> Mapping[str, str]:
    """Read the files that findings are about once more, to quote them."""
    root = run.project.root
    paths = sorted({each.finding.at.path for each in run.study.findings})
    texts = {path: _text(root / path, root) for path in paths}
    return {path: text for path, text in texts.items() if text is not None}


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


COMMAND = Command(
    "check",
    says=Text("Read, solve and judge the goals; print what was found and where."),
    examples=(
        "kpidocs check",
        "kpidocs check goals/sales --fail-on warning",
        "kpidocs check --format github",
    ),
    params=(
        path_argument(),
        format_option(FORMATS),
        output_option(),
        *project_options(fail_on=None),
    ),
    callback=told(check),
)
