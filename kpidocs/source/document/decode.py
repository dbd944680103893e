"""Bytes of a goal file into text."""

import codecs
import re

from kpidocs.model import Finding, Location
from kpidocs.text import Text

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_TEXT = re.compile(rb"\0|\r(?!\n)")
_SAVE_AS = Text("Save the file as UTF-8, with line ends LF or CRLF.")


def decode(content: bytes, *, path: str) -> str | Finding:
    """The text without byte order mark, its lines ended by LF; or why it is none (SRC001).

    Offsets are bytes from 0.
    """
    if content.startswith(_UTF_16):
        return _unreadable(content, 0, Text("The file is UTF-16, not UTF-8."), path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        offset = error.start + len(content) - len(error.object)
        return _unreadable(
            content, offset, Text("The file is not UTF-8: byte {offset}.", offset=offset), path
        )
    if "\0" in text or "\r" in text:
        found = _NO_TEXT.search(content)
        if found is not None:
            offset = found.start()
            return _unreadable(
                content, offset, Text("The file is not text: byte {offset}.", offset=offset), path
            )
        text = text.replace("\r\n", "\n")
    return text


def _unreadable(content: bytes, offset: int, message: Text, path: str) -> Finding:
    before = content[:offset].decode("utf-8-sig", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Finding("SRC001", message, Location(path, line, column, line, column + 1), hint=_SAVE_AS)
