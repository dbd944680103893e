"""A graph in Mermaid's language, for places that render it, such as a README."""

from collections.abc import Mapping

from kpidocs.diagrams.graph import Edge, Graph, Node, Tie
from kpidocs.model import Kind

HARMLESS = frozenset(" ,./")

# What stands around a label is the outline.
SHAPES: Mapping[Kind | None, tuple[str, str]] = {
    None: ("(", ")"),
    Kind.KGI: ("[[", "]]"),
    Kind.KSF: ("([", "])"),
    Kind.OBJECTIVE: ("([", "])"),
    Kind.KDI: (">", "]"),
}
CARD = ("[", "]")


def mermaid(graph: Graph) -> str:
    """The graph as a flowchart, in Mermaid's language."""
    names = {node.key: f"n{position}" for position, node in enumerate(graph.nodes)}
    lines = [
        f"flowchart {graph.direction.value}",
        *(f"  {names[node.key]}{_shape(node)}" for node in graph.nodes),
        *(f"  {names[edge.start]} {_line(edge)} {names[edge.end]}" for edge in graph.edges),
    ]
    return "\n".join(lines) + "\n"


def _shape(node: Node) -> str:
    before, after = SHAPES.get(node.kind, CARD)
    words = (node.label, node.title, node.amount)
    return f'{before}"{"<br/>".join(escaped(each) for each in words if each)}"{after}'


def _line(edge: Edge) -> str:
    if edge.tie in (Tie.INFLUENCE, Tie.CONTRIBUTION):
        return "-.-"
    return f'---|"{escaped(edge.label)}"|' if edge.label else "---"


def escaped(text: str) -> str:
    """A text as nothing but text: what may mean something to Mermaid or HTML becomes its code."""
    return "".join(
        each if each.isalnum() or each in HARMLESS else f"#{ord(each)};" for each in text
    )
