"""Slips that YAML takes for something else: each with the line as it was meant.

Once a line is corrected the file is read on, so that nothing else in it stays unreported.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kpidocs.text import Text

_WAY = r"\s*(?:-\s+)*"  # indentation and the dashes of lists
_KEY = r"(?!-\s)[^\s:：#\"'{\[][^:：#]*"
_WORDS = r"[^{}\[\]:\"',]*"
_WORDS_AND_COMMAS = r"[^{}\[\]:\"']*"
_BAD_SIGN = r"(?:[%@`>|&*]|\?(?=\s|$))"
_COMMENT = r"(?:\s+#\s.*)?"  # behind a value

MAX_LINE = 400
"""Longer lines are not searched, nor shown."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One sort of slip: how it looks in a line, how its ``wrong`` part is meant, what to say."""

    pattern: re.Pattern[str]
    correct: Callable[[str], str]
    message: Text


@dataclass(frozen=True, slots=True)
class Slipped:
    """A slip in a line: the columns of what is wrong, from 0, the line as meant, what to say."""

    start: int
    end: int
    corrected: str
    message: Text


def _quoted(wrong: str) -> str:
    return f'"{wrong}"'


def _half_width(wrong: str) -> str:
    return _FULL_WIDTH.sub(lambda sign: _HALF_WIDTH[sign[0][0]], wrong)


_HALF_WIDTH = {"\u3000": "  ", "\t": "  ", "：": ": ", "，": ", "}
_FULL_WIDTH = re.compile(r"[\u3000\t]|[：，]\s*")

FULL_WIDTH_COLON = Slip(
    re.compile(rf"^{_WAY}[^\s:：#\"'{{\[]+(?P<wrong>：\s*)"),
    _half_width,
    Text("The colon is written in full width (：); a key needs a half-width colon and a space."),
)
NO_SPACE = Slip(
    re.compile(rf"^{_WAY}[^\W\d][\w-]*(?P<wrong>:[\u00a0\u3000]*)(?=[^\s/])"),
    lambda _: ": ",
    Text("The colon after a key needs a space behind it."),
)
FLOW_COLON = Slip(
    re.compile(r"[\[{,，]\s*[^\s:：,，{}\[\]\"']+(?P<wrong>：\s*)"),
    _half_width,
    FULL_WIDTH_COLON.message,
)
FLOW_NO_SPACE = Slip(
    re.compile(r"[\[{,]\s*[^\W\d][\w-]*(?P<wrong>:)(?=[^\s,}\]/])"),
    lambda _: ": ",
    NO_SPACE.message,
)
FULL_WIDTH_COMMA = Slip(
    re.compile(r"[\[{].*?(?P<wrong>，\s*(?:.*，\s*)?).*"),
    _half_width,
    Text("Inside brackets, half-width commas separate the entries."),
)
FULL_WIDTH_INDENT = Slip(
    re.compile(r"^(?P<wrong>\s*\u3000\s*)"),
    _half_width,
    Text("Lines are indented with half-width spaces."),
)
TAB = Slip(
    re.compile(r"^(?P<wrong>\s*\t\s*)"),
    _half_width,
    Text("Lines are indented with spaces, not with tabs."),
)
NUMBER_COMMA = Slip(
    re.compile(
        rf"(?<=:\s)\s*(?P<wrong>(?=\S){_WORDS}(?<!\d)\d{{1,3}}(?:,\d{{3}})+[^,{{}}\[\]\"]*)"
    ),
    _quoted,
    Text("Inside brackets a comma ends the value, so a number with commas needs quotes."),
)
CALL_COMMA = Slip(
    re.compile(rf"(?<=:\s)\s*(?P<wrong>{_WORDS}\({_WORDS_AND_COMMAS}\){_WORDS}(?<!\s))"),
    _quoted,
    Text("Inside brackets a comma ends the value, so a formula with commas needs quotes."),
)
HASH = Slip(
    re.compile(
        rf"^{_WAY}(?:{_KEY}:\s+)?(?P<wrong>#\S[^\"]*|[^\"'\[{{#\s](?:(?!\s#)[^\"])*\s+#\S[^\"]*)$"
    ),
    _quoted,
    Text("What follows a space and # is a comment: it does not belong to the value."),
)
DASH = Slip(
    re.compile(r"^\s*(?P<wrong>-)(?=[^\s-])"),
    lambda _: "- ",
    Text("The dash of an entry needs a space behind it."),
)
BAD_START = Slip(
    re.compile(rf"^(?:{_WAY}{_KEY}:\s+|\s*(?:-\s+)+)(?P<wrong>{_BAD_SIGN}[^\"]*?){_COMMENT}$"),
    _quoted,
    Text("A value that begins with this character needs quotes."),
)
ABOVE_A_DIGIT = Slip(
    re.compile(rf"^{_WAY}(?:{_KEY}:\s+)?(?P<wrong>>\d)\s*$"), _quoted, BAD_START.message
)
BAD_START_BETWEEN_BRACKETS = Slip(
    re.compile(rf"(?P<wrong>{_BAD_SIGN}[^,\]}}\"]*)(?=[,\]}}])"), _quoted, BAD_START.message
)
SECOND_COLON = Slip(
    re.compile(rf"^{_WAY}{_KEY}:\s+(?P<wrong>[^\"'\[{{\s][^\"]*?:(?:\s[^\"]*?)?){_COMMENT}$"),
    _quoted,
    Text("A value that contains a colon and a space needs quotes."),
)

IN_A_BROKEN_LINE = (
    FULL_WIDTH_INDENT,
    TAB,
    FULL_WIDTH_COLON,
    BAD_START,
    BAD_START_BETWEEN_BRACKETS,
    FULL_WIDTH_COMMA,
    SECOND_COLON,
)
"""What makes the parser stop in a line."""

NEAR_A_BROKEN_LINE = (FULL_WIDTH_COLON, NO_SPACE, FULL_WIDTH_INDENT)
"""What makes the parser stop in a later line."""

IN_AN_ENTRY = (NUMBER_COMMA, CALL_COMMA, FLOW_COLON, FLOW_NO_SPACE, FULL_WIDTH_COMMA)
"""What makes an entry between brackets that its author did not mean."""


def find(slips: Iterable[Slip], line: str, *, column: int | None = None) -> Slipped | None:
    """The first of these slips in a line, at a column from 0 where one is given."""
    if len(line) > MAX_LINE:
        return None
    for slip in slips:
        for found in slip.pattern.finditer(line):
            if column is None or found.start() <= column <= found.end():
                start, end = found.span("wrong")
                corrected = line[:start] + slip.correct(found["wrong"]) + line[end:]
                return Slipped(start, end, corrected, slip.message)
    return None
