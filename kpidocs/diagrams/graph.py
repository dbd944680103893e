"""What a diagram shows: nodes and edges, in words of a locale, without places."""

from dataclasses import dataclass
from enum import Enum

from kpidocs.model import Kind


class Direction(Enum):
    """Where the tree grows to."""

    RIGHT = "LR"
    DOWN = "TB"


class Tie(Enum):
    """What an edge means."""

    ARITHMETIC = "arithmetic"
    INFLUENCE = "influence"  # parent and child without arithmetic
    CONTRIBUTION = "contribution"  # across the tree
    FOLD = "fold"  # to what is not shown


def together(figure: str, unit: str) -> str:
    """A figure and its unit, apart where the unit is a word: 20件, 20 orders."""
    space = " " if unit[:1].isascii() and unit[:1].isalpha() else ""
    return f"{figure}{space}{unit}"


@dataclass(frozen=True, slots=True)
class Node:
    """One goal, or the goals folded away below one (``kind`` is None, ``title`` is "+12").

    ``goal`` is the full id of the goal whose page the node leads to; ``name`` tells everything
    in one line. ``context`` is the title of the plan that a goal of another plan belongs to.
    """

    key: str
    goal: str
    kind: Kind | None
    title: str
    name: str
    label: str = ""  # of the kind
    figure: str = ""
    unit: str = ""
    note: str = ""
    owner: str = ""
    context: str = ""
    falls_short: bool = False

    @property
    def amount(self) -> str:
        """The figure with its unit."""
        return together(self.figure, self.unit)


@dataclass(frozen=True, slots=True)
class Edge:
    """From a parent to a child, by the keys of their nodes; ``label`` is the operation."""

    start: str
    end: str
    tie: Tie
    label: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """A tree of goals with the edges across it. ``focus`` is the goal that it is drawn for."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    direction: Direction = Direction.RIGHT
    focus: str | None = None
