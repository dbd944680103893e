"""What the YAML parser says, in plain words."""

from collections.abc import Sequence

from yaml import MarkedYAMLError

from kpidocs.model import Finding, Location
from kpidocs.source import limits
from kpidocs.source.document import slips
from kpidocs.source.document.positions import Excerpt
from kpidocs.source.document.yaml_values import SlipError
from kpidocs.text import Text

_QUOTES = Text(
    "Put the value in quotes, or check that the keys of one level begin in the same column."
)
_COLUMNS = Text("Keys of one level begin in the same column, and so do the entries of a list.")

_OPEN_QUOTATION = Text("A quotation mark is not closed.")
_CLOSE_QUOTATION = Text("Write the same mark after the value, or remove this one.")
_NO_COMMA = Text("A bracket is not closed, or a comma is missing.")
_COMMAS = Text("Separate the entries with commas, and close the bracket after the last one.")
_BAD_LINE = Text("A line cannot begin with this character.")
_BEGIN = Text("Begin each line with a key and a colon.")
_BACKSLASH = Text("In double quotes, a backslash begins an escape.")
_TOO_FAR_RIGHT = Text("This line is indented further than the keys above it.")
_BEHIND_THE_END = Text("Nothing may follow a closing quotation mark or bracket.")
_QUOTE_ALL = Text("Put all of the value in quotes of the other kind, or in none.")
_KEY = "did not find expected key"
_COLON = "mapping values are not allowed in this context"
_IN_BRACKETS = {
    "did not find expected ',' or '}'": "}",
    "did not find expected ',' or ']'": "]",
}
_SHOWN_WHERE_BEGUN = {
    "found unexpected end of stream",
    "found unexpected document indicator",
    "could not find expected ':'",
}
_KNOWN: dict[str, tuple[Text, Text | None]] = {
    "no mapping": (
        Text("Front matter consists of keys with values, such as {example}.", example="kind: kpi"),
        _BEGIN,
    ),
    "second document": (
        Text("A second document begins here."),
        Text("Write one goal per file; goals below it go under children."),
    ),
    "too deep": (
        Text("Values are nested more than {limit} levels deep.", limit=limits.DEPTH),
        None,
    ),
    _COLON: (
        Text("A colon is not expected here."),
        _QUOTES,
    ),
    "block sequence entries are not allowed in this context": (
        Text("A list begins on a line of its own."),
        None,
    ),
    "found character that cannot start any token": (
        Text("A value cannot begin with this character."),
        Text("Put the value in quotes."),
    ),
    "found a tab character that violates indentation": (
        Text("Lines are indented with spaces, not with tabs."),
        None,
    ),
    "found unexpected end of stream": (_OPEN_QUOTATION, _CLOSE_QUOTATION),
    "found unexpected document indicator": (_OPEN_QUOTATION, _CLOSE_QUOTATION),
    **dict.fromkeys(_IN_BRACKETS, (_NO_COMMA, _COMMAS)),
    "did not find expected node content": (
        Text("A value is expected here."),
        Text("Close what was opened before, or put the value in quotes."),
    ),
    "did not find expected comment or line break": (
        Text("Nothing may follow | or > on its line; the text begins on the next one."),
        Text("Put the value in quotes."),
    ),
    _KEY: (Text("A key is expected here."), _COLUMNS),
    "did not find expected '-' indicator": (
        Text("An entry of the list is expected here."),
        _COLUMNS,
    ),
    "could not find expected ':'": (
        Text("This line has no colon after its key."),
        Text("Write a key, a colon, a space and the value; end the keys with --- above the text."),
    ),
    "found unknown escape character": (_BACKSLASH, Text("Use single quotes.")),
    "found invalid Unicode character escape code": (_BACKSLASH, Text("Use single quotes.")),
    "did not find expected hexdecimal number": (_BACKSLASH, Text("Use single quotes.")),
    "did not find expected <document start>": (_BAD_LINE, _BEGIN),
    "did not find expected alphabetic or numeric character": (_BAD_LINE, _BEGIN),
}
_LIMITS = {"too deep"}
_SHOWN_WHERE_BEGUN = {
    "found unexpected end of stream",
    "found unexpected document indicator",
    "could not find expected ':'",
}
_COLON = "mapping values are not allowed in this context"


def explain(error: MarkedYAMLError, excerpt: Excerpt) -> tuple[Finding, Excerpt | None]:
    """Why the parser stopped, and the excerpt with the slip behind it corrected, if it is one."""
    if isinstance(error, SlipError):
        return _slip("SRC006", error.slip, error.line, excerpt)
    lines = excerpt.lines
    unclosed = _unclosed(error, excerpt)
    if unclosed is not None:
        return unclosed, None
    line, column = _stop(error, lines)
    slip = slips.find(slips.IN_A_BROKEN_LINE, lines[line], column=column)
    if slip is not None:
        return _slip("SRC003", slip, line, excerpt)
    for near in _near(error, line):
        slip = slips.find(slips.NEAR_A_BROKEN_LINE, lines[near])
        if slip is not None:
            return _slip("SRC003", slip, near, excerpt)
    return _stopped(error, excerpt, line, column), None


def _stopped(error: MarkedYAMLError, excerpt: Excerpt, line: int, column: int) -> Finding:
    """What is said about the place where the parser stopped."""
    text = excerpt.lines[line]
    before, indent = text[:column], _indent(text)
    if error.problem == _COLON and indent and ":" not in before:
        at = excerpt.location(line, 0, line, indent)
        return Finding("SRC003", _TOO_FAR_RIGHT, at, hint=_COLUMNS)
    if error.problem == _KEY and before.strip():
        at = excerpt.location(line, column, line, len(text))
        return Finding("SRC003", _BEHIND_THE_END, at, hint=_QUOTE_ALL)
    return _finding(error, excerpt.location(line, column, line, column + 1))


def _unclosed(error: MarkedYAMLError, excerpt: Excerpt) -> Finding | None:
    """What is said about a bracket if the line in which the parser stopped is not within it."""
    opens, stops, lines = error.context_mark, error.problem_mark, excerpt.lines
    if error.problem not in _IN_BRACKETS or opens is None or stops is None:
        return None
    is_within = stops.line < len(lines) and _indent(lines[stops.line]) > _indent(lines[opens.line])
    if stops.line == opens.line or is_within:
        return None
    at = excerpt.location(opens.line, opens.column, opens.line, opens.column + 1)
    hint = Text("Write {sign} after its last entry.", sign=_IN_BRACKETS[error.problem])
    return Finding("SRC003", Text("This bracket is not closed."), at, hint=hint)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _stop(error: MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int]:
    """Where the parser stopped, at the end of what is written at most.

    A quotation without an end and a key without a colon are shown where they begin.
    """
    mark = error.context_mark if error.problem in _SHOWN_WHERE_BEGUN else error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line < len(lines) and (line + 1 < len(lines) or lines[line]):
        return line, column
    last = max((number for number, text in enumerate(lines) if text.strip()), default=0)
    return last, len(lines[last].rstrip())


def _near(error: MarkedYAMLError, line: int) -> list[int]:
    """The other lines that may be the reason: where the parser began, and the line before."""
    began = error.context_mark.line if error.context_mark else line
    return sorted({min(began, line), max(line - 1, 0)}, reverse=True)


def _slip(code: str, slip: slips.Slipped, line: int, excerpt: Excerpt) -> tuple[Finding, Excerpt]:
    finding = Finding(
        code,
        slip.message,
        excerpt.location(line, slip.start, line, slip.end),
        hint=Text("Write: {line}", line=slip.corrected.rstrip()),
    )
    return finding, excerpt.corrected(line, slip.corrected, start=slip.start, end=slip.end)


def _finding(error: MarkedYAMLError, at: Location) -> Finding:
    problem = error.problem or ""
    code = "SRC006" if problem in _LIMITS else "SRC003"
    known = _KNOWN.get(problem)
    if known is None:
        return Finding(code, Text("This is not valid YAML: {problem}.", problem=problem), at)
    message, hint = known
    return Finding(code, message, at, hint=hint)
