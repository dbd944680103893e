"""The headings of a Markdown text.

They are found by the block rules of CommonMark, so that none is taken from code or comments.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kpidocs.source import limits
from kpidocs.source.document.headings import Heading

_SPACELESS = re.compile(r"^( {0,3}(?:#{2,6}|#(?=\u3000)))[\u3000 ]*(?=[^#\s])", re.MULTILINE)
_MARKUP = re.compile(r"\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)|\s*\{[#.:][^{}]*\}$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)

"""The rest of a longer title is not read."""

_PARSER = MarkdownIt("zero", {"html": True})
_PARSER.block.ruler.enableOnly(
    ["fence", "blockquote", "list", "html_block", "heading", "lheading", "paragraph"]
)


def outline(text: str) -> tuple[Heading, ...]:
    """The headings outside of lists and quotes; ``##背景`` without a space is one too."""
    text = _SPACELESS.sub(r"\1 ", text)
    lines = text.split("\n")
    ends = [(len(lines), len(lines), 0, "")]
    return tuple(
        Heading(level, _plain(title), _has_text(lines[end:following]))
        for (_, end, level, title), (following, *_) in pairwise([*_spans(text), *ends])
    )


def _spans(text: str) -> Iterator[tuple[int, int, int, str]]:
    """First line, line after it, level and title of each heading."""
    tokens: list[Token] = []
    _PARSER.block.parse(text, _PARSER, {}, tokens)
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.level == 0 and token.map:
            yield token.map[0], token.map[1], int(token.tag[1]), inline.content


def _plain(title: str) -> str:
    return _MARKUP.sub("", title[: limits.LABEL]).strip()


def _has_text(lines: list[str]) -> bool:
    return bool(_COMMENT.sub("", "\n".join(lines)).strip())
