"""Lists in sentences."""

from kpidocs.text import Text

MOST_NAMED = 5


def first_few(items: tuple[Text, ...]) -> tuple[Text, ...]:
    """Give a list as it is, of a long one the first items and how many follow."""
    more = len(items) - MOST_NAMED
    return items if more <= 1 else (*items[:MOST_NAMED], Text("{n} more", n=more))
