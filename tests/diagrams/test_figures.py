import pytest

from kpidocs.diagrams import Node, plan_tree
from kpidocs.model import Goal, Kind, Study
from tests.diagrams.goals import goal, study


def node(found: Study, key: str, locale: str = "ja") -> Node:
    graph = plan_tree(found, plan="p", locale=locale)
    return next(each for each in graph.nodes if each.key == key)


def alone(target: str | None, unit: str | None = "件", locale: str = "ja") -> tuple[str, str]:
    only = node(study(goal("a", target=target, unit=unit)), "p/a", locale)
    return only.figure, only.unit


@pytest.mark.parametrize(
    ("target", "unit", "shown"),
    [
        ("20件", "件", ("20", "件")),
        ("1億2,000万円", "円", ("1億2,000万", "円")),
        ("35%", "%", ("35", "%")),
        ("月30件", "件", ("月30", "件")),
        ("40〜60件", "件", ("40〜60", "件")),
        ("1.5倍", "件", ("1.5", "倍")),
        (None, "件", ("", "")),
    ],
)
def test_a_figure_is_told_from_its_unit(target: str, unit: str, shown: tuple[str, str]) -> None:
    assert alone(target, unit) == shown


@pytest.mark.parametrize(
    ("target", "shown"),
    [("5%以下", ("≤ 5", "%")), ("5%未満", ("< 5", "%")), ("80%超", ("> 80", "%"))],
)
def test_a_limit_is_shown_as_one(target: str, shown: tuple[str, str]) -> None:
    assert alone(target, "%", "en") == shown


def test_a_derived_figure_says_so() -> None:
    found = study(goal("a", target="20件"), goal("b", parent="a", conversion="30%"))
    assert node(found, "p/b", "en").note == "derived"
    assert node(found, "p/b", "en").figure == "67"
    assert node(found, "p/a").note == ""


def funnel(*below: Goal) -> Study:
    return study(goal("a", kind=Kind.KGI, target="月30件"), *below)


def test_what_falls_short_says_what_it_needs() -> None:
    found = study(goal("a", target="20件"), goal("b", parent="a", conversion="25%", target="50件"))
    short = node(found, "p/b", "en")
    assert (short.note, short.falls_short) == ("needs 80", True)
    assert short.name == "KPI b, 50件, needs 80"


def test_what_is_needed_is_said_for_the_period_that_was_written() -> None:
    found = funnel(goal("b", parent="a", conversion="40%", target="月70件"))
    assert node(found, "p/b", "en").note == "needs 75"


@pytest.mark.parametrize("written", ["月100件", "月100件以下"])
def test_what_a_limit_allows_is_rounded_down(written: str) -> None:
    found = study(
        goal("a", kind=Kind.KGI, target="月25件以下"),
        goal("b", parent="a", conversion="30%", target=written),
    )
    assert node(found, "p/b", "en").note == "needs 83"


def test_money_that_is_needed_has_its_unit() -> None:
    found = study(
        goal("a", target="100万円", unit="円"),
        goal("b", parent="a", share="30%", target="20万円", unit="円"),
    )
    assert node(found, "p/b", "en").note == "needs ¥300,000"


def test_enough_is_enough() -> None:
    found = study(goal("a", target="20件"), goal("b", parent="a", conversion="25%", target="80件"))
    assert not node(found, "p/b").falls_short


def test_a_small_miss_is_forgiven_as_the_checks_forgive_it() -> None:
    found = study(
        goal("a", target="501件"), goal("b", parent="a", conversion="50%", target="1000件")
    )
    assert not node(found, "p/b").falls_short


def test_more_than_twenty_is_as_good_as_twenty_one() -> None:
    found = study(goal("a", target="21件"), goal("b", parent="a", same_as="a", target="20件超"))
    assert not node(found, "p/b").falls_short


def test_a_limit_falls_short_when_it_is_too_high() -> None:
    found = study(
        goal("a", target="100万円以下", unit="円"),
        goal("b", parent="a", share="30%", target="40万円以下", unit="円"),
        goal("c", parent="a", share="30%", target="20万円以下", unit="円"),
    )
    assert node(found, "p/b").falls_short
    assert not node(found, "p/c").falls_short


def test_a_goal_of_another_kind_has_no_figure() -> None:
    found = study(goal("a", kind=Kind.KSF, title="New customers", owner="sales"))
    ksf = node(found, "p/a", "en")
    assert (ksf.figure, ksf.note) == ("", "")
    assert ksf.name == "KSF New customers, sales"
