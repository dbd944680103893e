"""A graph as nested text: for a list on a page and for a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from kpidocs.diagrams.graph import Edge, Graph, Node, Tie
from kpidocs.diagrams.measure import shortened

BRANCH, LAST_BRANCH = "├─ ", "└─ "
LONG_TITLE = 36  # em, about sixty letters
TRUNK, NO_TRUNK = "│  ", "   "


@dataclass(frozen=True, slots=True)
class Item:
    """A node with what stands below it; ``operation`` leads from its parent to it."""

    node: Node
    operation: str
    children: tuple["Item", ...]


def outline(graph: Graph) -> tuple[Item, ...]:
    """The tree as items, without the edges across it; works at any depth."""
    above = {edge.end: edge for edge in graph.edges if edge.tie is not Tie.CONTRIBUTION}
    below: dict[str, list[Node]] = {}
    for node in graph.nodes:
        below.setdefault(_start(above.get(node.key)), []).append(node)
    items: dict[str, Item] = {}
    for node in reversed(list(_parents_first(below))):
        edge = above.get(node.key)
        children = tuple(items.pop(child.key) for child in below.get(node.key, ()))
        items[node.key] = Item(node, edge.label if edge else "", children)
    return tuple(items[node.key] for node in below.get("", ()))


def _start(edge: Edge | None) -> str:
    return "" if edge is None else edge.start


def _parents_first(below: dict[str, list[Node]]) -> Iterator[Node]:
    waiting = list(below.get("", ()))
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(below.get(node.key, ()))


def text_tree(graph: Graph) -> str:
    """The tree as lines of text, drawn with box characters."""
    waiting = [(item, "", "") for item in reversed(outline(graph))]
    written = []
    while waiting:
        item, first, rest = waiting.pop()
        written.append(f"{first}{_line(item)}\n")
        for child in reversed(item.children):
            is_last = child is item.children[-1]
            branch, trunk = (LAST_BRANCH, NO_TRUNK) if is_last else (BRANCH, TRUNK)
            waiting.append((child, rest + branch, rest + trunk))
    return "".join(written)


def _line(item: Item) -> str:
    node = item.node
    if node.kind is None:
        return shortened(node.name, LONG_TITLE)
    figure = " ".join(filter(None, (node.amount, node.note)))
    parts = (
        item.operation,
        node.label,
        shortened(node.title, LONG_TITLE),
        figure,
        f"({shortened(node.owner, LONG_TITLE)})" if node.owner else "",
    )
    return "  ".join(filter(None, parts))
