from tests.check.tools import finds, finds_nothing, kgi
from tests.folders import goal


def test_front_matter_without_kind_is_reported() -> None:
    files = {"web/orders.md": goal("title: Orders")}
    finds("SRC007", files, at="web/orders.md:2:1", saying="does not say what it describes")


def test_a_goal_without_title_and_heading_is_reported() -> None:
    finds("SRC007", {"web/orders.md": goal("kind: kgi")}, at="web/orders.md:2:1", saying="title")


def test_a_heading_is_a_title() -> None:
    files = {"web/orders.md": goal("kind: kgi") + "# Orders\n", "web/more.md": kgi()}
    finds_nothing("SRC007", files)
