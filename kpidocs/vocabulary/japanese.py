"""Japanese titles: the last noun says what they are about."""

import re

from kpidocs.vocabulary.head import LONGEST, Head, Wish, normal, surroundings

LANGUAGE = "ja"
LONGEST_TAIL = 5
SIGNS = "「」『』\"“”'、,。.!?:;・* "

_AMOUNT = re.compile(
    r"(?:(?:月間?|毎月|週間?|毎週|毎?日|年間?)(?=[0-9〇]))?"
    r"(?<![a-z0-9.,])[0-9〇][0-9,.〇]*[十百千万億兆]*"
    r"(?:件|本|回|人|名|社|円|%|点|個|通|枚|倍|kg|[かヶカ]月|年度?|日|週間|時間|分)?"
    r"(?:以上|以内|以下|超|未満)?(?![a-z])"
)
# A figure for each day is an amount, one for each customer a ratio.
_RHYTHM = re.compile(
    r"(?:1?(?:営業日|日|週間?|[かヶカ]?月間?|四半期|年間?)(?:あたり|当たり)"
    r"|/(?:営業日|日|週|月|四半期|年))"
)
_ENDINGS = SIGNS + "をがはにへ"
_FILLERS = str.maketrans("", "", "の 「」『』")
_FIRST_KANA = "\u3040"


def is_japanese(text: str) -> bool:
    """Whether a text has kana or kanji in it."""
    return max(text, default="") >= _FIRST_KANA


def packed(text: str) -> str:
    """Give a text in one spelling, without spaces, の and quotation marks."""
    return normal(text).translate(_FILLERS)


def japanese_head(text: str) -> Head:
    """Find the last noun of a title in one width and case."""
    around = surroundings(LANGUAGE)
    core = _RHYTHM.sub("", text[-LONGEST:])
    forms = [_AMOUNT.sub("", core).translate(_FILLERS).strip(_ENDINGS)]
    is_ratio = any(sign in core for sign in around["ratios"])
    wish = None
    while (tail := _tail(forms[-1])) is not None:
        rest = forms[-1].removesuffix(tail).rstrip(_ENDINGS)
        wish = Wish(tail, rest) if tail in around["wishes"] else wish
        forms.append(rest)
    return Head(tuple(forms), is_ratio, wish)


def _tail(text: str) -> str | None:
    """Give the longest tail that a text ends with and does not consist of."""
    around = surroundings(LANGUAGE)
    for size in range(min(LONGEST_TAIL, len(text) - 1), 0, -1):
        end = text[-size:]
        if end in around["tails"] or end in around["wishes"]:
            return end
    return None
