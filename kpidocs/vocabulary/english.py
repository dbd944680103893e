"""English titles: the noun before the first preposition says what they are about."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kpidocs.vocabulary.head import LONGEST, Head, Wish, surroundings

LANGUAGE = "en"
_WORD = re.compile(r"[a-z][a-z0-9&]*")


def english_head(text: str) -> Head:
    """Find the noun of a title in lower case."""
    around = surroundings(LANGUAGE)
    words = text[:LONGEST].split()
    is_ratio = "/" in text or any(
        word == "per" and _singular(following) not in around["periods"]
        for word, following in pairwise(words)
    )
    head = tokens(" ".join(_before_the_cut(words)))
    bare = list(head)
    while len(bare) > 1 and bare[-1] in around["tails"]:
        bare.pop()
    is_wish = len(bare) > 1 and bare[0] in around["wishes"]
    wish = Wish(bare[0], " ".join(bare[1:])) if is_wish else None
    return Head((" ".join(head), " ".join(bare)), is_ratio, wish)


def tokens(text: str) -> list[str]:
    """Give the words of a text in the singular, without numbers."""
    return [_singular(word) for word in _WORD.findall(text)]


def _before_the_cut(words: Sequence[str]) -> Sequence[str]:
    """Give the words before the first preposition; behind it where they only say how many."""
    around = surroundings(LANGUAGE)
    while True:
        places = range(1, len(words))
        cut = next((place for place in places if words[place] in around["cuts"]), len(words))
        head, rest = words[:cut], words[cut + 1 :]
        if not rest or not all(word in around["quantifiers"] for word in head):
            return head
        words = rest


def _singular(word: str) -> str:
    if len(word) <= len("ads") or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
