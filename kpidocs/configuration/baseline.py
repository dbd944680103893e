"""The findings that a project holds back, as its baseline counts them."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from kpidocs.errors import SettingsError
from kpidocs.model import BASELINE, Backlog
from kpidocs.text import Text

VERSION = 1
LARGEST = 16 * 1024**2  # bytes

_KEYS: Mapping[str, Callable[[object], bool]] = {
    "version": lambda value: value == VERSION,
    "reason": lambda value: isinstance(value, str),
    "findings": lambda value: isinstance(value, dict),
}
_RENEW = Text("Mend it, or remove it and write a new one with {command}.", command="kpidocs ignore")


def read_backlog(root: Path) -> Backlog:
    """Read the baseline of the project in a folder; none where there is no file.

    Raises `SettingsError`, which names the line, for one that cannot be understood.
    """
    file = root / BASELINE
    if not file.exists():
        return Backlog()
    try:
        text = _text(file.resolve(), root.resolve())
        return _backlog(json.loads(text), text)
    except json.JSONDecodeError as error:
        raise _wrong(error.lineno) from error
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(Text("{file} cannot be read.", file=BASELINE)) from error


def baseline_text(backlog: Backlog) -> str:
    """Give the text of a baseline: keys in order and each count in a line of its own."""
    findings = {code: dict(sorted(each.items())) for code, each in sorted(backlog.counts.items())}
    content = {"version": VERSION, "reason": backlog.reason, "findings": findings}
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace").decode()  # halves of characters, as in JSON


def _text(file: Path, root: Path) -> str:
    """Read a regular file of the project. Raises OSError or ValueError for any other."""
    if not (file.is_relative_to(root) and file.is_file() and file.stat().st_size <= LARGEST):
        raise ValueError(file)
    return file.read_text(encoding="utf-8-sig")


def _backlog(content: object, text: str) -> Backlog:
    if not isinstance(content, dict):
        raise _wrong(1)
    for key in (*content, *_KEYS):
        if key not in _KEYS or not _KEYS[key](content.get(key)):
            raise _wrong(_line(text, key))
    counts = {code: _counts(code, each, text) for code, each in content["findings"].items()}
    return Backlog(content["reason"], MappingProxyType(counts))


def _counts(code: str, counts: object, text: str) -> Mapping[str, int]:
    if not isinstance(counts, dict):
        raise _wrong(_line(text, code))
    for about, count in counts.items():
        if type(count) is not int or count < 1:
            raise _wrong(_line(text, code, about))
    return MappingProxyType(counts)


def _line(text: str, *keys: str) -> int:
    """Give the line of a key, sought after those around it; 1 where it does not stand."""
    place = 0
    for key in keys:
        found = re.compile(re.escape(json.dumps(key, ensure_ascii=False)) + r"\s*:").search(
            text, place
        )
        place = place if found is None else found.start()
    return text.count("\n", 0, place) + 1


def _wrong(line: int) -> SettingsError:
    message = Text("{file} is not a baseline of kpidocs: line {line}.", file=BASELINE, line=line)
    return SettingsError(message, hint=_RENEW)
