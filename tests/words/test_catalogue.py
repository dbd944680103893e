"""The catalogues hold every message of the source, and nothing else."""

import string
import tomllib
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "kpidocs/words/locale"
LANGUAGES = sorted(each.name for each in LOCALES.iterdir())
KEYWORDS = {"Text": None, "_": None, "plural": (1, 2), "ngettext": (1, 2)}


@pytest.fixture(scope="module")
def source() -> Catalog:
    """Every message in the code and in the templates."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]
    methods = [(each["pattern"], each["method"]) for each in mappings["mappings"]]
    found = Catalog()
    for _, _, message, _, _ in extract_from_dir(ROOT / "kpidocs", methods, keywords=KEYWORDS):
        found.add(message)
    return found


def translated(language: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES/kpidocs.po").open("rb") as text:
        return read_po(text, locale=language, abort_invalid=True)


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def fields(text: str) -> set[str]:
    """The placeholders in a message, of the code and of templates."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return named | {word.split(")")[0] for word in text.split("%(")[1:]}


def key(message: Message) -> str:
    return forms(message.id)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_and_none_is_left_over(language: str, source: Catalog) -> None:
    known = {key(each) for each in source if each.id}
    there = {key(each) for each in translated(language) if each.id and any(forms(each.string))}
    assert known - there == set()
    assert there - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language: str) -> None:
    for message in translated(language):
        if message.id:
            allowed = set().union(*map(fields, forms(message.id)))
            for form in forms(message.string):
                assert fields(form) <= allowed, form
