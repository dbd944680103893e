"""Links to a goal follow it, and those in its own text lead where they led."""

import pytest

from tests.edit.renaming.tools import changes

LEADS = "---\nkind: kpi\ntitle: Leads\n---\n"


def article(written: str, *, path: str = "sales/notes.md", new: str = "prospects") -> str:
    """An ordinary page after ``sales/leads`` is renamed."""
    files = {"sales/leads.md": LEADS, "shop/a.md": LEADS, path: written}
    return str(changes(files, "sales/leads", new).get(path, written))


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("[x](leads.md)", "[x](prospects.md)"),
        ("[x](./leads.md)", "[x](./prospects.md)"),
        ("[x]( leads.md )", "[x]( prospects.md )"),
        ('[x](leads.md "leads.md")', '[x](prospects.md "leads.md")'),
        ("[x](<leads.md>)", "[x](<prospects.md>)"),
        ("![x](leads.md)", "![x](prospects.md)"),
        ("[x](leads.md#why)", "[x](prospects.md#why)"),
        ("[x](leads.md?a=b#c)", "[x](prospects.md?a=b#c)"),
        ("[x](../sales/leads.md)", "[x](../sales/prospects.md)"),
        ("[leads.md](leads.md) leads.md", "[leads.md](prospects.md) leads.md"),
        ("[x][1]\n\n[1]: leads.md", "[x][1]\n\n[1]: prospects.md"),
        ('[1]: <leads.md> "leads"', '[1]: <prospects.md> "leads"'),
        ("- a\n\n    [x](leads.md)", "- a\n\n    [x](prospects.md)"),
        ("`a` [x](leads.md) `b`", "`a` [x](prospects.md) `b`"),
        ("```\n[x](leads.md)\n```\n[x](leads.md)", "```\n[x](leads.md)\n```\n[x](prospects.md)"),
        ("[x](leads.md)\r\n\r\n    [x](leads.md)", "[x](prospects.md)\r\n\r\n    [x](leads.md)"),
    ],
)
def test_links_to_the_goal_follow_it(written: str, wanted: str) -> None:
    assert article(written) == wanted


@pytest.mark.parametrize(
    "written",
    [
        "[x](other.md)",
        "[x](#leads.md)",
        "[x](/leads.md)",
        "[x](https://example.com/leads.md)",
        "[x](mailto:leads.md)",
        "[x](leads.md.txt)",
        "[x](../leads.md)",
        "[x](leads)",
        "`[x](leads.md)`",
        "a ``[x](leads.md) ` ``",
        "    [x](leads.md)",
        "~~~ md\n[x](leads.md)\n~~~",
        "<!-- [x](leads.md) -->",
        "<!--\n[x](leads.md)",
        "[^1]: leads.md",
        "(leads.md) leads.md",
    ],
)
def test_other_links_and_code_stay(written: str) -> None:
    assert article(written) == written


@pytest.mark.parametrize("before", ["[x](leads.md)\n", "[x](leads.md)", ""])
def test_texts_that_are_hard_to_search_are_searched(before: str) -> None:
    """In seconds, not in minutes: there may be as many links, or signs of code, as a file holds."""
    unclosed = "".join("`" * length + " " for length in range(1, 1_200))
    written = f"{before * 20_000}\n{unclosed}[x](leads.md)"
    assert "leads.md" not in article(written)


@pytest.mark.parametrize(
    ("path", "new", "written", "wanted"),
    [
        ("notes.md", "prospects", "[x](sales/leads.md)", "[x](sales/prospects.md)"),
        ("sales/notes.md", "shop/leads", "[x](leads.md)", "[x](../shop/leads.md)"),
        ("sales/notes.md", "shop/leads", "[x](./leads.md)", "[x](../shop/leads.md)"),
        ("shop/notes.md", "shop/leads", "[x](../sales/leads.md)", "[x](leads.md)"),
        ("a/b/c.md", "/leads", "[x](../../sales/leads.md)", "[x](../../leads.md)"),
    ],
)
def test_links_follow_a_goal_to_another_plan(
    path: str, new: str, written: str, wanted: str
) -> None:
    assert article(written, path=path, new=new) == wanted


def test_links_may_be_percent_encoded() -> None:
    files = {
        "a.md": "[x](%E8%A6%8B%E8%BE%BC%E3%81%BF.md) [y](見込み.md)\n",
        "見込み.md": LEADS,
    }
    assert changes(files, "見込み", "商談")["a.md"] == "[x](%E5%95%86%E8%AB%87.md) [y](商談.md)\n"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("[x](calls.md)", "[x](../sales/calls.md)"),
        ("[x](./calls.md)", "[x](../sales/calls.md)"),
        ("[x](../shop/a.md)", "[x](../shop/a.md)"),
        ("[x](../../docs/a.md)", "[x](../../docs/a.md)"),
        ("![x](img/chart.png)", "![x](../sales/img/chart.png)"),
        ("[x](img/)", "[x](../sales/img/)"),
        ("[x](leads.md#why) [y](#why)", "[x](leads.md#why) [y](#why)"),
        ("[x](https://example.com)", "[x](https://example.com)"),
    ],
)
def test_links_of_a_goal_lead_to_the_same_from_another_plan(written: str, wanted: str) -> None:
    files = {"sales/leads.md": f"{LEADS}{written}\n", "shop/a.md": LEADS}
    after = changes(files, "sales/leads", "shop/leads")["shop/leads.md"]
    assert str(after).rpartition("---\n")[2] == f"{wanted}\n"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ('description: "[x](leads.md)"', 'description: "[x](prospects.md)"'),
        ("description: |\n  [x](leads.md)", "description: |\n  [x](prospects.md)"),
        (
            "children:\n- id: a\n  description: |\n   [x](leads.md)\n\n       [x](leads.md)",
            "children:\n- id: a\n  description: |\n   [x](prospects.md)\n\n       [x](leads.md)",
        ),
        ("description: >\n  [x](leads.md)", "description: >\n  [x](prospects.md)"),
    ],
)
def test_links_in_descriptions_follow_too(written: str, wanted: str) -> None:
    text = "kind: kpi\ntitle: A\n{}\n"
    files = {"sales/leads.md": LEADS, "sales/a.yml": text.format(written)}
    assert changes(files, "sales/leads", "prospects")["sales/a.yml"] == text.format(wanted)


def test_links_to_the_page_of_a_goal_within_another_follow() -> None:
    keys = "---\nkind: kgi\ntitle: O\nchildren:\n  - {id: leads, title: L}\n---\n"
    after = changes({"orders.md": f"{keys}[x](leads.md)\n"}, "leads", "prospects")
    assert str(after["orders.md"]).endswith("\n[x](prospects.md)\n")


def test_links_to_a_file_that_is_called_otherwise_stay() -> None:
    files = {
        "2026.md": LEADS.replace("title", "id: leads\ntitle"),
        "a.md": "[x](2026.md) [y](leads.md)\n",
    }
    assert changes(files, "leads", "prospects")["a.md"] == "[x](2026.md) [y](prospects.md)\n"


@pytest.mark.parametrize("mark", ["[", "`", "](", "<!--", "[x](leads.md", "(((", "` `` ", "[a]: "])
def test_no_text_takes_long(mark: str) -> None:
    assert article(f"{mark * 20_000}\n[x](leads.md)\n")
