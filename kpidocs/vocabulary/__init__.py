"""Words that say what a goal is about: actions, waypoints, money, how good something is."""

from kpidocs.vocabulary.behaviour import Behaviour, behaviour
from kpidocs.vocabulary.lists import LIST_NAMES, Vocabulary, WordList, vocabulary
from kpidocs.vocabulary.lookup import find, mentions, names_rate, vague_word, word_of
from kpidocs.vocabulary.nature import Nature, nature
from kpidocs.vocabulary.rhythm import tells_one_of_many, tells_period

__all__ = [
    "LIST_NAMES",
    "Behaviour",
    "Nature",
    "Vocabulary",
    "WordList",
    "behaviour",
    "find",
    "mentions",
    "names_rate",
    "nature",
    "tells_one_of_many",
    "tells_period",
    "vague_word",
    "vocabulary",
    "word_of",
]
