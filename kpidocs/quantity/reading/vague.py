"""Texts that say no value that could be held against an actual figure."""

import re

from kpidocs.quantity.figure import Misreading
from kpidocs.quantity.reading.normal import Piece, shortened
from kpidocs.quantity.reading.target_words import ENDINGS
from kpidocs.text import Text

PLACEHOLDERS = frozenset(
    {
        *("tbd", "tba", "tbc", "todo", "n/a", "na", "none", "nil", "?", "??", "???", "…", "..."),
        *("-", "--", "–", "––", "未定", "未設定", "未確定", "未記入", "検討中", "調整中", "確認中"),
        *("要検討", "不明", "なし", "無し", "無", "後日", "別途", "同上", "〃"),
    }
)

_BEFORE = ("約", "およそ", "おおよそ", "凡そ", "概ね", "おおむね", "ほぼ", "だいたい", "〜")
_BEFORE_ENGLISH = (
    *("about ", "around ", "approximately ", "approx. ", "approx ", "roughly ", "circa ", "ca. "),
    "nearly ",
)
_AFTER = re.compile(
    r"[0-9][^0-9]{0,8}?(?:"
    r"(?P<word>程度|前後|くらい|ぐらい|内外)(?=[^0-9]{0,6}$)"
    r"|(?P<last>ほど|余り|(?<![最補増勉])[弱強]| or so|〜)(?= ?(?:$|以上|以下)))",
    re.IGNORECASE,
)
_TIMES_MORE = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?倍 ?(?:以上)?(?:増加|増|アップ)")


def refuse_placeholder(piece: Piece) -> None:
    """Raise for TBD, 未定, ― and an empty text."""
    if not piece.text:
        text = Text("The value is empty.")
    elif piece.text.lower() in PLACEHOLDERS:
        text = Text("“{text}” contains no number.", text=piece.quoted)
    else:
        return
    hint = Text("Write a number with its unit.")
    raise piece.error(text, hint=hint, reason=Misreading.NOT_MEASURABLE)


def refuse_vague(piece: Piece) -> None:
    """Raise for targets such as 約100件, 100件程度 and 3倍増, with the readings to choose from."""
    _refuse_times_more(piece)
    found = _approximation(piece.text)
    if found:
        raise piece.error(
            Text("“{text}” does not say when the target is met.", text=piece.quoted),
            *found,
            hint=_decided(_without(piece.text, found)),
            reason=Misreading.UNDECIDABLE,
        )


def refuse_approximation(piece: Piece) -> None:
    """Raise for figures such as 約50%."""
    found = _approximation(piece.text)
    if found:
        raise piece.error(
            Text("“{text}” is not an exact figure.", text=piece.quoted),
            *found,
            hint=Text("Write {value}.", value=shortened(_without(piece.text, found))),
            reason=Misreading.UNDECIDABLE,
        )


def _approximation(text: str) -> tuple[int, int] | None:
    """Find the word that makes a figure approximate."""
    for word in (*_BEFORE, *_BEFORE_ENGLISH):
        if text[: len(word)].lower() == word:
            return 0, len(word.rstrip())
    match = _AFTER.search(text)
    return match.span(match.lastgroup or 0) if match else None


def _without(text: str, stretch: tuple[int, int]) -> str:
    return (text[: stretch[0]] + text[stretch[1] :]).strip()


def _refuse_times_more(piece: Piece) -> None:
    match = _TIMES_MORE.search(piece.text)
    if match:
        before, after = piece.text[: match.start()], piece.text[match.end() :]
        times = match.group(1)
        raise piece.error(
            Text("“{text}” can be read in two ways.", text=match.group()),
            *match.span(),
            hint=_either(f"{before}{times}倍{after}", f"{before}{_one_more(times)}倍{after}"),
            reason=Misreading.UNDECIDABLE,
        )


def _one_more(times: str) -> str:
    whole, point, decimals = times.partition(".")
    return f"{int(whole) + 1}{point}{decimals}"


def _decided(plain: str) -> Text:
    if any(plain.lower().endswith(word) for word in ENDINGS):
        return Text("Write {value}.", value=shortened(plain))
    if plain.isascii():
        return _either(f"at least {plain}", f"at most {plain}")
    return _either(f"{plain}以上", f"{plain}以下")


def _either(value: str, other: str) -> Text:
    return Text("Write {value} or {other}.", value=shortened(value), other=shortened(other))
