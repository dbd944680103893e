import io
import json
import sys
from itertools import combinations
from pathlib import Path

import pytest

from kpidocs.diagrams import Direction, Edge, Graph, Layout, Tie, layout, layouts, plan_tree
from kpidocs.diagrams.dot import skeleton
from kpidocs.diagrams.geometry import NODE, size
from kpidocs.diagrams.worker import READY, serve
from kpidocs.errors import LayoutError
from kpidocs.settings import Engine
from tests.diagrams.goals import HOSTILE, card, goal, pair, study

SCRIPT = """#!{python}
import sys, pygraphviz
given = sys.stdin.read()
if "->" not in given:
    sys.exit(1)
sys.stdout.buffer.write(pygraphviz.AGraph(string=given).draw(format="json0", prog="dot"))
"""


def laid_out(graph: Graph) -> Layout:
    (layout,) = layouts([graph], engine=Engine.BUNDLED)
    assert layout is not None
    return layout


def tangle() -> Graph:
    """More edges than can be laid out in a moment."""
    nodes = tuple(card(f"n{number}") for number in range(70))
    pairs = combinations((node.key for node in nodes), 2)
    return Graph("tangle", nodes, tuple(Edge(a, b, Tie.INFLUENCE) for a, b in pairs))


def test_a_child_stands_right_of_its_parent() -> None:
    layout = laid_out(pair())
    wide, high = NODE
    assert layout.nodes["a"] == (wide / 2, high / 2)
    assert layout.nodes["b"][0] > layout.nodes["a"][0] + wide
    assert layout.nodes["b"][1] == layout.nodes["a"][1]
    assert (layout.width, layout.height) == (layout.nodes["b"][0] + wide / 2, high)


def test_a_child_stands_below_its_parent() -> None:
    layout = laid_out(pair(direction=Direction.DOWN))
    _, high = NODE
    assert layout.nodes["b"][1] > layout.nodes["a"][1] + high
    assert layout.width == NODE[0]


def test_an_edge_runs_from_border_to_border() -> None:
    layout = laid_out(pair())
    ends = (layout.curves[0][0], layout.curves[0][-1])
    assert ends == ((NODE[0], NODE[1] / 2), (layout.width - NODE[0], NODE[1] / 2))


def test_children_stand_in_the_order_they_are_written() -> None:
    nodes = tuple(card(key) for key in ("root", "z", "a", "m"))
    edges = tuple(Edge("root", node.key, Tie.INFLUENCE) for node in nodes[1:])
    places = laid_out(Graph("t", nodes, edges)).nodes
    assert sorted("zam", key=lambda key: places[key][1]) == ["z", "a", "m"]


def test_nodes_do_not_overlap() -> None:
    found = study(
        goal("a", target="1件"),
        *(goal(f"b{n}", parent="a") for n in range(4)),
        *(goal(f"c{n}", parent=f"b{n % 4}", contributes_to=("b0",)) for n in range(9)),
    )
    graph = plan_tree(found, plan="p", locale="en")
    places = laid_out(graph).nodes
    for one, other in combinations(graph.nodes, 2):
        (ax, ay), (bx, by) = places[one.key], places[other.key]
        assert abs(ax - bx) >= size(one)[0] or abs(ay - by) >= size(one)[1]


def test_titles_do_not_move_anything() -> None:
    hostile = Graph("t", (card("a", title=HOSTILE[0]), card("b")), pair().edges)
    assert skeleton(hostile) == skeleton(pair())


def test_every_title_can_be_laid_out() -> None:
    graphs = [
        plan_tree(study(goal("a", title=text, target="1件")), plan="p", locale="en")
        for text in HOSTILE
    ]
    assert None not in layouts(graphs, engine=Engine.BUNDLED)


def test_nothing_needs_no_engine() -> None:
    assert layouts([], engine=Engine.DOT) == ()


def test_an_empty_graph_has_no_size() -> None:
    assert laid_out(Graph("t", (), ())) == Layout(width=0, height=0, nodes={}, curves=())


def test_a_graph_that_takes_too_long_costs_no_other_its_layout() -> None:
    first, slow, last = layouts([pair(), tangle(), pair()], engine=Engine.BUNDLED, seconds=0.5)
    assert slow is None
    assert first == last == laid_out(pair())


def test_an_engine_that_cannot_be_loaded_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "worker.py"
    broken.write_text("import a_package_that_nobody_has")
    monkeypatch.setattr(layout, "WORKER", broken)
    with pytest.raises(LayoutError) as caught:
        layouts([pair()], engine=Engine.BUNDLED)
    assert caught.value.hint is not None


@pytest.mark.parametrize(
    "last_words",
    ["", "sys.stdout.write('{')", "print({})", "print('no json')", "print('{\"objects\": []}')"],
)
def test_an_engine_that_dies_or_raves_gives_no_layout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last_words: str
) -> None:
    dying = tmp_path / "worker.py"
    dying.write_text(f"import sys\nprint('ready', flush=True)\nsys.stdin.readline()\n{last_words}")
    monkeypatch.setattr(layout, "WORKER", dying)
    assert layouts([pair(), pair()], engine=Engine.BUNDLED) == (None, None)


def test_the_worker_answers_line_by_line() -> None:
    answers = io.StringIO()
    graphs = (pair(), Graph("t", (card("a"),), ()))
    serve([json.dumps(skeleton(graph)) for graph in graphs], answers)
    ready, first, second = map(json.loads, answers.getvalue().splitlines())
    assert ready == READY
    assert len(first["objects"]) == 2
    assert "edges" not in second


def test_the_program_on_the_path_may_do_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "dot"
    program.write_text(SCRIPT.format(python=sys.executable))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    refused = Graph("t", (card("a"),), ())
    found = layouts([pair(), refused], engine=Engine.DOT)
    assert found == (laid_out(pair()), None)


def test_a_program_that_is_not_there_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LayoutError) as caught:
        layouts([pair()], engine=Engine.DOT)
    assert caught.value.hint is not None


@pytest.mark.parametrize("direction", Direction)
def test_an_edge_between_neighbours_is_straight_where_it_leaves_and_arrives(
    direction: Direction,
) -> None:
    nodes = tuple(card(key) for key in "abc")
    edges = (Edge("a", "b", Tie.INFLUENCE), Edge("a", "c", Tie.INFLUENCE))
    layout = laid_out(Graph("t", nodes, edges, direction))
    along = 0 if direction is Direction.RIGHT else 1
    for start, first, last, end in layout.curves:
        assert first[1 - along] == start[1 - along]
        assert last[1 - along] == end[1 - along]
        assert (
            first[along] == last[along] == pytest.approx((start[along] + end[along]) / 2, abs=0.1)
        )


@pytest.mark.parametrize("direction", Direction)
def test_an_edge_that_passes_a_rank_goes_around_its_nodes(direction: Direction) -> None:
    nodes = tuple(card(key) for key in "abc")
    edges = tuple(Edge(one, other, Tie.INFLUENCE) for one, other in ("ab", "bc", "ac"))
    layout = laid_out(Graph("t", nodes, edges, direction))
    assert [len(curve) > 4 for curve in layout.curves] == [False, False, True]
