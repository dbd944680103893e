"""Findings as annotations of a GitHub Actions run.

Commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterator, Sequence

from kpidocs.model import Judged, Location, Study
from kpidocs.report.check_concise import concise
from kpidocs.report.summary import summary
from kpidocs.report.terminal import plain, verbatim
from kpidocs.report.told import told
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.words import counted, say

MOST = 10  # annotations of one level that GitHub shows for a step
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def check_github(study: Study, *, locale: str) -> str:
    """Give annotations, errors first; what GitHub would leave out is said and listed below."""
    lines: list[str] = []
    left_out: list[Judged] = []
    for severity in Severity:
        found = [each for each in study.findings if each.severity is severity]
        shown = found if len(found) <= MOST else found[: MOST - 1]
        lines.extend(_annotation(each, locale) for each in shown)
        lines.extend(_omitted(severity, found[len(shown) :], locale))
        left_out.extend(found[len(shown) :])
    lines.extend(concise(each, locale=locale) for each in left_out)
    lines.append(plain(say(summary(study), locale)))
    return "\n".join(lines) + "\n"


def _omitted(severity: Severity, left_out: Sequence[Judged], locale: str) -> Iterator[str]:
    if left_out:
        count = counted(severity, len(left_out))
        more = say(
            Text("Not shown here: {count}. The log of this step lists them.", count=count), locale
        )
        yield f"::{LEVELS[severity]} title=kpidocs::{_data(more)}"


def _annotation(judged: Judged, locale: str) -> str:
    finding = judged.finding
    properties = _place(finding.at) | {"title": f"{finding.code} {judged.name}"}
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    text = "\n".join(told(judged, locale))
    return f"::{LEVELS[judged.severity]} {given}::{_data(text)}"


def _place(at: Location) -> dict[str, object]:
    """Give columns within one line only: GitHub takes them for nothing else."""
    lines: dict[str, object] = {
        "file": verbatim(at.path),
        "line": at.line,
        "endLine": at.end_line,
    }
    if at.line != at.end_line:
        return lines
    return lines | {"col": at.column, "endColumn": at.end_column}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
