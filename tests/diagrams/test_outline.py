import pytest

from kpidocs.diagrams import Edge, Graph, Tie, outline, plan_tree, text_tree
from kpidocs.model import Kind
from tests.conftest import Golden
from tests.diagrams.goals import HOSTILE, card, goal, study


def test_a_tree_as_text(golden: Golden) -> None:
    found = study(
        goal("orders", kind=Kind.KGI, title="受注件数", target="20件", owner="営業"),
        goal("meetings", title="商談", parent="orders", conversion="50%", target="30件"),
        goal("calls", kind=Kind.KDI, title="架電", parent="meetings", conversion="5%"),
        goal("reach", kind=Kind.KSF, title="New customers", parent="orders"),
        goal("visits", parent="reach"),
        goal("nps", contributes_to=("orders",)),
        goal("other/part", parent="orders"),
    )
    golden("diagrams/tree.txt", text_tree(plan_tree(found, plan="p", locale="en")))


def test_items_nest_as_goals_do() -> None:
    nodes = tuple(card(key) for key in "abcd")
    edges = (
        Edge("a", "b", Tie.ARITHMETIC, "÷ 5%"),
        Edge("a", "c", Tie.INFLUENCE),
        Edge("d", "c", Tie.CONTRIBUTION),
    )
    first, second = outline(Graph("t", nodes, edges))
    assert [item.node.key for item in first.children] == ["b", "c"]
    assert [item.operation for item in first.children] == ["÷ 5%", ""]
    assert (second.node.key, second.children) == ("d", ())


def test_a_chain_of_thousands_has_an_outline() -> None:
    nodes = tuple(card(f"n{number}") for number in range(5000))
    edges = tuple(Edge(f"n{n}", f"n{n + 1}", Tie.INFLUENCE) for n in range(4999))
    assert text_tree(Graph("t", nodes, edges)).count("\n") == 5000


def test_an_empty_graph_has_none() -> None:
    assert outline(Graph("t", (), ())) == ()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_takes_one_line_and_controls_no_terminal(text: str) -> None:
    found = study(goal("a", title=text, owner=text), goal("b", parent="a", title=text))
    written = text_tree(plan_tree(found, plan="p", locale="en"))
    assert written.count("\n") == 2
    assert all(each.isprintable() for each in written.replace("\n", ""))


def test_long_titles_and_owners_are_cut() -> None:
    found = study(goal("a", title="a" * 500, owner="長" * 500))
    written = text_tree(plan_tree(found, plan="p", locale="en"))
    assert 60 < len(written) < 120
    assert written.count("…") == 2
