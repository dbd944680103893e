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


def extracted(*methods: str) -> Catalog:
    """Every message in what is read by these methods, by all of them if none is named."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]
    ways = [(each["pattern"], each["method"]) for each in mappings["mappings"]]
    wanted = [way for way in ways if not methods or way[1] in methods]
    found = Catalog()
    for _, _, message, _, _ in extract_from_dir(ROOT / "kpidocs", wanted, keywords=KEYWORDS):
        found.add(message)
    return found


@pytest.fixture(scope="module")
def source() -> Catalog:
    """Every message in the code and in the templates."""
    return extracted()


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_templates_say_can_be_formatted(language: str) -> None:
    """A bare percent sign, which a template takes for a placeholder, would stop every page."""
    said = {key(each) for each in extracted("jinja2") if each.id}
    assert said
    for message in translated(language):
        if message.id and key(message) in said:
            for form in (*forms(message.id), *forms(message.string)):
                assert form % dict.fromkeys(fields(form), 1)
