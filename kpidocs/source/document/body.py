"""What the text of a goal holds: its title and its sections."""

import re
from functools import lru_cache

from kpidocs.model import Section
from kpidocs.source.document.headings import Heading, section_of

MAX_CHARACTERS = 131_072
"""Headings are not sought further down a text than this."""

_MAY_HOLD_HEADINGS = re.compile(r"^[ \t]*(?:#|=+[ \t]*$|-+[ \t]*$)", re.MULTILINE)


def heading(body: str) -> str | None:
    """The first heading of the first level, without its markup."""
    return next((each.title for each in _outline(body) if each.level == 1), None)


def sections(body: str) -> frozenset[Section]:
    """The sections that a text has, without those in which nothing is written."""
    outline = _outline(body)
    found = (
        section_of(each.title) for place, each in enumerate(outline) if _is_written(outline, place)
    )
    return frozenset(section for section in found if section is not None)


def _is_written(outline: tuple[Heading, ...], place: int) -> bool:
    """Whether a text stands below a heading or below the deeper ones that follow it."""
    end = place + 1
    while end < len(outline) and outline[end].level > outline[place].level:
        if outline[end].has_text:
            return True
        end += 1
    return outline[place].has_text


@lru_cache(maxsize=1)
def _outline(body: str) -> tuple[Heading, ...]:
    if _MAY_HOLD_HEADINGS.search(body) is None:
        return ()
    from kpidocs.source.document.outline import outline  # noqa: PLC0415 (few texts need the parser)

    return outline(body[:MAX_CHARACTERS])
