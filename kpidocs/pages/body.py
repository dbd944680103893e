"""The author's own text, made harmless and fitted into a page.

What could act in a browser or in a Markdown extension is broken with an invisible word joiner
or an added ``#``, wherever it stands. Nothing is parsed to spare code samples: Markdown parsers
disagree on what is code, and what one takes for code another hands to the browser as HTML.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt

from kpidocs.pages.page import JOINER
from kpidocs.settings import Settings

SCHEMES = ("http", "https", "mailto")
COSTLY = ("[", "`", "\n#", "\n=", "\n-")
MOST_MARKS = 1_000  # in one text: under a second
TOP = 2  # the highest heading in a page's text: the page's title is 1

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_AUTOLINK = re.compile(r"<(https?://[\w.~:/?#@!$&+,;=%-]+|mailto:[\w.@+-]+)>")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_SNIPPET = re.compile(r"8(?=<-)")
_BLOCK = re.compile(r"/{3,}")
_BRACE = re.compile(r"\{")
_DESTINATION = re.compile(
    r"(?P<mark>\]\(|\]:)(?P<gap>[\s<>\u2060]*)(?P<target>[^\s()\[\]]*)(?=(?P<more>\S?))"
)
_ANGLED = re.compile(r"\]\(<([^<>\n]*)>")
_SCHEME = re.compile(r"([A-Za-z][\w+.-]*):(.*)", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})[^#]")
_TOPMOST = re.compile(r"^(#[^#]|=+[ \t]*$)", re.MULTILINE)  # what may be a heading of level 1
_UNDERLINES = ("=", "-")  # of level 1 and 2

_markdown = MarkdownIt("commonmark", {"html": False}).disable("inline")


def body(text: str, *, title: str, settings: Settings) -> str:
    """Give the text of a goal or plan as it goes into its page, below the page's own heading."""
    return article(fitted(text.replace("\r\n", "\n"), title=title), settings=settings)


def article(text: str, *, settings: Settings) -> str:
    """Give the text of an ordinary page, with its headings as they are."""
    if settings.html:
        return text
    return as_written(text) if is_costly(text) else harmless(text)


def heading(text: str) -> str | None:
    """Give the first heading of the highest level, which names an ordinary page."""
    found = sorted(_headings(text, text.split("\n")), key=lambda each: each.first)
    return next((each.text for each in found if each.level == 1 and each.text), None)


def is_costly(text: str) -> bool:
    """Whether Python-Markdown would take long: its time grows with the square of these marks."""
    return any(text.count(mark) > MOST_MARKS for mark in COSTLY)


def as_written(text: str) -> str:
    """Give a text as HTML that shows its characters and nothing else."""
    return f'<div class="kpi"><pre>{html.escape(text)}</pre></div>'


def harmless(text: str) -> str:
    """Give a Markdown text without raw HTML, attribute lists and links of other schemes."""
    text = _CONTROL.sub("", text)
    text = _AUTOLINK.sub(_explicit, text)
    text = _ANGLED.sub(lambda link: f"]({link[1].replace(' ', '%20')}", text)
    text = _TAG.sub(f"<{JOINER}", text)
    text = _SNIPPET.sub(f"8{JOINER}", text)
    text = _BLOCK.sub(rf"{JOINER}\g<0>", text)
    text = _BRACE.sub(f"{JOINER}{{{JOINER}", text)
    return _DESTINATION.sub(_checked, text)


def fitted(text: str, *, title: str) -> str:
    """Give a text without a first heading that repeats the title, its headings below the page's."""
    if not _TOPMOST.search(text):
        return text.strip()
    lines = text.split("\n")
    headings = sorted(_headings(text, lines), key=lambda each: each.first)
    if headings and headings[0].level == 1 and headings[0].text == title.strip():
        first = headings.pop(0)
        lines[first.first : first.end] = [""] * (first.end - first.first)
    if any(each.level < TOP for each in headings):
        for each in headings:
            each.lower(lines)
    return "\n".join(lines).strip()


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading of one line, or of several where it is underlined; lines count from 0."""

    level: int
    text: str
    first: int
    end: int

    def lower(self, lines: list[str]) -> None:
        """Write the heading one level lower, the sixth being the lowest, in as many lines."""
        lines[self.first] = f"{'#' * min(self.level + 1, 6)} {self.text}"
        lines[self.first + 1 : self.end] = [""] * (self.end - self.first - 1)


def _headings(text: str, lines: list[str]) -> Iterator[_Heading]:
    """The headings outside code, also those without a space after the signs, as MkDocs has it."""
    taken: set[int] = set()
    for token in _markdown.parse(text):
        if token.map is None:
            continue
        first, end = token.map
        if token.type in ("fence", "code_block"):
            taken.update(range(first, end))
        elif token.type == "heading_open" and token.markup in _UNDERLINES:
            taken.update(range(first, end))
            level = _UNDERLINES.index(token.markup) + 1
            yield _Heading(level, _bare(*lines[first : end - 1]), first, end)
    for number, line in enumerate(lines):
        signs = _HEADING.match(line)
        if signs and number not in taken:
            yield _Heading(len(signs[1]), _bare(line), number, number + 1)


def _bare(*lines: str) -> str:
    """The text of a heading, without its signs and the spaces around it."""
    return " ".join(line.strip("# \t\u3000") for line in lines)


def _explicit(link: re.Match[str]) -> str:
    label = re.sub(r"([_*~])", r"\\\1", link[1].removeprefix("mailto:"))
    return f"[{label}]({link[1]})"


def _checked(link: re.Match[str]) -> str:
    """The destination of a link, turned into an anchor when it names another scheme.

    A footnote such as ``[^1]: Note: …`` looks like the definition of a link, and is none.
    """
    scheme = _SCHEME.match(_decoded(link["target"]))
    if scheme is None or scheme[1].lower() in SCHEMES:
        return link[0]
    if link["mark"] == "]:" and not scheme[2] and not link["more"]:
        return link[0]
    return f"{link['mark']}{link['gap'].replace('<', '')}#{link['target']}"


def _decoded(target: str) -> str:
    """A destination as a browser may come to see it: entities and escapes resolved."""
    plain = html.unescape(html.unescape(target)).replace("\\", "").replace(JOINER, "")
    return "".join(each for each in plain if each.isprintable() and not each.isspace())
