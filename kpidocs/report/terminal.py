"""Text for terminals and for logs that read commands out of what is printed."""

import re
import unicodedata
from enum import Enum
from itertools import accumulate

from kpidocs.settings import Severity

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)?", re.DOTALL)
_COMMAND = re.compile(r"^::|##(?=\w*\[)")  # GitHub and Azure Pipelines obey lines that hold these
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_WIDE_SPACE = "\N{IDEOGRAPHIC SPACE}"
_RESET = "\x1b[0m"
_ELLIPSIS = "…"


class Ink(Enum):
    """Whether a text is coloured."""

    NONE = "none"
    ANSI = "ansi"

    def bold(self, text: str) -> str:
        """Make a text stand out."""
        return self._painted(text, "1")

    def faint(self, text: str) -> str:
        """Make a text stand back."""
        return self._painted(text, "2")

    def added(self, text: str) -> str:
        """Give a text the colour of what is new."""
        return self._painted(text, "32")

    def removed(self, text: str) -> str:
        """Give a text the colour of what goes."""
        return self._painted(text, "31")

    def graded(self, text: str, severity: Severity) -> str:
        """Give a text the colour of a severity."""
        return self._painted(text, _COLOURS[severity])

    def link(self, text: str, url: str | None) -> str:
        """Let a text be clicked on terminals that know links, which others do not show."""
        if self is Ink.NONE or url is None:
            return text
        return f"\x1b]8;;{plain(url)}\x1b\\{text}\x1b]8;;\x1b\\"

    def _painted(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}{_RESET}" if self is Ink.ANSI else text


_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}


def plain(text: str) -> str:
    """Give a text in one line that no terminal and no log takes for anything but text."""
    words = " ".join(_ESCAPE.sub("", text).split())
    return _COMMAND.sub(_spaced, "".join(each for each in words if each.isprintable()))


def verbatim(line: str) -> str:
    """Give a line of a file, or a path, each character in its place.

    Those that do something are replaced.
    """
    return _COMMAND.sub(_blunted, "".join(map(_shown, line)))


def width(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    return sum(map(_cells, text))


def fitting(text: str, cells: int) -> int:
    """Count the characters from the beginning of a text that fit into so many cells."""
    return sum(end <= cells for end in accumulate(map(_cells, text)))


def shortened(text: str, cells: int) -> str:
    """Give a text, or as much of its beginning as fits into so many cells with an ellipsis."""
    if width(text) <= cells:
        return text
    return text[: fitting(text, cells - 1)].rstrip() + _ELLIPSIS


def _spaced(command: re.Match[str]) -> str:
    return " ".join(command[0])


def _blunted(command: re.Match[str]) -> str:
    return f"{command[0][0]} "


def _shown(character: str) -> str:
    if character.isprintable() or character == _WIDE_SPACE:
        return character
    return " " if character.isspace() else _UNKNOWN


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
