"""What an id may be made of."""

import re
import unicodedata
from collections.abc import Iterable

from kpidocs.source import limits
from kpidocs.text import Text

_PLAIN = re.compile(r"[a-z0-9_][a-z0-9_-]*", re.ASCII)
_NO_PARTS = re.compile(r"[^\w-]+")
_RESERVED_IN_FORMULAS = frozenset({"index", "sum", "min", "max", "children"})
_RESERVED_BY_SYSTEMS = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)

# Scripts that are read side by side, and whose letters nobody takes for one another.
_EAST_ASIAN = frozenset(
    {
        "LATIN",
        "CJK",
        "HIRAGANA",
        "KATAKANA",
        "KATAKANA-HIRAGANA",
        "HANGUL",
        "BOPOMOFO",
        "IDEOGRAPHIC",
    }
)
_FULLWIDTH = {"FULLWIDTH": "LATIN", "HALFWIDTH": "KATAKANA"}


def canonical(id_: str) -> str:
    """The one spelling of ids that look the same (NFC)."""
    return id_ if id_.isascii() else unicodedata.normalize("NFC", id_)


def full_id(plan: str, name: str) -> str:
    """The id of what stands in a plan, which is empty for the root."""
    return canonical(f"{plan}/{name}" if plan else name)


def bare(id_: str) -> str:
    """An id without its plan."""
    return id_.rpartition("/")[2]


def folded(id_: str) -> str:
    """What two ids have in common that differ only in case or width."""
    return id_.lower() if id_.isascii() else unicodedata.normalize("NFKC", id_).casefold()


def flaw(id_: str) -> Text | None:
    """What is wrong with an id, None if nothing is."""
    if len(id_) > limits.ID:
        return Text("The id is longer than {limit} characters.", limit=limits.ID)
    if _PLAIN.fullmatch(id_) is None:
        problem = _flaw_of_characters(id_)
        if problem is not None:
            return problem
    return _flaw_of_name(id_)


def mended(id_: str) -> str | None:
    """The good id that is most like one with a flaw, None where none suggests itself."""
    text = "".join(filter(str.isprintable, unicodedata.normalize("NFKC", id_)))
    hyphened = "-".join(filter(None, _NO_PARTS.split(text)))[: limits.ID].strip("-")
    likely = (hyphened, f"goal-{hyphened}")
    return next((each for each in likely if hyphened and flaw(each) is None), None)


def _flaw_of_name(id_: str) -> Text | None:
    if id_.isdigit():
        return Text("The id {id} is a number; formulas could not tell it from one.", id=id_)
    if id_.casefold() in _RESERVED_IN_FORMULAS:
        return Text("{id} has a meaning in kpidocs and cannot be an id.", id=id_)
    if id_.casefold() in _RESERVED_BY_SYSTEMS:
        return Text("{id} is a device on Windows and cannot be an id.", id=id_)
    return None


def _flaw_of_characters(id_: str) -> Text | None:
    if not id_:
        return Text("The id is empty.")
    for character in id_:
        category = unicodedata.category(character)
        if category == "Cf":
            return Text("The id contains an invisible character: {code}.", code=_code(character))
        if not (category[0] in "LN" or category in ("Mn", "Mc") or character in "-_"):
            return Text(
                "{character} cannot stand in an id: letters and digits of any script, - and _ can.",
                character=_shown(character),
            )
    if id_ != canonical(id_):
        return Text("The id is not written in composed characters (NFC).")
    if id_.startswith("-"):
        return Text("An id begins with a letter or a digit.")
    return _flaw_of_scripts(id_)


def _flaw_of_scripts(id_: str) -> Text | None:
    scripts = _scripts(character for character in id_ if character.isalpha())
    if len(scripts) < 2 or scripts <= _EAST_ASIAN:  # noqa: PLR2004 (a mixture)
        return None
    return Text(
        "The id mixes letters of {scripts}, which look alike.",
        scripts=tuple(sorted(script.capitalize() for script in scripts)),
    )


def _scripts(letters: Iterable[str]) -> set[str]:
    words = (unicodedata.name(letter, "UNNAMED").split()[0] for letter in letters)
    return {_FULLWIDTH.get(word, word) for word in words}


def _shown(character: str) -> str:
    return f"“{character}”" if character.isprintable() else _code(character)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
