"""A goal file: its front matter as values with their positions, and its body."""

import re
from dataclasses import dataclass
from itertools import pairwise

from yaml import MarkedYAMLError

from kpidocs.model import Finding, Location
from kpidocs.source import limits
from kpidocs.source.document.decode import decode
from kpidocs.source.document.positions import Excerpt, Positions
from kpidocs.source.document.syntax import explain
from kpidocs.source.document.yaml_mistakes import DELETE, forbidden
from kpidocs.source.document.yaml_values import Composer
from kpidocs.text import Text

MAX_SLIPS = 20

_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_RULE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KIND = re.compile(r"^kind[ \t]*[:：]", re.MULTILINE)
_NEARLY = r"[ \t\u3000\u200b]*[-－–—―−ー]{2,}[ \t\u3000]*(?:\n|\Z)"
_NEARLY_OPENING = re.compile(rf"{_NEARLY}(?=(?:.+\n)*?kind[ \t]*[:：])")
_NEARLY_CLOSING = re.compile(rf"(?:.+\n)*?(?P<rule>{_NEARLY})")
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Document:
    """The values of a goal file, and its body, which begins in line ``body_line``."""

    path: str
    data: dict[str, object]
    positions: Positions
    body: str = ""
    body_line: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: a document, or an ordinary page, or neither because of findings.

    A document may come with findings too: then they are about what was not understood in it.
    ``text`` is the whole file, empty where it is no text.
    """

    path: str
    text: str
    document: Document | None = None
    findings: tuple[Finding, ...] = ()


def read(content: bytes, *, path: str) -> Reading:
    """Read a file of goals by its bytes; ``path`` is the one that findings name."""
    text = decode(content, path=path)
    if isinstance(text, Finding):
        return Reading(path, "", None, (text,))
    if path.lower().endswith((".yml", ".yaml")):
        return _composed(Excerpt(path, f"{text}\n"), text, body_start=len(text))
    start, before = _start(text, path)
    if start is None:
        return Reading(path, text)
    first_line = text.count("\n", 0, start) + 1
    closing = _RULE.search(text, start)
    nearly = None if closing else _NEARLY_CLOSING.match(text, start)
    if closing is not None:
        end, body_start = closing.span()
    elif nearly is not None:
        end, body_start = nearly.span("rule")
        before = (*before, _no_rule(text, path, end))
    else:
        return Reading(path, text, None, (*before, _unclosed(path)))
    excerpt = Excerpt(path, text[start:end], first_line)
    return _composed(excerpt, text, body_start=body_start, before=before)


def _start(text: str, path: str) -> tuple[int | None, tuple[Finding, ...]]:
    """Where the values begin, None in an ordinary page; and what is said about text before."""
    opening = _OPENING.match(text)
    if opening is not None:
        return opening.end(), ()
    nearly = _NEARLY_OPENING.match(text)
    if nearly is not None:
        return nearly.end(), (_no_rule(text, path, 0),)
    late = _late_opening(text)
    if late is None:
        return None, ()
    before = text[: late.start()]
    at = Location(path, 1, 1, before.count("\n") + 1, 1)
    if before.strip():
        message, code = Text("Text stands before the front matter."), "SRC006"
    else:
        message, code = Text("A blank line stands before the front matter."), "SRC002"
    hint = Text("Let the file begin with ---.")
    return late.end(), (Finding(code, message, at, hint=hint),)


def _late_opening(text: str) -> re.Match[str] | None:
    """The line before values that do not stand at the top: between two rules, with a kind."""
    for opening, closing in pairwise(_RULE.finditer(text)):
        opens = opening[0].startswith("-")
        if opens and _KIND.search(text, opening.end(), closing.start()) is not None:
            return None if _FENCE in text[: opening.start()] else opening
    return None


def _composed(
    excerpt: Excerpt, text: str, *, body_start: int, before: tuple[Finding, ...] = ()
) -> Reading:
    path = excerpt.path
    refused = _refused(excerpt)
    if refused is not None:
        return Reading(path, text, None, (*before, refused))
    data, positions, findings = _values(excerpt)
    document = None
    if data is not None:
        body_line = text.count("\n", 0, body_start) + 1
        document = Document(path, data, positions, text[body_start:], body_line)
    return Reading(path, text, document, (*before, *findings))


def _values(excerpt: Excerpt) -> tuple[dict[str, object] | None, Positions, list[Finding]]:
    """Read an excerpt, again after each slip with the slip corrected."""
    slips: list[Finding] = []
    while True:
        composer = Composer(excerpt)
        positions = Positions(excerpt, composer.marks)
        try:
            return composer.compose(), positions, slips + composer.findings
        except MarkedYAMLError as error:
            finding, corrected = explain(error, excerpt)
        if corrected is not None or finding.at.line not in {slip.at.line for slip in slips}:
            slips.append(finding)
        if corrected is None or len(slips) == MAX_SLIPS:
            return None, positions, slips + composer.findings
        excerpt = corrected


def _refused(excerpt: Excerpt) -> Finding | None:
    """What is said about values that are too long, or hold characters that YAML forbids."""
    if len(excerpt.text.encode()) > limits.FRONT_MATTER_BYTES:
        limit = limits.FRONT_MATTER_BYTES // 1024
        message = Text("The front matter is longer than {limit} KiB.", limit=limit)
        return Finding("SRC006", message, excerpt.location(0, 0, 0, 1))
    unseen = forbidden(excerpt.text)
    if unseen is None:
        return None
    place, message = unseen
    line = excerpt.text.count("\n", 0, place)
    column = place - excerpt.text.rfind("\n", 0, place) - 1
    at = excerpt.location(line, column, line, column + 1)
    return Finding("SRC003", message, at, hint=DELETE)


def _no_rule(text: str, path: str, start: int) -> Finding:
    """What is said about a line that only looks like the one around front matter."""
    line = text.count("\n", 0, start) + 1
    at = Location(path, line, 1, line, len(text[start:].split("\n", 1)[0]) + 1)
    message = Text("Front matter begins and ends with a line of three hyphens.")
    return Finding("SRC003", message, at, hint=Text("Write: {line}", line="---"))


def _unclosed(path: str) -> Finding:
    message = Text("The front matter is not closed.")
    hint = Text("Write --- on a line of its own after the last key.")
    return Finding("SRC003", message, Location(path, 1, 1, 1, 4), hint=hint)
