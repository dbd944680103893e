"""Names of teams and people that may be two spellings of one."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

LONGEST = 60  # characters of a name that is taken apart; of longer ones only the spelling counts

# Between digits a space stays: 1 12 is not 11 2.
_BETWEEN_WORDS = re.compile(r"(?<![0-9])[\s\-_.・/&]+|[\s\-_.・/&]++(?![0-9])")
_SUFFIX = re.compile(
    r"(?<=.)(?:[\s\-_]+(?:team|group|dept\.?|department|division|unit|office)"
    r"|チーム|グループ|[部課室係])$"
)
# What is cut off in マーケ (マーケティング), プロモ (プロモーション) and サーバ (サーバー).
_CUT_OFF = re.compile(r"(?<=[ァ-ヶー]{3})(?:ッ?ティング|ーション|ストラクチャー?|ニアリング|ー)")
_LONG_WORD = re.compile(r"[a-z]{7,}|[ァ-ヶ]{7,}")


def look_alike(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Give pairs of names that differ by little, the rarer one first.

    ``counts`` says how often each name is used. Names that differ in a digit, in a kanji or in a
    letter of its own are different ones: 営業1部 and 営業2部, 東日本 and 西日本, Team A and Team B.
    """
    spelled: dict[str, str] = {}
    varied: dict[str, str] = {}
    for name in sorted(counts, key=lambda each: (-counts[each], -len(each), each)):
        spelling, variants = _spelling(_plain(name)), tuple(_variants(name))
        usual = (spelled.get(spelling), varied.get(spelling), *map(spelled.get, variants))
        found = next(filter(None, usual), None)
        if found is not None:
            yield name, found
            continue
        spelled[spelling] = name
        for each in variants:
            varied.setdefault(each, name)


def _plain(name: str) -> str:
    """A name in one width and case, with words that are often cut off cut off."""
    text = unicodedata.normalize("NFKC", name).casefold().strip()
    return _CUT_OFF.sub("", text)


def _spelling(text: str) -> str:
    return _BETWEEN_WORDS.sub("", text)


def _variants(name: str) -> Iterator[str]:
    """Give the name without what it is (team, 部), and with a slip of the pen in a long word."""
    text = _plain(name)
    if len(text) > LONGEST:
        return
    stem = _SUFFIX.sub("", text)
    if stem != text:
        yield _spelling(stem)
    for word in _LONG_WORD.finditer(text):
        yield from _slips(text, word)


def _slips(text: str, word: re.Match[str]) -> Iterator[str]:
    """Give a text with a letter of a word left out or changed with the next one.

    The first and the last letter stay: they may tell one of several from the others.
    """
    before, after = _spelling(text[: word.start()]), _spelling(text[word.end() :])
    letters = word[0]
    for at in range(1, len(letters) - 1):
        yield before + letters[:at] + letters[at + 1 :] + after
    for at in range(1, len(letters) - 2):
        swapped = letters[at + 1] + letters[at]
        yield before + letters[:at] + swapped + letters[at + 2 :] + after
