"""Findings for programs. Keys may be added, never changed."""

from kpidocs.model import Judged, Study
from kpidocs.report.json_text import json_text
from kpidocs.report.summary import by_severity
from kpidocs.settings import Severity
from kpidocs.words import say

VERSION = 1


def check_json(study: Study, *, locale: str) -> str:
    """Give all findings and how many there are."""
    content = {
        "version": VERSION,
        "summary": _summary(study),
        "findings": [_finding(each, locale) for each in study.findings],
    }
    return json_text(content)


def _summary(study: Study) -> dict[str, int]:
    count, found = study.portfolio.count, by_severity(study)
    return {
        "files": count.files,
        "goals": len(study.portfolio.goals),
        "unusable": count.unusable,
        "errors": found[Severity.ERROR],
        "warnings": found[Severity.WARNING],
        "advice": found[Severity.ADVICE],
        "ignored": study.ignored,
    }


def _finding(judged: Judged, locale: str) -> dict[str, object]:
    finding, at = judged.finding, judged.finding.at
    return {
        "code": finding.code,
        "name": judged.name,
        "severity": judged.severity.value,
        "message": say(finding.message, locale),
        "hint": None if finding.hint is None else say(finding.hint, locale),
        "goal": finding.goal,
        "path": at.path,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
    }
