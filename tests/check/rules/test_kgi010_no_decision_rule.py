import pytest

from tests.check.tools import finds, finds_nothing, kgi


def test_a_primary_kgi_without_a_decision_rule_is_reported() -> None:
    finds(
        "KGI010",
        {"web/orders.md": kgi()},
        at="web/orders.md:2:1",
        saying="It is not decided what follows from the KGI “Orders”",
        hint="Write decision_rule: with continue, improve and stop",
    )


@pytest.mark.parametrize("empty", ["decision_rule:", "decision_rule: {continue: }"])
def test_an_empty_decision_rule_is_none(empty: str) -> None:
    finds("KGI010", {"web/orders.md": kgi(empty)}, at="web/orders.md:2:1", saying="“Orders”")


def test_a_decision_rule_need_not_be_complete() -> None:
    finds_nothing("KGI010", {"web/orders.md": kgi("decision_rule: {stop: below 10 orders}")})


def test_only_the_primary_kgi_of_a_plan_is_judged() -> None:
    files = {
        "web/orders.md": kgi("primary: true"),
        "web/members.md": kgi("parent: orders", title="Members"),
    }
    finds("KGI010", files, at="web/orders.md:2:1", saying="“Orders”")
    finds_nothing("KGI010", {"web/a.md": kgi(), "web/b.md": kgi(title="Members")})


@pytest.mark.parametrize("more", ["status: done", "status: dropped", "decision_rule: stop"])
def test_a_kgi_that_is_over_or_whose_rule_could_not_be_read_is_left_alone(more: str) -> None:
    finds_nothing("KGI010", {"web/orders.md": kgi(more)})


def test_a_kgi_without_a_number_needs_that_first() -> None:
    finds_nothing("KGI010", {"web/orders.md": kgi(target="TBD")})
