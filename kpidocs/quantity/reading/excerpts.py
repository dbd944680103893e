"""The figure within words that are not understood, suggested in their stead."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from kpidocs.quantity.figure import ValueTextError
from kpidocs.quantity.reading.normal import Piece, normalised, shortened
from kpidocs.quantity.reading.unit_words import KNOWN
from kpidocs.text import Text

_GAP = re.compile(r"(?<=[0-9])[ _'’、](?=[0-9]{3}(?![0-9]))")
_LETTER_O = re.compile("(?<=[0-9])[Oo](?![A-Za-z])")
_APART = re.compile("[0-9] [0-9]|[A-Za-z] |[件人社] [0-9]")
_REMARK = re.compile(r" ?\([^()]*\)$")
_BY = re.compile(
    r".*\b(increase|grow|raise|improve|decrease|reduce|cut|lower)\b[^0-9]*"
    r"\bby (?:[a-z]+ ){0,3}$",
    re.IGNORECASE,
)
_SIGNS = "$€£¥"
_CALCULATION = re.compile(r"[0-9][^0-9]{0,3}[x*÷][^0-9]{0,1}[0-9]")


def suggestion(piece: Piece, read: Callable[[Piece], object]) -> Text | None:
    """Suggest the last figure of a text that can be read, as Japanese puts it last.

    Of 1 000件 and 1億 2,000 万 it is the whole: a comma was meant, or nothing. Nothing can be
    suggested for a calculation.
    """
    text = _REMARK.sub("", piece.text)
    if _CALCULATION.search(text):
        return Text("Write the result, or put the calculation into formula.")
    joined = _GAP.sub(",", _LETTER_O.sub("0", text))
    if not _APART.search(joined):
        joined = joined.replace(" ", "")
    if joined != piece.text and _is_read(joined, read):
        return Text("Write {value}.", value=shortened(joined))
    for match in (*_figures_in(text), *_figures_in(piece.text)):
        bare = match["figure"].lstrip(_SIGNS)
        for excerpt in dict.fromkeys((*_change(match), match.group(), match["figure"], bare)):
            if _is_read(excerpt, read):
                return Text("Write only the figure, such as {value}.", value=excerpt)
    return None


def _figures_in(text: str) -> list[re.Match[str]]:
    """Find the figures in a text, the last first, but those with a unit before bare ones."""
    found = reversed(list(_figures().finditer(text)))
    return sorted(found, key=lambda match: match["unit"] is None)


def _is_read(text: str, read: Callable[[Piece], object]) -> bool:
    try:
        read(normalised(text))
    except ValueTextError:
        return False
    return True


def _change(match: re.Match[str]) -> Iterator[str]:
    """Give ``reduce by 30%`` for 30% in Reduce churn by 30%: alone it would be a level."""
    verb = _BY.match(match.string[: match.start()])
    if verb:
        yield f"{verb[1].lower()} by {match['figure']}"


@lru_cache(maxsize=1)
def _figures() -> re.Pattern[str]:
    """Match figures, but not those in names (CO2, 3R), in units (本/10a) and in dates (2年度)."""
    words = "|".join(map(re.escape, sorted((*KNOWN, "割"), key=len, reverse=True)))
    before = (
        "at least|no less than|more than|over|above|at most|no more than|up to|"
        "less than|under|below"
    )
    comparator = "以上|以下|以内|未満|超"
    change = "増加?|減少?|削減|低減|短縮|向上|改善|アップ"
    number = r"[0-9](?:[0-9,.]{0,19}[0-9])?(?![,.]?[0-9])"
    return re.compile(
        rf"(?<![^0-9千万億兆]/)(?<![0-9A-Za-z])(?<![0-9][,.])(?<![A-Za-z]-)(?:(?:{before}) )?"
        rf"(?P<figure>[{_SIGNS}]?(?:{number}[千万億兆]{{1,2}}){{0,3}}{number}"
        rf"(?![年月日](?!間?(?:{comparator}|$)))(?:[千万億兆]{{0,2}}|[kKM]|bn)"
        rf"(?:(?P<unit>{words})|(?![A-Za-z千万億兆])))(?:/[年月週日])?(?:{comparator}|{change})?",
        re.IGNORECASE,
    )
