"""The figure within words that are not understood, suggested in their stead."""

import re
from collections.abc import Callable
from functools import lru_cache

from kpidocs.quantity.figure import ValueTextError
from kpidocs.quantity.normal import Piece, normalised
from kpidocs.quantity.unit_words import KNOWN
from kpidocs.text import Text


def suggestion(piece: Piece, read: Callable[[Piece], object]) -> Text | None:
    """Suggest the last figure of a text that can be read, as Japanese puts it last."""
    for match in reversed(list(_figures().finditer(piece.text))):
        for excerpt in dict.fromkeys((match.group(), match["figure"])):
            try:
                read(normalised(excerpt))
            except ValueTextError:
                continue
            return Text("Write only the figure, such as {value}.", value=excerpt)
    return None


@lru_cache(maxsize=1)
def _figures() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted((*KNOWN, "割"), key=len, reverse=True)))
    return re.compile(
        rf"(?P<figure>[0-9][0-9,.]{{0,20}}[千万億兆]{{0,2}}(?:{words})?)(?:以上|以下|以内|未満|超|増|減)?"
    )
