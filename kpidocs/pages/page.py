"""A page of the site, before any site generator has seen it."""

import json
import re
from dataclasses import dataclass
from html import escape

from kpidocs.model import Location
from kpidocs.words import one_line

JOINER = "\N{WORD JOINER}"

PLACE = "<!-- kpidocs: piece {} -->"  # where a piece of a page goes

_TEMPLATE = re.compile(r"\{(?=[{%#])")


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page. ``path`` is relative to the documentation folder, with ``/``.

    ``title`` is plain text. ``text`` is the page with a `PLACE` for each of its ``pieces``, which
    are HTML; ``is_undrawn`` tells of a drawing that failed. ``edit`` is what an author edits to
    change the page, None where kpidocs alone writes it. ``parent`` is the path of the page above in
    the menu.
    """

    path: str
    title: str
    text: str
    pieces: tuple[str, ...] = ()
    is_undrawn: bool = False
    edit: Location | None = None
    parent: str | None = None

    @property
    def markdown(self) -> str:
        """The whole page, its pieces inside."""
        return self.filled(self.text)

    def filled(self, text: str) -> str:
        """Put the pieces into the page, or into what a site generator made of it.

        Generators take their time over HTML that they are only to pass on.
        """
        for number, piece in enumerate(self.pieces):
            text = text.replace(PLACE.format(number), piece, 1)
        return text


def front_matter(title: str, *, hide: tuple[str, ...] = ()) -> str:
    """Give the lines that tell MkDocs, its theme and other plugins how to treat a page.

    ``hide`` names what Material is to leave out beside the page.
    """
    lines = [f"title: {json.dumps(menu_title(title), ensure_ascii=False)}", "render_macros: false"]
    if hide:
        lines.append(f"hide: {json.dumps(hide)}")
    return "\n".join(["---", *lines, "---", ""])


def without_templates(html: str) -> str:
    """Give HTML in which template languages find nothing to evaluate: no ``{{``, ``{%``, ``{#``."""
    return _TEMPLATE.sub("&#123;", html)


def menu_title(title: str) -> str:
    """Give a title as themes may print it: they put it into HTML as it is.

    Some undo one level of escaping first (Jinja's ``striptags``), so that no ``<`` may be
    followed by a letter even then.
    """
    return without_templates(escape(one_line(title).replace("<", f"<{JOINER}")))
