"""What somebody meant who wrote a word that does not exist."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from kpidocs.text import Text

MAX_CANDIDATES = 300  # comparing is slow
MAX_LONGER = 3  # letters by which a word that was meant is longer or shorter
MAX_SHOWN = 60  # letters of a word that messages repeat


def meant(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that is most like a word, in any case and width; None if none is."""
    word = unicodedata.normalize("NFKC", word).casefold()
    pairs = ((each.casefold(), each) for each in candidates)
    near = dict(islice((pair for pair in pairs if _may_be_meant(word, pair[0])), MAX_CANDIDATES))
    close = get_close_matches(word, near, n=1, cutoff=0.6)
    return near[close[0]] if close else None


def _may_be_meant(word: str, candidate: str) -> bool:
    """Some leave off early; nobody mistypes the length by much, or both the first and last."""
    return candidate.startswith(word) or (
        abs(len(candidate) - len(word)) <= MAX_LONGER
        and (candidate[:1] == word[:1] or candidate[-1:] == word[-1:])
    )


def did_you_mean(word: str | None) -> Text | None:
    """The question that offers a word, if there is one."""
    return None if word is None else Text("Did you mean {suggestion}?", suggestion=word)


def shown(word: str) -> str:
    """A word as messages repeat it: a long one in part."""
    return word if len(word) <= MAX_SHOWN else f"{word[:MAX_SHOWN]}…"
