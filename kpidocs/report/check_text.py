"""Findings for people: each with its place, the line that it is about, and what to do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpidocs.model import Judged, Location, Study
from kpidocs.report.excerpt import LONGEST, Sources, excerpt
from kpidocs.report.manual import Manual
from kpidocs.report.summary import summary
from kpidocs.report.terminal import Ink, plain, verbatim
from kpidocs.report.wrap import wrapped
from kpidocs.text import Text
from kpidocs.words import say, spoken

INDENT = "  "
MARGIN = 12  # cells beside a line that is quoted: its number, the bar, ellipses
NARROWEST = 20  # cells of a line that are shown on however narrow a terminal


@dataclass(frozen=True, slots=True)
class Paper:
    """What findings are printed on; ``width`` is that of a terminal in cells, None elsewhere."""

    locale: str
    ink: Ink = Ink.NONE
    width: int | None = None

    @property
    def room(self) -> int:
        """The cells for a line of a file."""
        return LONGEST if self.width is None else max(NARROWEST, min(LONGEST, self.width - MARGIN))

    def lines(self, text: Text, *, indent: str = "") -> Iterator[str]:
        """Say a sentence, in lines that fit."""
        said = plain(say(text, self.locale))
        fitting = [said] if self.width is None else wrapped(said, cells=self.width - len(indent))
        return (f"{indent}{line}" for line in fitting)


def check_text(study: Study, *, sources: Sources, manual: Manual, paper: Paper) -> str:
    """Give all findings and a summary; ``sources`` are the lines of files by their paths.

    A line that several findings in a row are about is quoted once.
    """
    places = [each.finding.at for each in study.findings]
    blocks = [
        "\n".join(_block(each, () if at == before else sources.get(at.path, ()), manual, paper))
        for each, at, before in zip(study.findings, places, [None, *places], strict=False)
    ]
    end = "\n".join(_end(study, manual, paper))
    return "\n\n".join([*blocks, end]) + "\n"


def place(at: Location) -> str:
    """Give a place as editors and terminals link it: file:line:column."""
    return f"{verbatim(at.path)}:{at.line}:{at.column}"


def _block(judged: Judged, lines: Sequence[str], manual: Manual, paper: Paper) -> Iterator[str]:
    finding, ink = judged.finding, paper.ink
    code = ink.link(finding.code, manual.url(finding.code))
    grade = ink.graded(f"{spoken(judged.severity, paper.locale)} {code}", judged.severity)
    yield f"{ink.bold(place(finding.at))}: {grade} {judged.name}"
    yield from paper.lines(finding.message, indent=INDENT)
    yield from _excerpt(judged, lines, paper)
    if finding.hint is not None:
        yield from paper.lines(Text("Hint: {hint}", hint=finding.hint), indent=INDENT)
    if finding.also:
        places = tuple(map(place, finding.also))
        yield from paper.lines(Text("See also: {places}", places=places), indent=INDENT)


def _excerpt(judged: Judged, lines: Sequence[str], paper: Paper) -> Iterator[str]:
    at, ink = judged.finding.at, paper.ink
    shown = excerpt(at, lines=lines, room=paper.room)
    if shown is not None:
        line, carets = shown
        margin = " " * len(str(at.line))
        yield f"    {ink.faint(f'{at.line} |')} {line}"
        yield f"    {ink.faint(f'{margin} |')} {ink.graded(carets, judged.severity)}"


def _end(study: Study, manual: Manual, paper: Paper) -> Iterator[str]:
    """Name one rule to read about, the gravest: the others are read about in the same way."""
    if study.findings:
        gravest = min(study.findings, key=lambda each: each.severity.rank).finding.code
        yield from map(paper.ink.faint, paper.lines(_reading(gravest, manual)))
    yield from map(paper.ink.bold, paper.lines(summary(study)))


def _reading(code: str, manual: Manual) -> Text:
    command, url = f"kpidocs rule {code}", manual.url(code)
    if url is None:
        return Text("To read about a rule: {command}", command=command)
    return Text("To read about a rule: {command} or {url}", command=command, url=url)
