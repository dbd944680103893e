"""``kpidocs check``: what is wrong with the goals."""

from importlib.metadata import version

from kpidocs.cli.flags import (
    Flags,
    format_option,
    output_option,
    path_argument,
    project_options,
    told,
)
from kpidocs.cli.here import seen, sources
from kpidocs.cli.manual import manual
from kpidocs.cli.output import emit, ink, terminal_width
from kpidocs.cli.run import Run, start
from kpidocs.cli.spoken import Command
from kpidocs.report.check_concise import check_concise
from kpidocs.report.check_github import check_github
from kpidocs.report.check_gitlab import check_gitlab
from kpidocs.report.check_json import check_json
from kpidocs.report.check_junit import check_junit
from kpidocs.report.check_rdjson import check_rdjson
from kpidocs.report.check_sarif import check_sarif
from kpidocs.report.check_text import Paper, check_text
from kpidocs.text import Text

LISTS = {"concise": check_concise, "github": check_github, "gitlab": check_gitlab}
FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit", "rdjson")


def check(flags: Flags) -> int:
    """Print what was found."""
    run = start(flags)
    emit(_report(run, flags), output=flags.output)
    return run.status


def _report(run: Run, flags: Flags) -> str:
    study, project, locale = seen(run), run.project, run.locale
    match flags.format:
        case "json":  # its paths start at the project, as those of all our JSON
            return check_json(run.study, locale=locale)
        case "junit":
            return check_junit(study, locale=locale, shown=project.shown)
        case "sarif":
            ours = version("kpidocs")
            return check_sarif(study, manual=manual(project), version=ours, locale=locale)
        case "rdjson":
            texts = sources(run)
            return check_rdjson(study, sources=texts, manual=manual(project), locale=locale)
        case "text":
            paper = Paper(locale, ink(flags.output), terminal_width(flags.output))
            return check_text(study, sources=sources(run), manual=manual(project), paper=paper)
    return LISTS[flags.format](study, locale=locale)


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
