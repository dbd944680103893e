"""Trees of goals as pictures and as text.

`plan_tree` and `goal_tree` say what is shown; `layouts` places it; `drawing` makes it SVG, `dot`,
`mermaid` and `text_tree` make it text, `outline` a nested list.
"""

from kpidocs.diagrams.dot import dot
from kpidocs.diagrams.graph import Direction, Edge, Graph, Node, Tie
from kpidocs.diagrams.layout import Layout, layouts
from kpidocs.diagrams.mermaid import mermaid
from kpidocs.diagrams.outline import Item, outline, text_tree
from kpidocs.diagrams.svg import Drawing, drawing, standalone
from kpidocs.diagrams.tree import goal_tree, plan_tree

__all__ = [
    "Direction",
    "Drawing",
    "Edge",
    "Graph",
    "Item",
    "Layout",
    "Node",
    "Tie",
    "dot",
    "drawing",
    "goal_tree",
    "layouts",
    "mermaid",
    "outline",
    "plan_tree",
    "standalone",
    "text_tree",
]
