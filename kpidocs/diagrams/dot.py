"""A graph in Graphviz's language: bare for our own layout, with words for whoever draws it.

Sizes are fixed and in whole points, and what edges are labelled with takes no part in the layout,
so that positions do not depend on fonts. Nodes are named n0, n1, … in the order of the graph.
"""

from collections.abc import Iterator, Mapping

import graphviz

from kpidocs.diagrams.geometry import GAP, rank_gap, size
from kpidocs.diagrams.graph import Direction, Edge, Graph, Node, Tie
from kpidocs.diagrams.measure import shortened
from kpidocs.model import Kind

Attributes = Mapping[str, str]

POINTS = 72  # an inch
SHORT_TITLE = 13  # em, what fits into a node when plain Graphviz draws it

PILLS = {Kind.KSF, Kind.OBJECTIVE}
DASHED = {Tie.INFLUENCE, Tie.CONTRIBUTION}
PORTS = {Direction.RIGHT: ("e", "w"), Direction.DOWN: ("s", "n")}

NODES = {"fixedsize": "true"}
EDGES = {"arrowhead": "none"}
FONT = {"fontname": "sans-serif", "fontsize": "10"}


def skeleton(graph: Graph) -> str:
    """The graph without a word: equal for all graphs that are laid out equally."""
    defaults = (("graph", _frame(graph)), ("node", NODES | {"label": '""'}), ("edge", EDGES))
    ties = ((f"{start} -> {end}", attributes) for start, end, _, attributes in _ties(graph))
    statements = (*defaults, *_places(graph), *ties)
    lines = (
        f"{subject} [{' '.join(f'{key}={value}' for key, value in attributes.items())}]\n"
        for subject, attributes in statements
    )
    return f"digraph {{\n{''.join(lines)}}}\n"


def dot(graph: Graph) -> str:
    """The graph with its titles, figures and operations."""
    text = graphviz.Digraph(
        graph_attr=_frame(graph), node_attr=NODES | FONT, edge_attr=EDGES | FONT
    )
    for node, (name, attributes) in zip(graph.nodes, _places(graph), strict=True):
        text.node(name, label=_label(node), **attributes)
    for start, end, edge, attributes in _ties(graph):
        text.edge(start, end, **attributes, **_words(edge))
    return str(text.source)


def node_name(position: int) -> str:
    """What the node at this position of the graph is called."""
    return f"n{position}"


def edge_id(position: int) -> str:
    """The id of the edge at this position of the graph."""
    return f"e{position}"


def _frame(graph: Graph) -> Attributes:
    return {
        "rankdir": graph.direction.value,
        "ranksep": _inches(rank_gap(graph)),
        "nodesep": _inches(GAP),
        "ordering": "out",
    }


def _places(graph: Graph) -> Iterator[tuple[str, Attributes]]:
    for position, node in enumerate(graph.nodes):
        wide, high = size(node)
        yield (
            node_name(position),
            {
                "shape": "ellipse" if node.kind in PILLS else "box",
                "width": _inches(wide),
                "height": _inches(high),
            },
        )


def _ties(graph: Graph) -> Iterator[tuple[str, str, Edge, Attributes]]:
    """The edges with the names of their ends; those across the tree take no part in its ranks."""
    tail, head = PORTS[graph.direction]
    placed = {edge.end for edge in graph.edges if edge.tie is not Tie.CONTRIBUTION}
    names = {node.key: node_name(position) for position, node in enumerate(graph.nodes)}
    for position, edge in enumerate(graph.edges):
        crosses = edge.tie is Tie.CONTRIBUTION and edge.end in placed
        path = {"constraint": "false"} if crosses else {"tailport": tail, "headport": head}
        yield names[edge.start], names[edge.end], edge, {"id": edge_id(position)} | path


def _label(node: Node) -> str:
    words = (shortened(node.title, SHORT_TITLE), node.amount)
    label: str = graphviz.nohtml("\\n".join(_escaped(each) for each in words if each))
    return label


def _escaped(text: str) -> str:
    """A text without what Graphviz, or the log of a build that shows the graph, would obey."""
    escaped: str = graphviz.escape(text)
    return escaped.replace("##", "#&#35;")


def _words(edge: Edge) -> Attributes:
    style = {"style": "dashed"} if edge.tie in DASHED else {}
    return style | ({"xlabel": _escaped(edge.label)} if edge.label else {})


def _inches(points: int) -> str:
    return f"{points / POINTS:.6f}"
