"""Folders of goals drawn as text, and what is read from them."""

from collections.abc import Mapping
from textwrap import dedent

from kpidocs.model import Portfolio
from kpidocs.settings import Settings
from kpidocs.source import Files, read


def goal(front_matter: str) -> str:
    """A goal file with nothing but front matter."""
    return f"---\n{front_matter.strip()}\n---\n"


def kpi(keys: str = "") -> str:
    """A KPI file with these keys from line 4."""
    return f"---\nkind: kpi\ntitle: K\n{keys}\n---\n"


def reads(files: Mapping[str, str | bytes], *, settings: Settings | None = None) -> Portfolio:
    """The portfolio of some files: their paths below the goals folder, and their texts."""
    contents = {
        path: text if isinstance(text, bytes) else dedent(text).encode()
        for path, text in sorted(files.items())
    }
    return read(Files(contents), settings=settings or Settings())


def codes(portfolio: Portfolio) -> list[str]:
    """The codes of all findings, in the order of their places."""
    return [finding.code for finding in portfolio.findings]
