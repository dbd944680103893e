"""What a title is about, and what stands around the noun that says it."""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LONGEST = 120
"""Characters of a title that are looked at: the last in Japanese, the first in English."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A word such as 改善 or improve, and the noun that is to become better."""

    word: str
    about: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a title is about, in one spelling.

    ``forms`` begin with all of it; each further one has less around the noun. ``is_ratio`` tells
    that something is divided by something else.
    """

    forms: tuple[str, ...]
    is_ratio: bool = False
    wish: Wish | None = None


def normal(text: str) -> str:
    """Give a text in one width and case."""
    return unicodedata.normalize("NFKC", text).casefold()


@cache
def surroundings(language: str) -> Mapping[str, frozenset[str]]:
    """Give the words of heads.toml for a language, by what they are."""
    text = files("kpidocs.vocabulary").joinpath("heads.toml").read_text("utf-8")
    lists = tomllib.loads(text)[language]
    return {name: frozenset(map(normal, words)) for name, words in lists.items()}
