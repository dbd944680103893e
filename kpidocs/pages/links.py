"""Where the pages lie, and how one links to another."""

import posixpath
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

from kpidocs.model import Location

RULES = "rules"  # the folder of their pages


class UrlStyle(Enum):
    """How a site names the page that is made from ``a/b.md``."""

    DIRECTORY = "directory"  # a/b/
    FILE = "file"  # a/b.html


@dataclass(frozen=True, slots=True)
class Links:
    """Paths and addresses of the pages.

    ``root`` is the folder of the goals' pages in the documentation. ``repository`` is the address
    under which the project's files can be seen, with a ``/`` at its end, None where there is none.
    """

    root: str = "goals"
    style: UrlStyle = UrlStyle.DIRECTORY
    repository: str | None = None

    def overview(self) -> str:
        """Give the path of the page of all plans."""
        return posixpath.join(self.root, "index.md")

    def plan(self, plan: str) -> str:
        """Give the path of a plan's page."""
        return posixpath.join(self.root, plan, "index.md")

    def goal(self, goal: str) -> str:
        """Give the path of a goal's page."""
        return posixpath.join(self.root, f"{goal}.md")

    def article(self, path: str) -> str:
        """Give the path of an ordinary page, its own path being relative to the goals folder."""
        return posixpath.join(self.root, path)

    def rules(self, language: str = "") -> str:
        """Give the path of the list of rules, beside the goals; other languages stand below."""
        return self.rule("index", language)

    def rule(self, code: str, language: str = "") -> str:
        """Give the path of a rule's page."""
        return posixpath.join(posixpath.dirname(self.root), RULES, language, f"{code}.md")

    def url(self, path: str, *, start: str) -> str:
        """Give the address of a page, relative to another; both are paths of Markdown files."""
        return relative(self._address(path), start=self._address(start))

    def source(self, location: Location) -> str | None:
        """Give the address of a line in the repository."""
        if self.repository is None:
            return None
        return f"{self.repository}{quote(location.path)}#L{location.line}"

    def _address(self, path: str) -> str:
        stem = path.removesuffix(".md")
        if self.style is UrlStyle.FILE:
            return f"{stem}.html"
        return stem.removesuffix("index") if f"/{stem}".endswith("/index") else f"{stem}/"


def relative(address: str, *, start: str) -> str:
    """Give an address relative to another; both relative to the site, folders end with ``/``."""
    there, here = address.split("/"), start.split("/")[:-1]
    shared = 0
    for one, other in zip(there[:-1], here, strict=False):
        if one != other:
            break
        shared += 1
    way = [".."] * (len(here) - shared) + there[shared:]
    return quote("/".join(way)) or "./"
