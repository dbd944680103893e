"""Findings for people: each with its place, the line that it is about, and what to do."""

from collections.abc import Iterator, Mapping

from kpidocs.model import Judged, Location, Study
from kpidocs.report.excerpt import excerpt
from kpidocs.report.summary import summary
from kpidocs.report.terminal import Ink, plain, verbatim
from kpidocs.text import Text
from kpidocs.words import say, spoken


def check_text(study: Study, *, sources: Mapping[str, str], locale: str, ink: Ink) -> str:
    """Give all findings and a summary; ``sources`` are the texts of files by their paths."""
    blocks = [
        "\n".join(_block(each, sources.get(each.finding.at.path), locale, ink))
        for each in study.findings
    ]
    return "\n\n".join([*blocks, ink.bold(say(summary(study), locale))]) + "\n"


def place(at: Location) -> str:
    """Give a place as editors and terminals link it: file:line:column."""
    return f"{verbatim(at.path)}:{at.line}:{at.column}"


def _block(judged: Judged, source: str | None, locale: str, ink: Ink) -> Iterator[str]:
    finding = judged.finding
    grade = ink.graded(f"{spoken(judged.severity, locale)} {finding.code}", judged.severity)
    yield f"{ink.bold(place(finding.at))}: {grade} {judged.name}"
    yield f"  {plain(say(finding.message, locale))}"
    yield from _excerpt(finding.at, source, judged, ink)
    if finding.hint is not None:
        yield _remark(Text("Hint: {hint}", hint=finding.hint), locale)
    if finding.also:
        yield _remark(Text("See also: {places}", places=tuple(map(place, finding.also))), locale)


def _excerpt(at: Location, source: str | None, judged: Judged, ink: Ink) -> Iterator[str]:
    shown = excerpt(at, source=source)
    if shown is not None:
        line, carets = shown
        margin = " " * len(str(at.line))
        yield f"    {ink.faint(f'{at.line} |')} {line}"
        yield f"    {ink.faint(f'{margin} |')} {ink.graded(carets, judged.severity)}"


def _remark(text: Text, locale: str) -> str:
    return f"  {plain(say(text, locale))}"
