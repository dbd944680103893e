"""The noun that a title is about: the last one in Japanese, the first in English."""

import re
from functools import lru_cache

from kpidocs.vocabulary import english, japanese
from kpidocs.vocabulary.english import english_head, tokens
from kpidocs.vocabulary.head import Head, normal, surroundings
from kpidocs.vocabulary.japanese import SIGNS, is_japanese, japanese_head, packed

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>")


@lru_cache(maxsize=8192)
def head_of(title: str) -> Head:
    """Find what a title is about."""
    text = _plain(title)
    return japanese_head(text) if is_japanese(text) else english_head(text)


def spelled(word: str) -> str:
    """Bring a word of a list into the spelling of heads."""
    text = normal(word)
    return packed(text) if is_japanese(text) else " ".join(tokens(text))


def is_measure(noun: str) -> bool:
    """Whether a noun, as a head has it, says by its end that it is a figure."""
    return noun.endswith(tuple(surroundings(_language(noun))["measures"]))


def is_rate(noun: str) -> bool:
    """Whether a noun, as a head has it, says by its end that it is a part of a whole."""
    around, end = surroundings(_language(noun)), f" {noun}"
    return end.endswith(tuple(around["rates"])) and not end.endswith(tuple(around["no_rates"]))


def is_average(noun: str) -> bool:
    """Whether a noun, as a head has it, says by its beginning that it is a mean."""
    return noun.startswith(tuple(surroundings(_language(noun))["averages"]))


def _language(noun: str) -> str:
    return japanese.LANGUAGE if is_japanese(noun) else english.LANGUAGE


def _plain(title: str) -> str:
    """A title without asides, notes and signs around it."""
    text = normal(title).partition("※")[0]
    bare = _ASIDE.sub(" ", _ASIDE.sub(" ", text)).strip(SIGNS)
    return bare or text
