import re
from html import unescape

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.pages.page import (
    PLACE,
    Page,
    front_matter,
    menu_title,
    without_templates,
)

JOINER = "\N{WORD JOINER}"


def test_each_piece_takes_its_place_once() -> None:
    first, second = PLACE.format(0), PLACE.format(1)
    page = Page("a.md", "A", text=f"x {first} {second} {first}", pieces=("<b>", "<i>"))
    assert page.markdown == f"x <b> <i> {first}"
    assert page.filled(f"<p>{second}</p>{first}") == "<p><i></p><b>"


def test_a_page_without_pieces_stays_as_it_is() -> None:
    assert Page("a.md", "A", text="x").markdown == "x"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Orders", "Orders"),
        ('R&D "x"', "R&amp;D &#34;x&#34;"),
        ("<b>", f"&lt;{JOINER}b&gt;"),
        ("a\n b\x00\N{RIGHT-TO-LEFT OVERRIDE}c", "a bc"),
    ],
)
def test_titles_are_escaped_for_menus(title: str, expected: str) -> None:
    assert menu_title(title).replace("&quot;", "&#34;") == expected


@given(st.text())
def test_no_title_becomes_a_tag_even_when_it_is_unescaped_once(title: str) -> None:
    assert "<" not in menu_title(title)
    assert "<" not in unescape(menu_title(title)).replace(f"<{JOINER}", "")


@given(st.text())
def test_front_matter_parses_to_the_title(title: str) -> None:
    lines = front_matter(title, hide=("toc",)).splitlines()
    assert (lines[0], lines[-1]) == ("---", "---")
    found = yaml.safe_load("\n".join(lines[1:-1]))
    assert found == {"title": menu_title(title), "render_macros": False, "hide": ["toc"]}


@pytest.mark.parametrize("text", ["{{ config }}", "{% raw %}", "{# note #}", "{{{ a }}}"])
def test_no_template_language_finds_anything_in_a_page(text: str) -> None:
    page = without_templates(front_matter(text) + f"<p>{text}</p>")
    assert not re.search(r"\{[{%#]", page)
    assert unescape(without_templates(f"<p>{text}</p>")) == f"<p>{text}</p>"
