"""What a title is about, as far as the word lists know it."""

from collections.abc import Mapping
from functools import lru_cache

from kpidocs.vocabulary.head import Head
from kpidocs.vocabulary.heads import head_of, is_average, is_measure, is_rate
from kpidocs.vocabulary.japanese import packed
from kpidocs.vocabulary.lists import Hit, Vocabulary, WordList

ABOUT_RATIOS = frozenset({WordList.QUALITY, WordList.TIME})
"""The lists that also hold where something is divided: 1件あたりの対応時間."""

LONGEST = 40  # characters of a word in a list


@lru_cache(maxsize=8192)
def find(title: str, words: Vocabulary) -> Hit | None:
    """Give the word that a title is about, None where it is a result or stands in no list."""
    head = head_of(title)
    hit = _first_hit(head, words.nouns)
    if hit is None or WordList.RESULTS in hit.lists:
        return None
    return None if head.is_ratio and hit.lists.isdisjoint(ABOUT_RATIOS) else hit


def word_of(title: str, words: Vocabulary, among: WordList) -> str | None:
    """Give the word of one list that a title is about."""
    hit = find(title, words)
    return hit.word if hit is not None and among in hit.lists else None


@lru_cache(maxsize=8192)
def vague_word(text: str, words: Vocabulary) -> str | None:
    """Give the word by which a title or a definition only wishes, None where it says a measure."""
    head = head_of(text)
    if is_measure(head.forms[0]):
        return None
    vague = _first_hit(head, words.vague)
    if vague is not None:
        return vague.word
    if head.wish is None or head.is_ratio or is_measure(head.wish.about):
        return None
    return None if _first_hit(head, words.nouns) else head.wish.word


@lru_cache(maxsize=8192)
def is_state(title: str, words: Vocabulary) -> bool:
    """Whether a title is about a state, such as 会員数 or MRR, that does not add up over time."""
    hit = _first_hit(head_of(title), words.over_time)
    return hit is not None and WordList.FLOWS not in hit.lists


def is_divided(title: str) -> bool:
    """Whether a title is about one thing for each of another, or about an average."""
    head = head_of(title)
    return head.is_ratio or is_rate(head.forms[-1]) or is_average(head.forms[0])


def names_rate(title: str) -> bool:
    """Whether a title is about a part of a whole: 受注率, close rate."""
    return is_rate(head_of(title).forms[-1])


def mentions(text: str, words: Vocabulary, among: WordList) -> bool:
    """Whether a text has a word of a list anywhere in it."""
    said = packed(text)
    return any(word in said for word in _packed_words(words, among))


@lru_cache(maxsize=64)
def _packed_words(words: Vocabulary, among: WordList) -> tuple[str, ...]:
    return tuple(packed(hit.word) for hit in words.nouns.values() if among in hit.lists)


def _first_hit(head: Head, words: Mapping[str, Hit]) -> Hit | None:
    hits = (_ending(form, words) for form in head.forms)
    return next((hit for hit in hits if hit is not None), None)


def _ending(form: str, words: Mapping[str, Hit]) -> Hit | None:
    """Give the longest word that a form ends with."""
    for start in range(max(0, len(form) - LONGEST), len(form)):
        hit = words.get(form[start:])
        if hit is not None and not _splits_a_word(form, start):
            return hit
    return None


def _splits_a_word(form: str, start: int) -> bool:
    around = form[max(0, start - 1) : start + 1]
    return len(around) > 1 and around.isascii() and around.isalpha()
