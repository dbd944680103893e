import re

import pytest

from kpidocs.diagrams import Direction, Edge, Graph, Node, Tie, dot, plan_tree
from kpidocs.diagrams.geometry import pill_size, rank_gap
from kpidocs.model import Kind
from tests.conftest import Golden
from tests.diagrams.goals import HOSTILE, card, goal, pair, study


def test_the_text_of_a_tree(golden: Golden) -> None:
    found = study(
        goal("orders", kind=Kind.KGI, title="受注件数", target="20件"),
        goal("meetings", title="商談", parent="orders", conversion="50%"),
        goal("reach", kind=Kind.KSF, title="New customers", parent="orders"),
        goal("calls", kind=Kind.KDI, parent="reach", contributes_to=("meetings",)),
    )
    golden("diagrams/tree.dot", dot(plan_tree(found, plan="p", locale="en")))


def test_sizes_are_whole_points() -> None:
    text = dot(pair())
    inches = [float(each) for each in re.findall(r"(?:width|height|sep)=([0-9.]+)", text)]
    assert inches
    assert all(abs(each * 72 - round(each * 72)) < 0.001 for each in inches)


def test_ranks_leave_room_for_the_widest_pill() -> None:
    graph = pair(label="÷ 1,000万円/件")
    assert rank_gap(graph) > pill_size("÷ 1,000万円/件")[0]
    assert rank_gap(pair()) < rank_gap(graph)


def test_ranks_below_each_other_leave_room_for_its_height() -> None:
    graph = pair(label="÷ 1,000万円/件", direction=Direction.DOWN)
    assert pill_size("÷ 1,000万円/件")[1] < rank_gap(graph) < rank_gap(pair())


def test_an_edge_across_the_tree_takes_no_part_in_its_ranks() -> None:
    crossing = Edge("a", "b", Tie.CONTRIBUTION)
    graph = Graph("t", pair().nodes, (*pair().edges, crossing))
    assert dot(graph).count("constraint=false") == 1


def test_a_goal_that_only_contributes_is_placed_by_that() -> None:
    graph = Graph("t", pair().nodes, (Edge("a", "b", Tie.CONTRIBUTION),))
    assert "constraint" not in dot(graph)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_stays_a_label(text: str) -> None:
    found = study(goal("a", title=text, target="1件"), goal("b", parent="a", share="50%"))
    written = dot(plan_tree(found, plan="p", locale="en"))
    label = r'"(?:[^"\\]|\\.)*"'
    statement = rf"(?:n\d|node|edge|graph)(?: -> n\d)? \[(?:\w+=(?:{label}|[\w.-]+) ?)+\]"
    lines = [line.strip() for line in written.splitlines()[1:-1]]
    assert all(re.fullmatch(statement, line) for line in lines), written


def test_a_label_is_never_markup() -> None:
    node = card("a", title="<b>bold</b>")
    assert 'label="<b>bold</b>' in dot(Graph("t", (node,), ()))


def test_a_node_without_words_is_quoted_too() -> None:
    node = Node(key="a+", goal="a", kind=None, title="<b>", name="")
    assert "label=<" not in dot(Graph("t", (node,), ()))


def test_a_title_commands_no_log_and_stays_readable() -> None:
    text = dot(plan_tree(study(goal("a", title="##vso[x]y")), plan="p", locale="en"))
    assert "#&#35;vso[x]y" in text
