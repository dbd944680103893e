"""Findings as a code quality report of GitLab.

Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from kpidocs.model import Judged, Study
from kpidocs.report.fingerprint import fingerprints
from kpidocs.report.json_text import json_text
from kpidocs.report.told import told
from kpidocs.settings import Severity

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def check_gitlab(study: Study, *, locale: str) -> str:
    """Give a list of findings, empty where there are none."""
    found = zip(study.findings, fingerprints(study), strict=True)
    return json_text([_finding(each, fingerprint, locale) for each, fingerprint in found])


def _finding(judged: Judged, fingerprint: str, locale: str) -> dict[str, object]:
    at = judged.finding.at
    return {
        "check_name": judged.name,
        "description": f"{judged.finding.code}: {' '.join(told(judged, locale))}",
        "fingerprint": fingerprint,
        "severity": LEVELS[judged.severity],
        "location": {"path": at.path, "lines": {"begin": at.line, "end": at.end_line}},
    }
