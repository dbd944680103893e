"""What a title is about, as far as the word lists know it."""

from collections.abc import Mapping
from functools import lru_cache

from kpidocs.vocabulary.heads import head_of, is_measure
from kpidocs.vocabulary.lists import Hit, Vocabulary, WordList

ABOUT_RATIOS = frozenset({WordList.QUALITY, WordList.TIME})
"""The lists that also hold where something is divided: 1件あたりの対応時間."""

LONGEST = 40  # characters of a word in a list


@lru_cache(maxsize=8192)
def find(title: str, words: Vocabulary) -> Hit | None:
    """Give the word that a title is about, None where it is a result or stands in no list."""
    head = head_of(title)
    hits = (_ending(form, words.nouns) for form in head.forms)
    hit = next((hit for hit in hits if hit is not None), None)
    if hit is None or WordList.RESULTS in hit.lists:
        return None
    return None if head.is_ratio and hit.lists.isdisjoint(ABOUT_RATIOS) else hit


def word_of(title: str, words: Vocabulary, among: WordList) -> str | None:
    """Give the word of one list that a title is about."""
    hit = find(title, words)
    return hit.word if hit is not None and among in hit.lists else None


@lru_cache(maxsize=8192)
def is_vague(text: str, words: Vocabulary) -> bool:
    """Whether a title or a definition only wishes, and names nothing that is measured."""
    head = head_of(text)
    if any(_ending(form, words.vague) for form in head.forms):
        return True
    return (
        head.wished is not None
        and not is_measure(head.wished)
        and not any(_ending(form, words.nouns) for form in head.forms)
    )


def _ending(form: str, words: Mapping[str, Hit]) -> Hit | None:
    """Give the longest word that a form ends with."""
    starts = range(max(0, len(form) - LONGEST), len(form))
    found = (words.get(form[start:]) for start in starts if not _splits_a_word(form, start))
    return next((hit for hit in found if hit is not None), None)


def _splits_a_word(form: str, start: int) -> bool:
    around = form[max(0, start - 1) : start + 1]
    return len(around) > 1 and around.isascii() and around.isalpha()
