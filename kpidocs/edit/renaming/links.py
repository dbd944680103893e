"""Links in Markdown texts that lead to files which move."""

import posixpath
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, takewhile
from urllib.parse import quote, unquote

from markdown_it import MarkdownIt

from kpidocs.edit.change import Edit
from kpidocs.source.keys.ids import canonical

_DESTINATION = re.compile(
    r"(?:\]\([ \t]*|^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)"
    r"(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))",
    re.MULTILINE,
)
_SAMPLE = re.compile(  # code in a line is sought no further than some pages, for speed
    r"(?<!`)(`+)(?!`)[^\n]{0,9999}?(?<!`)\1(?!`)|<!--.*?(?:-->|\Z)", re.DOTALL
)
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)
_ABSOLUTE = re.compile(r"/|[A-Za-z][A-Za-z0-9+.-]*:")
_CODE = ("fence", "code_block")

_markdown = MarkdownIt("commonmark").disable("inline")


@dataclass(frozen=True, slots=True)
class Moves:
    """The files that move, and the folder of the text that links to them, before and after.

    Paths are relative to the goals folder.
    """

    pages: Mapping[str, str]
    folder: str
    folder_after: str

    def address(self, written: str) -> str:
        """Give a link as it leads to the same from now on, with its fragment and query."""
        path, rest = _PARTS.fullmatch(written).groups()  # type: ignore[union-attr] # always fits
        if not path or _ABSOLUTE.match(path):
            return written
        plain = unquote(path)
        target = _target(self.folder, plain)
        wanted = self.pages.get(canonical(target), target)
        if _target(self.folder_after, plain) == wanted:
            return written
        near = posixpath.join(posixpath.dirname(plain), posixpath.basename(wanted))
        far = _way(wanted, self.folder_after) + ("/" if plain.endswith("/") else "")
        way = near if _target(self.folder_after, near) == wanted else far
        return (quote(way) if "%" in path else way) + rest


def relinked(text: str, moves: Moves, *, start: int = 0) -> Iterator[Edit]:
    """Edit the links of a Markdown text, but not in code; it begins at an offset of its file."""
    wanted = tuple(_wanted(text, moves))
    code = _code_lines(text) if wanted else frozenset()
    return _outside(wanted, text, code, start)


def relinked_value(written: str, value: str, moves: Moves, *, start: int) -> Iterator[Edit]:
    """Edit the links of a Markdown text that is the value of a key, as it is written there."""
    wanted = tuple(_wanted(written, moves))
    is_block = written.startswith("|")  # its lines are those of the value, below the sign
    code = (
        frozenset(line + 1 for line in _code_lines(value)) if wanted and is_block else frozenset()
    )
    return _outside(wanted, written, code, start)


def _wanted(text: str, moves: Moves) -> Iterator[Edit]:
    """The edits of all that looks like a link, outside samples and comments of one line."""
    samples = [match.span() for match in _SAMPLE.finditer(text)]
    for match in _DESTINATION.finditer(text):
        name = "bare" if match["angled"] is None else "angled"
        address = moves.address(match[name])
        before = bisect_right(samples, match.span())
        is_sample = before > 0 and match.start() < samples[before - 1][1]
        if address != match[name] and not is_sample:
            yield Edit(*match.span(name), address)


def _outside(edits: Iterable[Edit], text: str, code: Collection[int], start: int) -> Iterator[Edit]:
    """The edits in lines that are no code, moved to where the text begins."""
    starts = tuple(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
    for each in edits:
        if bisect_right(starts, each.start) - 1 not in code:
            yield Edit(start + each.start, start + each.end, each.text)


def _code_lines(text: str) -> frozenset[int]:
    """The lines, from 0, of all blocks of code."""
    blocks = _markdown.parse(text.replace("\r\n", "\n"))
    maps = (each.map for each in blocks if each.type in _CODE and each.map is not None)
    return frozenset(line for first, end in maps for line in range(first, end))


def _target(folder: str, path: str) -> str:
    """Where a path leads from a folder."""
    return posixpath.normpath(posixpath.join(folder, path))


def _way(path: str, folder: str) -> str:
    """A path as it is written in a file of a folder."""
    there, here = path.split("/"), folder.split("/") if folder else []
    pairs = zip(there[:-1], here, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]])
