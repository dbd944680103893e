"""The noun that a title is about: the last one in Japanese, the first in English."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
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

LONGEST_TAIL = 5


@dataclass(frozen=True, slots=True)
class Wish:
    """A word such as 改善 or improve, and the noun that is to become better."""

    word: str
    about: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a title is about, in one spelling.

    ``forms`` begin with all of it; each further one has less around the noun. ``is_ratio`` tells
    that something is divided by something else.
    """

    forms: tuple[str, ...]
    is_ratio: bool = False
    wish: Wish | None = None


@lru_cache(maxsize=8192)
def head_of(title: str) -> Head:
    """Find what a title is about."""
    text = _plain(title)
    return _japanese_head(text) if _is_japanese(text) else _english_head(text)


def spelled(word: str) -> str:
    """Bring a word of a list into the spelling of heads."""
    text = _normal(word)
    return packed(text) if _is_japanese(text) else " ".join(_tokens(text))


def is_measure(noun: str) -> bool:
    """Whether a noun, as a head has it, says by its end that it is a figure."""
    data = _data()["ja" if _is_japanese(noun) else "en"]
    return noun.endswith(tuple(data["measures"]))


def packed(text: str) -> str:
    """Give a text in one spelling, without spaces, の and quotation marks."""
    return "".join(character for character in _normal(text) if character not in "の 「」『』")


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _plain(title: str) -> str:
    """A title without asides, notes and signs around it."""
    text = _normal(title).partition("※")[0]
    bare = _ASIDE.sub(" ", _ASIDE.sub(" ", text)).strip(_SIGNS)
    return bare or text


def _is_japanese(text: str) -> bool:
    return any(character >= _FIRST_KANA for character in text)


def _japanese_head(text: str) -> Head:
    data = _data()["ja"]
    forms = [packed(_AMOUNT.sub("", text[-LONGEST:])).strip(_ENDINGS)]
    is_ratio = any(sign in text for sign in data["ratios"])
    wish = None
    while (tail := _tail(forms[-1])) is not None:
        rest = forms[-1].removesuffix(tail).rstrip(_ENDINGS)
        wish = Wish(tail, rest) if tail in data["wishes"] else wish
        forms.append(rest)
    return Head(tuple(forms), is_ratio, wish)


def _tail(text: str) -> str | None:
    """Give the longest tail that a Japanese text ends with and does not consist of."""
    data = _data()["ja"]
    ends = (text[-size:] for size in range(min(LONGEST_TAIL, len(text) - 1), 0, -1))
    return next((end for end in ends if end in data["tails"] or end in data["wishes"]), None)


def _english_head(text: str) -> Head:
    data = _data()["en"]
    words = text[:LONGEST].split()
    is_ratio = "/" in text or any(
        word == "per" and _singular(following) not in data["periods"]
        for word, following in pairwise(words)
    )
    head = _tokens(" ".join(_before_the_cut(words)))
    bare = list(head)
    while len(bare) > 1 and bare[-1] in data["tails"]:
        bare.pop()
    is_wish = len(bare) > 1 and bare[0] in data["wishes"]
    wish = Wish(bare[0], " ".join(bare[1:])) if is_wish else None
    return Head((" ".join(head), " ".join(bare)), is_ratio, wish)


def _before_the_cut(words: Sequence[str]) -> Sequence[str]:
    """Give the words before the first preposition; behind it where they only say how many."""
    data = _data()["en"]
    while True:
        places = range(1, len(words))
        cut = next((place for place in places if words[place] in data["cuts"]), len(words))
        head, rest = words[:cut], words[cut + 1 :]
        if not rest or not all(word in data["quantifiers"] for word in head):
            return head
        words = rest


def _tokens(text: str) -> list[str]:
    """Give the words of an English text in the singular, without numbers."""
    return [_singular(word) for word in _WORD.findall(text)]


def _singular(word: str) -> str:
    if len(word) <= len("ads") or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


@cache
def _data() -> Mapping[str, Mapping[str, frozenset[str]]]:
    text = files("kpidocs.vocabulary").joinpath("heads.toml").read_text("utf-8")
    return {
        language: {name: frozenset(map(_normal, words)) for name, words in lists.items()}
        for language, lists in tomllib.loads(text).items()
    }
