import re
from collections.abc import Iterator
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.pages.body import SCHEMES, body, fitted, harmless
from kpidocs.settings import Settings

# What themes and authors switch on; attr_list and md_in_html are those that obey attributes.
EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.details", "pymdownx.highlight", "pymdownx.snippets", "pymdownx.superfences",
    "pymdownx.blocks.html",
]  # fmt: skip
PLAIN = ["toc", "tables", "fenced_code"]  # what MkDocs has by itself


class _Dangers(HTMLParser):
    """Collects what could act in a browser."""

    ALLOWED = re.compile(
        "a|abbr|blockquote|br|code|d[dlt]|del|details|div|em|h[1-6]|hr|img|li|[ou]l|p|pre|section"
        "|span|strong|su[bp]|summary|table|tbody|td|th|thead|tr"
    )

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.ALLOWED.fullmatch(tag):
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.found.append(name)
            if name in ("href", "src"):
                self.found.extend(_other_schemes(value or ""))


def _other_schemes(address: str) -> Iterator[str]:
    scheme, _, rest = re.sub(r"[\x00-\x20]", "", address).partition(":")
    if rest and re.fullmatch(r"[A-Za-z][\w+.-]*", scheme) and scheme.lower() not in SCHEMES:
        yield address


def dangers(text: str, extensions: list[str]) -> list[str]:
    parser = _Dangers()
    parser.feed(markdown.markdown(text, extensions=extensions))
    return parser.found


ATTACKS = [
    "<script>alert(1)</script>",
    "x <img src=x onerror=alert(1)> y",
    "<svg/onload=alert(1)>",
    "<https://x/onclick=alert(1)/y>",
    "<javascript:alert(1)>",
    "<!-- --><script>alert(1)</script>",
    "<?php ?><script>alert(1)</script>",
    "<\x02script>alert(1)</script>",
    "<details open ontoggle=alert(1)>x</details>",
    "`code\n<script>alert(1)</script>`",
    "a `b\n- c ` <img src=x onerror=alert(1)> `d`",
    "- a\n\n  ```\n  <script>alert(1)</script>\n  ```",
    "<div>\n```\n</div>\n```\n<script>alert(1)</script>\n```",
    "```\nx\n````\n<script>alert(1)</script>\n```",
    "    <script>\n\n1. a\n<script>alert(1)</script>",
    "# Heading {: onclick=alert(1) }",
    "*x*{: onclick=alert(1) }",
    "paragraph\n{: .a onclick=alert(1) }",
    "*x*{ .a onclick=alert(1) }",
    "``` {.python onclick=alert(1)}\nx\n```",
    "{@onclick=alert(1)}",
    "[x](javascript:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java\x00script:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:x) ![y](data:image/svg+xml,x)",
    "> [x](\n> javascript:alert(1))",
    "[a](b](javascript:alert(1))",
    "[[x](a](javascript:alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x][y]\n\n[y]:\n    javascript:alert(1)",
    "[x][^1]\n\n[^1]: javascript:alert(1)",
    "[x][y]\n\n[y]: javascript:(alert)(1)",
    "[x][y]\n\n[y]: javascript:[alert][0](1)",
    "[x][y]\n\n[y]: <javascript:alert(1)>",
    "/// html | script\nalert(1)\n///",
    "> - /// html | script\n>   alert(1)",
    "/// html | div[onclick='alert(1)']\nx\n///",
]


@pytest.mark.parametrize("extensions", [EXTENSIONS, PLAIN], ids=["many", "few"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_in_a_body_acts_in_a_browser(attack: str, extensions: list[str]) -> None:
    assert dangers(harmless(attack), extensions) == []


@pytest.mark.parametrize("attack", [ATTACKS[0], ATTACKS[1], "[x](javascript:alert(1))"])
def test_the_same_text_untouched_would_act(attack: str) -> None:
    assert dangers(attack, PLAIN)


PIECES = st.sampled_from(
    ["<", ">", "script", "img src=x onerror=a()", "`", "```\n", "\n", "\n\n", "    ", "- ", "> ",
     "[x]", "(", ")", "]:", "javascript:", "{", "}", ": onclick=a() ", "<!--", "-->", "\\", "&lt;",
     "div", "/", "#", "~~~\n", "![", "](", "a", " ", "|", "\x02", "&#58;", "/// html | script\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_no_combination_of_marks_acts_in_a_browser(text: str) -> None:
    assert dangers(harmless(text), EXTENSIONS) == []
    assert dangers(harmless(text), PLAIN) == []


@pytest.mark.parametrize(
    "text",
    [
        "[orders](../sales/orders.md)",
        "![chart](chart.png)",
        "[a](https://example.org/a_b?c=d#e) and [b](mailto:a@example.org)",
        "[a][1]\n\n[1]: https://example.org/",
        "[^1]: Note: a footnote",
        "[会議]: 決定:なし",
        "5 < 6, a <- b, `x`",
        "- [ ] task\n- [x] done",
    ],
)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("<https://example.org/a_b>", "https://example.org/a_b"),
        ("<mailto:a@example.org>", "mailto:a@example.org"),
        ("[x](<my file.md>)", "my%20file.md"),
    ],
)
def test_links_in_angle_brackets_stay_links(text: str, href: str) -> None:
    assert f'href="{href}"' in markdown.markdown(harmless(text), extensions=PLAIN)


def test_a_snippet_of_another_file_is_not_included() -> None:
    text = harmless('--8<-- "/etc/hostname"')
    html = markdown.markdown(text, extensions=["pymdownx.snippets"])
    assert "/etc/hostname" in html


def test_settings_may_allow_html() -> None:
    allowed = Settings(html=True)
    assert body("<b>x</b>", title="", settings=allowed) == "<b>x</b>"
    assert body("<b>x</b>", title="", settings=Settings()) != "<b>x</b>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Orders\n\nText", "Text"),
        ("Orders\n======\n\nText", "Text"),
        ("#Orders\n\n## Why", "## Why"),
        ("# Other\n\n## Why", "## Other\n\n### Why"),
        ("Other\n=====\n\nWhy\n---", "## Other\n\n\n### Why"),
        ("#　背景\n\n## Why", "## 背景\n\n### Why"),
        ("## Why\n\n### More", "## Why\n\n### More"),
        ("# A\n\n###### F", "## A\n\n###### F"),
        ("# A\n\n```\n# code\n```", "## A\n\n```\n# code\n```"),
        ("# A\n\n    # code", "## A\n\n    # code"),
        ("", ""),
    ],
)
def test_headings_stand_below_the_title_of_the_page(text: str, expected: str) -> None:
    assert fitted(text, title="Orders") == expected


def test_line_ends_of_other_systems_make_no_difference() -> None:
    assert body("# A\r\n\r\nb\r\n", title="A", settings=Settings()) == "b"


@pytest.mark.parametrize("mark", ["[", "``a`", "a\n=\n", "![", "# a\n"])
def test_a_text_that_would_stall_the_build_is_shown_as_it_is_written(mark: str) -> None:
    shown = body(mark * 20_000, title="", settings=Settings())
    assert shown.startswith('<div class="kpi"><pre>')
    assert dangers(body("[" * 20_000 + "<script>", title="", settings=Settings()), PLAIN) == []
