import pytest

from kpidocs.model import Location
from kpidocs.pages import Links, UrlStyle
from kpidocs.pages.links import relative

DIRECTORY = Links()
FILE = Links(style=UrlStyle.FILE)


@pytest.mark.parametrize(
    ("address", "start", "expected"),
    [
        ("a/b/", "a/c/", "../b/"),
        ("a/", "a/c/", "../"),
        ("a/b/", "a/b/", "./"),
        ("a/b/c/", "a/", "b/c/"),
        ("x/", "", "x/"),
        ("a/b.html", "a/c.html", "b.html"),
        ("a/index.html", "a/b/c.html", "../index.html"),
        ("目標/a/", "b/", "../%E7%9B%AE%E6%A8%99/a/"),
    ],
)
def test_addresses_are_relative_to_the_page(address: str, start: str, expected: str) -> None:
    assert relative(address, start=start) == expected


@pytest.mark.parametrize(
    ("links", "path", "expected"),
    [
        (DIRECTORY, "goals/sales/leads.md", "../leads/"),
        (DIRECTORY, "goals/sales/index.md", "../"),
        (DIRECTORY, "goals/index.md", "../../"),
        (DIRECTORY, "rules/TGT008.md", "../../../rules/TGT008/"),
        (FILE, "goals/sales/leads.md", "leads.html"),
        (FILE, "goals/index.md", "../index.html"),
    ],
)
def test_pages_link_in_the_style_of_the_site(links: Links, path: str, expected: str) -> None:
    assert links.url(path, start="goals/sales/orders.md") == expected


@pytest.mark.parametrize("root", ["goals", "a/goals"])
def test_rules_stand_beside_the_goals(root: str) -> None:
    beside = root.removesuffix("goals")
    assert Links(root=root).rules() == f"{beside}rules/index.md"
    assert Links(root=root).rule("KGI001") == f"{beside}rules/KGI001.md"


def test_a_line_has_an_address_where_there_is_a_repository() -> None:
    at = Location("goals/売上.md", 12)
    assert Links().source(at) is None
    repository = "https://example.org/acme/plans/blob/main/"
    assert Links(repository=repository).source(at) == (
        f"{repository}goals/%E5%A3%B2%E4%B8%8A.md#L12"
    )
