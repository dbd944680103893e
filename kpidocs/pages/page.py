"""A page of the site, before any site generator has seen it."""

import json
from dataclasses import dataclass
from html import escape

from kpidocs.model import Location

JOINER = "\N{WORD JOINER}"


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page. ``path`` is relative to the documentation folder, with ``/``.

    ``title`` is plain text. ``edit`` is what an author edits to change the page, None where
    kpidocs alone writes it. ``parent`` is the path of the page above in the menu.
    """

    path: str
    title: str
    markdown: str
    edit: Location | None = None
    parent: str | None = None


def front_matter(title: str) -> str:
    """Give the lines that tell MkDocs, its theme and other plugins how to treat a page."""
    quoted = json.dumps(menu_title(title), ensure_ascii=False)
    return f"---\ntitle: {quoted}\nrender_macros: false\n---\n"


def menu_title(title: str) -> str:
    """Give a title as themes may print it: they put it into HTML as it is.

    Some undo one level of escaping first (Jinja's ``striptags``), so that no ``<`` may be
    followed by a letter even then.
    """
    return escape(one_line(title).replace("<", f"<{JOINER}"))


def one_line(text: str) -> str:
    """Give a text without line breaks, control characters and invisible marks."""
    return "".join(each for each in " ".join(text.split()) if each.isprintable())
