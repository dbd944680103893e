"""Which way a tree grows so that it fits the column of a page at full size."""

from kpidocs.diagrams.geometry import GAP, NODE, rank_gap
from kpidocs.diagrams.graph import Direction, Graph, Tie

COLUMN = 610  # points; 700 pixels


def fitting(graph: Graph) -> Direction:
    """To the right, as nodes are wide and flat, unless that is too wide and downward is not so."""
    wide, _ = NODE
    ranks, leaves = _depth(graph), _leaves(graph)
    rightward = ranks * wide + (ranks - 1) * rank_gap(graph)
    downward = leaves * wide + (leaves - 1) * GAP
    return Direction.DOWN if rightward > max(COLUMN, downward) else Direction.RIGHT


def _depth(graph: Graph) -> int:
    """How many nodes stand one behind the other; a parent's edge comes before its children's."""
    depths = {node.key: 1 for node in graph.nodes}
    above = {edge.end: edge.start for edge in graph.edges if edge.tie is not Tie.CONTRIBUTION}
    for node in graph.nodes:
        each, steps = node.key, 1
        while each in above:
            each, steps = above[each], steps + 1
        depths[node.key] = steps
    return max(depths.values(), default=0)


def _leaves(graph: Graph) -> int:
    parents = {edge.start for edge in graph.edges if edge.tie is not Tie.CONTRIBUTION}
    return len({node.key for node in graph.nodes} - parents)
