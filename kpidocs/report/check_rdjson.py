"""Findings for reviewdog, which comments on the lines of a change.

Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from collections.abc import Mapping

from kpidocs.model import Judged, Location, Study
from kpidocs.report.json_text import json_text
from kpidocs.report.manual import Manual
from kpidocs.report.told import told, unlinked
from kpidocs.settings import Severity

LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


def check_rdjson(study: Study, *, sources: Mapping[str, str], manual: Manual, locale: str) -> str:
    """Give all findings; ``sources`` are the texts of files by their paths."""
    content = {
        "source": {"name": "kpidocs"},
        "diagnostics": [
            _diagnostic(each, sources.get(each.finding.at.path), manual, locale)
            for each in study.findings
        ],
    }
    return json_text(content)


def _diagnostic(
    judged: Judged, source: str | None, manual: Manual, locale: str
) -> dict[str, object]:
    finding = judged.finding
    url = manual.url(finding.code)
    return {
        "message": unlinked("\n".join(told(judged, locale))),
        "location": {"path": finding.at.path, "range": _range(finding.at, source)},
        "severity": LEVELS[judged.severity],
        "code": {"value": finding.code, **({} if url is None else {"url": url})},
    }


def _range(at: Location, source: str | None) -> dict[str, object]:
    """Give whole lines where a file cannot be read: columns count bytes of UTF-8."""
    lines = [] if source is None else source.split("\n")
    if at.end_line > len(lines):
        return {"start": {"line": at.line}, "end": {"line": at.end_line}}
    return {
        "start": _position(at.line, at.column, lines),
        "end": _position(at.end_line, at.end_column, lines),
    }


def _position(line: int, column: int, lines: list[str]) -> dict[str, int]:
    before = lines[line - 1][: column - 1]
    return {"line": line, "column": len(before.encode()) + 1}
