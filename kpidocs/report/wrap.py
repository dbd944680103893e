"""Sentences in the lines of a terminal, broken where readers of English and Japanese expect it."""

import re

from kpidocs.report.terminal import width

_WIDE = "\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_OPENING = "「『（［【〔〈《“‘"
_CLOSING = ".,;:!?)、。，．・：；？！」』）］】〕〉》々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ”’"
_PIECE = re.compile(rf"[{_OPENING}]*(?:[{_WIDE}]|[^\s{_WIDE}{_OPENING}]+)?[{_CLOSING}]*\s*")


def wrapped(text: str, *, cells: int) -> list[str]:
    """Give a text in lines of so many cells at most; only a longer word takes more.

    A line ends at a space or between two letters of Japanese, never before a closing mark nor
    after an opening one.
    """
    lines = [""]
    for piece in filter(None, _PIECE.findall(text)):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > cells:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
