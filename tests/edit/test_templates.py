import re
from importlib.resources import files

import pytest

from kpidocs.edit.formatting import formatted
from kpidocs.edit.templates import filled
from kpidocs.model import Kind
from kpidocs.source.document import front_matter
from kpidocs.source.document.headings import section_of
from tests.folders import codes, reads

KINDS = ["plan", *(each.value for each in Kind)]
LOCALES = ["en", "ja"]


def template(kind: str, locale: str, **written: str) -> str:
    return filled(kind, written={"title": "A title", **written}, inherited={}, locale=locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_template_is_read_without_a_finding_and_laid_out_as_fmt_does(
    kind: str, locale: str
) -> None:
    name = "index" if kind == "plan" else "a"
    text = template(kind, locale)
    assert codes(reads({f"{name}.md": text})) == []
    assert formatted(text, path="a.md") == text


@pytest.mark.parametrize("kind", KINDS)
def test_the_templates_of_both_languages_ask_for_the_same(kind: str) -> None:
    english, japanese = (
        front_matter.read(template(kind, locale).encode(), path="a.md") for locale in LOCALES
    )
    assert english.document is not None
    assert japanese.document is not None
    assert english.document.data == japanese.document.data
    assert [*english.document.data] == [*japanese.document.data]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", [each for each in KINDS if each != "plan"])
def test_the_headings_of_a_goal_are_ones_that_rules_know(kind: str, locale: str) -> None:
    headings = re.findall(r"^## (.+)$", template(kind, locale), re.MULTILINE)
    assert headings
    assert None not in map(section_of, headings)


@pytest.mark.parametrize("locale", LOCALES)
def test_there_is_a_template_for_each_kind(locale: str) -> None:
    folder = files("kpidocs.edit").joinpath(f"templates/{locale}")
    assert sorted(each.name for each in folder.iterdir()) == sorted(f"{each}.md" for each in KINDS)


def test_a_key_asks_for_its_value_tells_it_or_has_it() -> None:
    text = filled(
        "kpi",
        written={"title": "Meetings"},
        inherited={"owner": "Sales\nand others"},
        locale="en",
    )
    assert "\ntitle: Meetings\n" in text
    assert "\nowner:  # if left empty: Sales and others\n" in text
    assert "\nsource:  # where the figure comes from\n" in text


@pytest.mark.parametrize(
    "title",
    [
        "Meetings",
        "Web: 経由",
        "80% #1",
        "true",
        "~",
        "- a",
        "@sales",
        '"quoted"',
        "it's",
        "a\\b",
    ],
)
def test_a_value_is_read_as_it_was_given(title: str) -> None:
    reading = front_matter.read(template("kpi", "en", title=title).encode(), path="a.md")
    assert reading.document is not None
    assert reading.document.data["title"] == title
    assert reading.findings == ()
