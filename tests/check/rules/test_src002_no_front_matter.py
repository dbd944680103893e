import pytest

from tests.check.tools import finds, finds_nothing, kgi

ORDERS = {"web/orders.md": kgi()}


@pytest.mark.parametrize(
    ("text", "line"), [("# 160 leads\n", 1), ("# Leads\n\ntarget: 160 leads\n", 3)]
)
def test_a_page_that_looks_like_a_goal_is_reported(text: str, line: int) -> None:
    files = {"web/leads.md": text, **ORDERS}
    finds("SRC002", files, at=f"web/leads.md:{line}:1", saying="front matter")


@pytest.mark.parametrize("text", ["# About our leads\n\nThey come from fairs.\n", ""])
def test_an_ordinary_page_is_left_alone(text: str) -> None:
    finds_nothing("SRC002", {"web/about.md": text, **ORDERS})
