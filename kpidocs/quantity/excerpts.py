"""The figure within words that are not understood, suggested in their stead."""

import re
from collections.abc import Callable
from functools import lru_cache

from kpidocs.quantity.figure import ValueTextError
from kpidocs.quantity.normal import Piece, normalised, shortened
from kpidocs.quantity.unit_words import KNOWN
from kpidocs.text import Text

_GAP = re.compile(r"(?<=[0-9])[ _'’、](?=[0-9]{3}(?![0-9]))")


def suggestion(piece: Piece, read: Callable[[Piece], object]) -> Text | None:
    """Suggest the last figure of a text that can be read, as Japanese puts it last.

    Of 1 000件 and 1_000件 it is the whole: what parts the digits was meant as a comma.
    """
    joined = _GAP.sub(",", piece.text)
    if joined != piece.text and _is_read(joined, read):
        return Text("Write {value}.", value=shortened(joined))
    for match in reversed(list(_figures().finditer(piece.text))):
        for excerpt in dict.fromkeys((match.group(), match["figure"])):
            if _is_read(excerpt, read):
                return Text("Write only the figure, such as {value}.", value=excerpt)
    return None


def _is_read(text: str, read: Callable[[Piece], object]) -> bool:
    try:
        read(normalised(text))
    except ValueTextError:
        return False
    return True


@lru_cache(maxsize=1)
def _figures() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted((*KNOWN, "割"), key=len, reverse=True)))
    return re.compile(
        rf"(?P<figure>[0-9][0-9,.]{{0,20}}[千万億兆]{{0,2}}(?:{words})?)(?:以上|以下|以内|未満|超|増|減)?"
    )
