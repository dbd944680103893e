"""Findings for reviewdog, which comments on the lines of a change.

Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from collections.abc import Sequence

from kpidocs.model import Judged, Location, Study
from kpidocs.report.excerpt import Sources
from kpidocs.report.json_text import json_text
from kpidocs.report.manual import Manual
from kpidocs.report.told import told, unlinked
from kpidocs.settings import Severity

LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


def check_rdjson(study: Study, *, sources: Sources, manual: Manual, locale: str) -> str:
    """Give all findings; ``sources`` are the lines of files by their paths."""
    content = {
        "source": {"name": "kpidocs"},
        "diagnostics": [
            _diagnostic(each, sources.get(each.finding.at.path, ()), manual, locale)
            for each in study.findings
        ],
    }
    return json_text(content)


def _diagnostic(
    judged: Judged, lines: Sequence[str], manual: Manual, locale: str
) -> dict[str, object]:
    finding = judged.finding
    url = manual.url(finding.code)
    return {
        "message": unlinked("\n".join(told(judged, locale))),
        "location": {"path": finding.at.path, "range": _range(finding.at, lines)},
        "severity": LEVELS[judged.severity],
        "code": {"value": finding.code, **({} if url is None else {"url": url})},
    }


def _range(at: Location, lines: Sequence[str]) -> dict[str, object]:
    """Give whole lines where a file cannot be read: columns count bytes of UTF-8."""
    if at.end_line > len(lines):
        return {"start": {"line": at.line}, "end": {"line": at.end_line}}
    return {
        "start": _position(at.line, at.column, lines),
        "end": _position(at.end_line, at.end_column, lines),
    }


def _position(line: int, column: int, lines: Sequence[str]) -> dict[str, int]:
    before = lines[line - 1][: column - 1]
    return {"line": line, "column": len(before.encode()) + 1}
