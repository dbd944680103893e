"""Findings for other tools: one line each."""

from kpidocs.model import Judged, Study
from kpidocs.report.check_text import place
from kpidocs.report.terminal import plain
from kpidocs.words import say


def check_concise(study: Study, *, locale: str) -> str:
    """Give ``file:line:column: severity CODE message``; nothing where nothing was found."""
    return "".join(f"{concise(each, locale=locale)}\n" for each in study.findings)


def concise(judged: Judged, *, locale: str) -> str:
    """Give one finding in one line."""
    finding = judged.finding
    message = plain(say(finding.message, locale))
    return f"{place(finding.at)}: {judged.severity.value} {finding.code} {message}"
