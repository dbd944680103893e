"""Units in their usual spelling: 件数 is 件, カ所 is 箇所, ％ is %."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from kpidocs.quantity import (
    Baseline,
    Figure,
    Target,
    ValueTextError,
    parse_baseline,
    parse_figure,
    parse_scaled_unit,
    parse_target,
)
from kpidocs.quantity.reading.unit_words import COUNTS, MEASURES

_MONTHS = "か月"
_LASTS = "間"  # か月間 is more than a spelling of か月
_USUAL = {
    **{f"{unit}数": unit for unit in COUNTS},
    **{word: unit for unit, words in COUNTS.items() for word in words.split()},
    **{word: _MONTHS for word in MEASURES[_MONTHS].split() if not word.endswith(_LASTS)},
    "％": "%",
}
_WORDS = "|".join(sorted(map(re.escape, _USUAL), key=len, reverse=True))
_UNIT = re.compile(rf"(^|[0-9０-９/][ ]?)({_WORDS})")

_READERS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {"unit": parse_scaled_unit, "target": parse_target, "baseline": parse_baseline}
)


def usual(text: str, *, key: str) -> str:
    """The value of a key with its units in their usual spelling, where that means the same."""
    spelt = _UNIT.sub(lambda found: found[1] + _USUAL[found[2]], text)
    if spelt == text:
        return text
    read = _READERS.get(key, parse_figure)
    try:
        return spelt if _meaning(read(spelt)) == _meaning(read(text)) else text
    except ValueTextError:
        return text


def _meaning(value: object) -> object:
    """A value without the text that it was read from."""
    match value:
        case Target() | Figure():
            return replace(value, written="")
        case Baseline(figure=Figure() as figure):
            return replace(value, figure=replace(figure, written=""))
        case _:
            return value
