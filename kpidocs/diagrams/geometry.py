"""Sizes in points: of nodes, of pills, and of the room between them."""

from kpidocs.diagrams.graph import Direction, Graph, Node
from kpidocs.diagrams.measure import width

NODE = (168, 60)
FOLD = (48, 24)
GAP = 14  # between neighbours
LEAST_RANK_GAP = {Direction.RIGHT: 40, Direction.DOWN: 32}

PILL_FONT, PILL_HEIGHT = 9.6, 16
PILL_PADDING = 14  # left and right of the text together
LEAD = 20  # of an edge, left and right of its pill together


def size(node: Node) -> tuple[int, int]:
    """Width and height of a node."""
    return FOLD if node.kind is None else NODE


def pill_size(label: str) -> tuple[float, float]:
    """Width and height of the pill that holds an edge's operation."""
    return round(width(label) * PILL_FONT + PILL_PADDING, 1), PILL_HEIGHT


def rank_gap(graph: Graph) -> int:
    """The room between two ranks: enough for the widest pill and some of its edge."""
    least = LEAST_RANK_GAP[graph.direction]
    if graph.direction is Direction.DOWN:
        return least
    pills = [pill_size(edge.label)[0] + LEAD for edge in graph.edges if edge.label]
    return round(max(least, *pills)) if pills else least
