"""The noun that a title is about: the last one in Japanese, the first in English."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>")
_AMOUNT = re.compile(
    r"(?:(?:月間?|毎月|週間?|毎週|毎?日|年間?)(?=[0-9〇]))?"
    r"(?<![a-z0-9.,])[0-9〇][0-9,.〇]*[十百千万億兆]*"
    r"(?:件|本|回|人|名|社|円|%|点|個|通|枚|倍|kg|[かヶカ]月|年度?|日|週間|時間|分)?"
    r"(?:以上|以内|以下|超|未満)?(?![a-z])"
)
_SIGNS = "「」『』\"“”'、,。.!?:;・* "
_ENDINGS = _SIGNS + "をがはにへ"
_WORD = re.compile(r"[a-z][a-z0-9&]*")
_FIRST_KANA = "\u3040"

LONGEST = 120
"""Characters of a title that are looked at: the last in Japanese, the first in English."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a title is about, in one spelling.

    ``forms`` begin with all of it; each further one has less around the noun. ``is_ratio`` tells
    that something is divided by something else. ``wished`` is what a mere wish to improve is
    about, None in titles that do not wish.
    """

    forms: tuple[str, ...]
    is_ratio: bool = False
    wished: str | None = None


def head_of(title: str) -> Head:
    """Find what a title is about."""
    text = _plain(title)
    return _japanese_head(text) if _is_japanese(text) else _english_head(text)


def spelled(word: str) -> str:
    """Bring a word of a list into the spelling of heads."""
    text = _normal(word)
    return _joined(text) if _is_japanese(text) else " ".join(_tokens(text))


def is_measure(noun: str) -> bool:
    """Whether a noun, as a head has it, says by its end that it is a figure."""
    data = _data()["ja" if _is_japanese(noun) else "en"]
    return noun.endswith(data["measures"])


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _plain(title: str) -> str:
    """A title without asides, notes and signs around it."""
    text = _normal(title).partition("※")[0]
    bare = _ASIDE.sub(" ", _ASIDE.sub(" ", text)).strip(_SIGNS)
    return bare or text


def _is_japanese(text: str) -> bool:
    return any(character >= _FIRST_KANA for character in text)


def _joined(text: str) -> str:
    return "".join(character for character in text if character not in "の 「」『』")


def _japanese_head(text: str) -> Head:
    data = _data()["ja"]
    forms = [_joined(_AMOUNT.sub("", text[-LONGEST:])).strip(_ENDINGS)]
    wished = None
    while (tail := _ending(forms[-1], data["tails"] + data["wishes"])) is not None:
        rest = forms[-1].removesuffix(tail).rstrip(_ENDINGS)
        wished = rest if tail in data["wishes"] else wished
        forms.append(rest)
    return Head(tuple(forms), any(sign in text for sign in data["ratios"]), wished)


def _ending(text: str, tails: tuple[str, ...]) -> str | None:
    """Give the longest of some tails that a text ends with and does not consist of."""
    if not text.endswith(tails):
        return None
    found = (tail for tail in tails if len(tail) < len(text) and text.endswith(tail))
    return max(found, key=len, default=None)


def _english_head(text: str) -> Head:
    data = _data()["en"]
    tokens = _tokens(text[:LONGEST])
    is_ratio = "/" in text or any(
        word == "per" and following not in data["periods"] for word, following in pairwise(tokens)
    )
    head = _before_the_cut(tokens)
    bare = list(head)
    while len(bare) > 1 and bare[-1] in data["tails"]:
        bare.pop()
    wished = " ".join(bare[1:]) if bare and bare[0] in data["wishes"] else None
    return Head((" ".join(head), " ".join(bare)), is_ratio, wished or None)


def _before_the_cut(tokens: Sequence[str]) -> Sequence[str]:
    """Give the words before the first preposition; behind it where they only say how many."""
    data = _data()["en"]
    while True:
        places = range(1, len(tokens))
        cut = next((place for place in places if tokens[place] in data["cuts"]), len(tokens))
        head, rest = tokens[:cut], tokens[cut + 1 :]
        if not rest or not all(word in data["quantifiers"] for word in head):
            return head
        tokens = rest


def _tokens(text: str) -> list[str]:
    """Give the words of an English text in the singular, without numbers."""
    return [_singular(word) for word in _WORD.findall(text)]


def _singular(word: str) -> str:
    if len(word) <= len("ads") or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


@cache
def _data() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    text = files("kpidocs.vocabulary").joinpath("heads.toml").read_text("utf-8")
    return {
        language: {name: tuple(map(_normal, words)) for name, words in lists.items()}
        for language, lists in tomllib.loads(text).items()
    }
