"""Headings, and the sections of a goal's text that they begin."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from kpidocs.model import Section

_BRACKETS = "[]{}<>【】〈〉《》「」『』〔〕"
_NUMBERING = re.compile(
    r"^(?:第\s*\d+\s*[章節項部]?|\(?[0-9]+(?:[.\-][0-9]+)*\)?[.:)、]?(?=[^0-9%])|[■●◆□○◇▼▶★☆※・#])\s*"
)
_ASIDE = re.compile(r"(?<=\S)\s*\([^()]*\)$")
_TRAILING = re.compile(r"[\s:?!。、.…]+$|(?:について|とは|一覧)$")

MAX_TITLE = 100
"""Longer headings are sentences: they name no section."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a text: its level from 1, and whether text of its own follows it."""

    level: int
    title: str
    has_text: bool


@lru_cache(maxsize=4096)
def section_of(heading: str) -> Section | None:
    """The section that a heading names, None for one without a meaning of its own."""
    if len(heading) > MAX_TITLE:
        return None
    words = _plain(heading)
    begins, ends = _patterns()
    ending = ends.search(words)
    if ending is None:
        beginning = begins.match(words)
        return None if beginning is None else _words("begins")[beginning[1]]
    return _words("ends")[ending[1]]


def _plain(heading: str) -> str:
    """The words of a heading, without numbering, brackets, asides and signs at the end."""
    text = unicodedata.normalize("NFKC", heading).casefold().strip("*_` ")
    for bracket in _BRACKETS:
        text = text.replace(bracket, " ")
    text = _NUMBERING.sub("", text.strip())
    text = _ASIDE.sub("", text)
    while (shorter := _TRAILING.sub("", text)) != text:
        text = shorter
    return text


@cache
def _words(place: str) -> dict[str, Section]:
    data = tomllib.loads(
        files("kpidocs.source.document").joinpath("headings.toml").read_text("utf-8")
    )
    return {word: Section(name) for name, words in data.items() for word in words[place]}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the word that a heading begins with, and the longest that it ends with."""
    begins, ends = ("|".join(sorted(map(re.escape, _words(place)))) for place in ("begins", "ends"))
    return re.compile(rf"({begins})"), re.compile(rf"(?<![a-z])({ends})$")
