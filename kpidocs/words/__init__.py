"""Nouns into sentences of a locale."""

from kpidocs.words.labels import label
from kpidocs.words.sentences import say, spoken

__all__ = ["label", "say", "spoken"]
