"""Changes to files: single edits of a text, and whole files before and after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from operator import attrgetter

NOWHERE = "/dev/null"
NO_END = "\\ No newline at end of file"


@dataclass(frozen=True, slots=True)
class Edit:
    """A text in place of the characters from ``start`` to ``end``, offsets from 0."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after: its exact text, with byte order mark and line ends as they are.

    ``path`` is relative to the project, with ``/``. A new file has no text before, a removed one
    none after; one that moves was at ``moved_from``.
    """

    path: str
    before: str | None
    after: str | None
    moved_from: str | None = None


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Give a text with all edits made, whatever their order.

    Those that insert at one place keep theirs. Raises ValueError where two overlap.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=attrgetter("start", "end")):
        if edit.start < done:
            raise ValueError("overlapping edits", edit)
        parts += (text[done : edit.start], edit.text)
        done = edit.end
    return "".join((*parts, text[done:]))


def diff(changes: Iterable[Change]) -> str:
    """Give all changes as a unified diff, by path, the way git writes it.

    Lines are those of the files, characters and all: whoever shows them takes care of that.
    """
    ordered = sorted(changes, key=attrgetter("path"))
    return "".join(f"{line}\n" for each in ordered for line in _lines(each))


def _lines(change: Change) -> Iterator[str]:
    old, new = change.moved_from or change.path, change.path
    before, after = _split(change.before), _split(change.after)
    if before == after and change.moved_from is None:
        return
    yield f"diff --git a/{old} b/{new}"
    if change.before is None:
        yield "new file mode 100644"
    elif change.after is None:
        yield "deleted file mode 100644"
    elif change.moved_from is not None:
        yield f"rename from {old}"
        yield f"rename to {new}"
    yield from unified_diff(
        before,
        after,
        NOWHERE if change.before is None else f"a/{old}",
        NOWHERE if change.after is None else f"b/{new}",
        lineterm="",
    )


def _split(text: str | None) -> list[str]:
    """The lines of a text; a last one that is not ended says so on a line below it."""
    if not text:
        return []
    *lines, last = text.split("\n")
    return [*lines, f"{last}\n{NO_END}"] if last else lines
