"""A graph in Graphviz's language, for our own layout and for whoever wants to draw it.

Sizes are fixed and in whole points, and what edges are labelled with takes no part in the layout:
so positions do not depend on fonts. Nodes are named n0, n1, … in the order of the graph.
"""

import graphviz

from kpidocs.diagrams.graph import Direction, Edge, Graph, Node, Tie
from kpidocs.diagrams.measure import shortened, width
from kpidocs.model import Kind

POINTS = 72  # an inch
NODE = (168, 60)
FOLD = (48, 24)
GAP = 14  # between neighbours
PILL = (9.6, 16, 14)  # its font size, its height, what stands left and right of its text together
WIDEST_PILL = 90
RANKS = {Direction.RIGHT: 40, Direction.DOWN: 32}  # between ranks, at least
LEAD = 20  # of an edge beside a pill

SHAPES = {None: "box", Kind.KSF: "ellipse", Kind.OBJECTIVE: "ellipse"}
DASHED = {Tie.INFLUENCE, Tie.CONTRIBUTION}
CROSSING = {"style": "dashed", "constraint": "false"}  # takes no part in the ranks
PORTS = {Direction.RIGHT: ("e", "w"), Direction.DOWN: ("s", "n")}
SHORT_TITLE = 13  # em, what fits into a node when plain Graphviz draws it


def size(node: Node) -> tuple[int, int]:
    """Width and height of a node in points."""
    return FOLD if node.kind is None else NODE


def pill_size(label: str) -> tuple[float, float]:
    """Width and height in points of the pill that holds an edge's operation."""
    font, height, padding = PILL
    return round(width(label) * font + padding, 1), height


def rank_gap(graph: Graph) -> int:
    """The points between two ranks: room for the widest pill and some of its edge."""
    if graph.direction is Direction.DOWN:
        return RANKS[Direction.DOWN]
    pills = (pill_size(edge.label)[0] + LEAD for edge in graph.edges if edge.label)
    return max(RANKS[Direction.RIGHT], *(round(each) for each in pills), 0)


def dot(graph: Graph) -> str:
    """The graph in Graphviz's language."""
    text = graphviz.Digraph(
        graph_attr={
            "rankdir": graph.direction.value,
            "ranksep": _inches(rank_gap(graph)),
            "nodesep": _inches(GAP),
            "ordering": "out",
        },
        node_attr={"fixedsize": "true", "fontsize": "11", "fontname": "sans-serif"},
        edge_attr={"arrowhead": "none", "fontsize": "10", "fontname": "sans-serif"},
    )
    placed = {edge.end for edge in graph.edges if edge.tie is not Tie.CONTRIBUTION}
    names = {node.key: node_name(position) for position, node in enumerate(graph.nodes)}
    for node in graph.nodes:
        text.node(names[node.key], **_node(node))
    for position, edge in enumerate(graph.edges):
        crosses = edge.tie is Tie.CONTRIBUTION and edge.end in placed
        attributes = CROSSING if crosses else _edge(edge, graph.direction)
        text.edge(names[edge.start], names[edge.end], id=edge_id(position), **attributes)
    return str(text.source)


def node_name(position: int) -> str:
    """What the node at this position of the graph is called."""
    return f"n{position}"


def edge_id(position: int) -> str:
    """The id of the edge at this position of the graph."""
    return f"e{position}"


def _node(node: Node) -> dict[str, str]:
    wide, high = size(node)
    words = (shortened(node.title, SHORT_TITLE), f"{node.figure}{node.unit}")
    return {
        "label": graphviz.nohtml("\\n".join(graphviz.escape(each) for each in words if each)),
        "shape": SHAPES.get(node.kind, "box"),
        "width": _inches(wide),
        "height": _inches(high),
    }


def _edge(edge: Edge, direction: Direction) -> dict[str, str]:
    tail, head = PORTS[direction]
    attributes = {"tailport": tail, "headport": head}
    if edge.tie in DASHED:
        attributes["style"] = "dashed"
    if edge.label:
        attributes["xlabel"] = graphviz.escape(edge.label)
    return attributes


def _inches(points: int) -> str:
    return f"{points / POINTS:.6f}"
