"""Lists in sentences."""

from typing import TypeVar

from kpidocs.text import Text

Item = TypeVar("Item")

MOST = 5  # items of a list that a reader takes in


def first_few(items: tuple[Item, ...]) -> tuple[Item | Text, ...]:
    """Give a list as it is; of a long one the first items, and how many follow as the last."""
    more = len(items) - MOST + 1
    return items if more <= 1 else (*items[: MOST - 1], Text("{n} more", n=more))
