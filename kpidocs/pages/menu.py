"""Which pages the site's menu lists: it stands on every page, so that each entry costs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kpidocs.pages.page import Page, menu_title

BESIDE = 12  # leaf pages below one page; more are reached from that page alone
IN_ALL = 100  # leaf pages in the whole menu


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the menu with the entries below it; ``title`` is escaped as themes print it."""

    path: str
    title: str
    entries: tuple["Entry", ...] = ()


def menu(pages: Sequence[Page]) -> tuple[Entry, ...]:
    """Give the entries for the pages without a page above, as they are to be listed."""
    below: dict[str | None, list[Page]] = {}
    for page in pages:
        below.setdefault(page.parent, []).append(page)
    leaves = sum(each.path not in below for each in pages)
    return _entries(None, below, most=BESIDE if leaves <= IN_ALL else 0)


def _entries(
    parent: str | None, below: Mapping[str | None, Sequence[Page]], *, most: int
) -> tuple[Entry, ...]:
    pages = below.get(parent, ())
    leaves = sum(each.path not in below for each in pages)
    return tuple(
        Entry(each.path, menu_title(each.title), _entries(each.path, below, most=most))
        for each in sorted(pages, key=lambda each: each.path in below, reverse=True)
        if each.path in below or leaves <= most
    )
