"""What rules find in the titles of goals, by the word lists."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open
from kpidocs.model import Goal, Kind, Section, Study
from kpidocs.vocabulary import Nature, WordList, nature, vague_word, vocabulary, word_of

LONGEST_WISH = 30  # characters; a longer definition is a sentence that says something


def about(study: Study, kind: Kind, among: WordList) -> Iterator[tuple[Goal, str]]:
    """Give the goals of a kind still to be reached whose titles are about a word of a list."""
    words = vocabulary(study.settings.words)
    for goal in study.portfolio.of_kind(kind):
        word = word_of(goal.title, words, among) if is_open(goal) else None
        if word is not None:
            yield goal, word


def nature_of(goal: Goal, study: Study) -> Nature | None:
    """Give what a goal is about, its unit inherited where it writes none."""
    unit = study.solution.of(goal.id).unit
    return nature(goal, vocabulary(study.settings.words), unit=unit)


def wish(goal: Goal, study: Study) -> tuple[str, str] | None:
    """Give the key in which a goal only wishes, title or definition, and the word by which."""
    if "definition" in goal.unread:
        return None
    words = vocabulary(study.settings.words)
    if goal.definition is not None:
        is_short = len(goal.definition) <= LONGEST_WISH
        word = vague_word(goal.definition, words) if is_short else None
        return None if word is None else ("definition", word)
    word = None if Section.MEASUREMENT in goal.sections else vague_word(goal.title, words)
    return None if word is None else ("title", word)
