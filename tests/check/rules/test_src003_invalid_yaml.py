import pytest

from tests.check.tools import finds, finds_nothing, finds_only, kgi, kpi


@pytest.mark.parametrize(
    "text",
    [
        "---\nkind: [kgi\n---\n",
        '---\nkind: kgi\ntitle: "Orders\n---\n',
        "---\nkind: kgi\n  title: Orders\n---\n",
        "---\nkind: kgi\ntitle: Orders\n",
    ],
)
def test_front_matter_that_is_not_yaml_is_the_only_finding(text: str) -> None:
    leads = kpi("parent: orders\ntarget: 160 leads\ndue: 2027-03-31")
    finds_only("SRC003", {"web/orders.md": text, "web/leads.md": leads})


def test_front_matter_that_is_not_closed_is_reported_where_it_begins() -> None:
    files = {"web/orders.md": "---\nkind: kgi\ntitle: Orders\n"}
    finds("SRC003", files, at="web/orders.md:1:1", saying="not closed", hint="---")


def test_a_rule_in_the_text_is_no_front_matter() -> None:
    finds_nothing("SRC003", {"web/orders.md": f"{kgi()}\nText: [\n\n---\n\nMore\n"})
