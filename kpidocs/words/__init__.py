"""Nouns into sentences of a locale."""

from kpidocs.words.catalogue import LOCALES
from kpidocs.words.chains import Line, Part, line_of, lines, step
from kpidocs.words.counts import counted
from kpidocs.words.labels import label
from kpidocs.words.lists import first_few
from kpidocs.words.names import name_of
from kpidocs.words.printable import one_line
from kpidocs.words.sentences import say, spoken
from kpidocs.words.targets import brief, headline, legible, parted, rough, total

__all__ = [
    "LOCALES",
    "Line",
    "Part",
    "brief",
    "counted",
    "first_few",
    "headline",
    "label",
    "legible",
    "line_of",
    "lines",
    "name_of",
    "one_line",
    "parted",
    "rough",
    "say",
    "spoken",
    "step",
    "total",
]
