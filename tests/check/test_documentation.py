"""The examples in the documentation of the rules do what they say."""

import re
from collections.abc import Mapping

import pytest

from kpidocs.check import RULES, Rule, documentation
from kpidocs.settings import Severity
from tests.check.tools import Texts, judges

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "en": ("Why", "Fails", "Mended", "Configure"),
    "ja": ("なぜ問題か", "指摘される例", "直した例", "設定"),
}
FILE = re.compile(r'^```\w+ title="goals/([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
# What a command of a page makes, where no text of a page can show it.
MADE: Mapping[str, tuple[Texts, Texts]] = {
    "SRC001": (
        {"web/orders.md": "---\nkind: kgi\ntitle: 受注\n---\n".encode("shift_jis")},
        {"web/orders.md": "---\nkind: kgi\ntitle: 受注\ntarget: 20件\ndue: 2027-03-31\n---\n"},
    ),
}


PAGES = [(each, locale) for each in RULES for locale in HEADINGS]


def sections(page: str) -> dict[str, str]:
    """The text below each heading of the second level."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def example(each: Rule, locale: str) -> tuple[Texts, Texts]:
    """The goal files of the example that fails, and the same with those that were mended."""
    if each.code in MADE:
        return MADE[each.code]
    text = sections(documentation(each, locale).markdown)
    fails, mended = (dict(FILE.findall(text[heading])) for heading in HEADINGS[locale][1:3])
    return fails, fails | mended


every_page = pytest.mark.parametrize(
    ("each", "locale"), PAGES, ids=[f"{each.code}-{locale}" for each, locale in PAGES]
)


@every_page
def test_a_page_has_its_title_severity_and_sections(each: Rule, locale: str) -> None:
    page = documentation(each, locale).markdown
    title, _, severity = page.splitlines()[:3]
    assert re.match(rf"# {each.code}(: |：)\S", title)
    assert severity.endswith(f"** · `{each.name}`")
    assert tuple(sections(page)) == HEADINGS[locale]
    assert each.name in sections(page)[HEADINGS[locale][-1]]


@every_page
def test_the_example_that_fails_does_so_for_this_reason_alone(each: Rule, locale: str) -> None:
    fails, _ = example(each, locale)
    found = judges(fails).findings
    codes = [one.finding.code for one in found]
    assert codes.count(each.code) == 1
    assert {one.finding.code for one in found if one.severity is Severity.ERROR} <= {each.code}


@every_page
def test_the_mended_example_has_no_error(each: Rule, locale: str) -> None:
    fails, mended = example(each, locale)
    assert mended != fails
    found = judges(mended).findings
    assert each.code not in [one.finding.code for one in found]
    assert not [one.finding.code for one in found if one.severity is Severity.ERROR]
