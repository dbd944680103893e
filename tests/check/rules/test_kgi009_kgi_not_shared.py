import pytest

from tests.check.tools import finds, finds_nothing, kgi
from tests.folders import goal


def plan(keys: str) -> str:
    return goal(f"kind: plan\ntitle: Web\n{keys}")


def test_a_primary_kgi_without_stakeholders_is_reported() -> None:
    finds(
        "KGI009",
        {"web/orders.md": kgi()},
        at="web/orders.md:2:1",
        saying="It is not said with whom the KGI “Orders” is shared.",
        hint="Write stakeholders:",
    )


def test_stakeholders_of_the_kgi_its_plan_or_a_plan_above_are_enough() -> None:
    for files in (
        {"web/orders.md": kgi("stakeholders: Sales")},
        {"web/index.md": plan("stakeholders: [Sales, Board]"), "web/orders.md": kgi()},
        {"index.md": plan("stakeholders: Board"), "web/orders.md": kgi()},
    ):
        finds_nothing("KGI009", files)


def test_only_the_primary_kgi_of_a_plan_is_judged() -> None:
    files = {
        "web/orders.md": kgi("primary: true"),
        "web/members.md": kgi("parent: orders", title="Members"),
    }
    finds("KGI009", files, at="web/orders.md:2:1", saying="“Orders”")
    finds_nothing("KGI009", {"web/a.md": kgi(), "web/b.md": kgi(title="Members")})


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_kgi_that_is_over_need_not_be_shared(status: str) -> None:
    finds_nothing("KGI009", {"web/orders.md": kgi(f"status: {status}")})


def test_stakeholders_that_could_not_be_read_are_not_missed() -> None:
    finds_nothing("KGI009", {"web/orders.md": kgi("stakeholders: {sales: yes}")})
    broken = plan("stakeholders: {sales: yes}")
    finds_nothing("KGI009", {"web/index.md": broken, "web/orders.md": kgi()})
