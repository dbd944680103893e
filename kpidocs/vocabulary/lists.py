"""The word lists: those of kpidocs, with what the settings add."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files

from kpidocs.vocabulary.heads import spelled

LANGUAGES = ("en", "ja")


class WordList(Enum):
    """What the words of a list have in common; the value is its name in the settings."""

    ACTIONS = "actions"
    PROCESS = "process"
    RESULTS = "results"  # none of the others, though they end like one
    QUALITY = "quality"
    MONEY = "money"
    TIME = "time"
    VAGUE = "vague"
    MARKET_SHARE = "market_share"
    MARKET_SIZE = "market_size"
    GROSS_PROFIT = "gross_profit"
    OVERHEAD = "overhead"
    CONTRIBUTION_PROFIT = "contribution_profit"
    FIXED_COSTS = "fixed_costs"
    LEVELS = "levels"  # states, which do not add up over time
    FLOWS = "flows"  # none of these, though they end like one


LIST_NAMES = tuple(each.value for each in WordList)


@dataclass(frozen=True, slots=True)
class Hit:
    """A word as it was written in its list, and the lists that it stands in."""

    word: str
    lists: frozenset[WordList]


OVER_TIME = frozenset({WordList.LEVELS, WordList.FLOWS})
"""The lists that tell only whether something adds up over time."""


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Words by their spelling: nouns that say what is counted, and wishes that say nothing.

    ``over_time`` are the nouns that say whether something adds up over time.
    """

    nouns: Mapping[str, Hit]
    vague: Mapping[str, Hit]
    over_time: Mapping[str, Hit]


def vocabulary(added: Mapping[str, tuple[str, ...]]) -> Vocabulary:
    """Give the words of all lists, with those that the settings add by the name of a list."""
    return _vocabulary(tuple(sorted(added.items())))


@lru_cache(maxsize=8)
def _vocabulary(added: tuple[tuple[str, tuple[str, ...]], ...]) -> Vocabulary:
    written = [*_own(), *((WordList(name), word) for name, words in added for word in words)]
    return Vocabulary(
        nouns=_hits(pair for pair in written if pair[0] not in {WordList.VAGUE, *OVER_TIME}),
        vague=_hits(pair for pair in written if pair[0] is WordList.VAGUE),
        over_time=_hits(pair for pair in written if pair[0] in OVER_TIME),
    )


def _hits(written: Iterator[tuple[WordList, str]]) -> Mapping[str, Hit]:
    hits: dict[str, Hit] = {}
    for name, word in written:
        spelling = spelled(word)
        others = hits[spelling].lists if spelling in hits else frozenset()
        hits[spelling] = Hit(word, others | {name})
    return hits


@cache
def _own() -> tuple[tuple[WordList, str], ...]:
    return tuple(
        (WordList(name), word)
        for language in LANGUAGES
        for name, words in _read(language).items()
        for word in words
    )


def _read(language: str) -> Mapping[str, list[str]]:
    text = files("kpidocs.vocabulary").joinpath(f"{language}.toml").read_text("utf-8")
    return tomllib.loads(text)
