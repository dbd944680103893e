"""What somebody meant who wrote a word that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from kpidocs.text import Text

MAX_CANDIDATES = 1_000  # comparing is slow, and a list that long helps nobody


def meant(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that is most like a word, None if none is."""
    close = get_close_matches(word, islice(candidates, MAX_CANDIDATES), n=1, cutoff=0.6)
    return close[0] if close else None


def did_you_mean(word: str | None) -> Text | None:
    """The question that offers a word, if there is one."""
    return None if word is None else Text("Did you mean {suggestion}?", suggestion=word)
