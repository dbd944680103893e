"""Findings as SARIF 2.1.0, for code scanning and editors.

Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from urllib.parse import quote

from kpidocs.check import documentation, rule
from kpidocs.model import Judged, Location, Study
from kpidocs.report.fingerprint import fingerprints
from kpidocs.report.json_text import json_text
from kpidocs.report.manual import Manual
from kpidocs.report.told import told, unlinked
from kpidocs.settings import Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
FINGERPRINT = "kpidocs/v1"


def check_sarif(study: Study, *, manual: Manual, version: str, locale: str) -> str:
    """Give a log of one run with the rules that found something; ``version`` is of kpidocs."""
    codes = sorted({each.finding.code for each in study.findings})
    found = zip(study.findings, fingerprints(study), strict=True)
    run = {
        "tool": {
            "driver": {
                "name": "kpidocs",
                "semanticVersion": version,
                "rules": [_rule(each, manual, locale) for each in codes],
            }
        },
        "language": locale,
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(each, codes.index(each.finding.code), fingerprint, locale)
            for each, fingerprint in found
        ],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, manual: Manual, locale: str) -> dict[str, object]:
    known, url = rule(code), manual.url(code)
    page = documentation(known, locale)
    return {
        "id": code,
        "name": known.name,
        "shortDescription": {"text": f"{code}: {page.title}"},
        "fullDescription": {"text": page.what},
        "help": {"text": page.markdown, "markdown": page.markdown},
        **({} if url is None else {"helpUri": url}),
        "defaultConfiguration": {"level": LEVELS[known.severity]},
    }


def _result(judged: Judged, index: int, fingerprint: str, locale: str) -> dict[str, object]:
    finding = judged.finding
    place: dict[str, object] = {"physicalLocation": _place(finding.at)}
    if finding.goal is not None:
        place["logicalLocations"] = [{"fullyQualifiedName": finding.goal, "kind": "object"}]
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[judged.severity],
        "message": {"text": unlinked("\n".join(told(judged, locale)))},
        "locations": [place],
        "relatedLocations": [{"physicalLocation": _place(each)} for each in finding.also],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }


def _place(at: Location) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(at.path, errors="surrogateescape")},
        "region": {
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
        },
    }
