"""A graph and its layout as SVG text to stand in an HTML page.

It has classes only: all colours, fonts and strokes come from the style sheet. What is drawn here
is the layout at `SCALE`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from kpidocs.diagrams.box import SCALE, WARNING, box
from kpidocs.diagrams.geometry import pill_size, size
from kpidocs.diagrams.graph import Edge, Graph, Node
from kpidocs.diagrams.layout import Layout, Point

MARGIN = 3  # around everything, for strokes and focus rings


@dataclass(frozen=True, slots=True)
class Drawing:
    """SVG text and its size in pixels, at which it is to be shown."""

    svg: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Line:
    tie: str
    path: str


@dataclass(frozen=True, slots=True)
class _Node:
    classes: str
    href: str | None
    is_focus: bool
    transform: str
    inside: Markup


@dataclass(frozen=True, slots=True)
class _Pill:
    text: str
    x: float
    y: float
    middle: float
    baseline: float
    width: float
    height: float


def drawing(graph: Graph, layout: Layout, *, href: Callable[[str], str | None]) -> Drawing:
    """Draw a graph; ``href`` gives the link to a goal's page, None where there is none."""
    width = round(layout.width * SCALE + 2 * MARGIN)
    height = round(layout.height * SCALE + 2 * MARGIN)
    svg = _template("tree.svg.jinja").render(
        title=graph.title,
        focused=graph.focus is not None,
        width=width,
        height=height,
        edges=[
            _Line(edge.tie.value, _path(curve))
            for edge, curve in zip(graph.edges, layout.curves, strict=True)
        ],
        pills=list(_pills(graph.edges, layout.curves)),
        nodes=[
            _placed(node, layout.nodes[node.key], graph.focus, href(node.goal))
            for node in graph.nodes
        ],
    )
    return Drawing(svg=svg, width=width, height=height)


def standalone(drawn: Drawing, *, css: str) -> str:
    """The drawing as a file of its own, with its style sheet inside."""
    head, tag, rest = drawn.svg.partition(">")
    return f"{head}{tag}\n<style>\n{css}</style>{rest}\n"


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("kpidocs.diagrams"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template(name)


def _placed(node: Node, middle: Point, focus: str | None, href: str | None) -> _Node:
    (x, y), (wide, high) = _pixels(middle), size(node)
    left, top = round(x - wide * SCALE / 2, 1), round(y - high * SCALE / 2, 1)
    return _Node(
        classes=" ".join(f"kpi-node--{each}" for each in _states(node, focus)),
        href=href,
        is_focus=node.key == focus,
        transform=f"translate({left:g} {top:g})",
        inside=_inside(node),
    )


@lru_cache(maxsize=4096)
def _inside(node: Node) -> Markup:
    """Draw what a node shows wherever it stands: most goals stand in several trees."""
    text = _template("node.svg.jinja").render(
        name=node.name, box=box(node), falls_short=node.falls_short, warning=WARNING
    )
    return Markup(text)  # noqa: S704 (escaped by the template)


def _states(node: Node, focus: str | None) -> Iterator[str]:
    yield "more" if node.kind is None else node.kind.value
    if node.key == focus:
        yield "focus"
    if node.context:
        yield "context"
    if node.falls_short:
        yield "short"


def _pixels(point: Point) -> Point:
    x, y = point
    return round(x * SCALE + MARGIN, 1), round(y * SCALE + MARGIN, 1)


def _path(curve: Sequence[Point]) -> str:
    start, *rest = (f"{x:g} {y:g}" for x, y in map(_pixels, curve))
    return f"M{start}C{' '.join(rest)}"


def _pills(edges: Sequence[Edge], curves: Sequence[Sequence[Point]]) -> Iterator[_Pill]:
    for edge, curve in zip(edges, curves, strict=True):
        if edge.label:
            x, y = _pixels(_half_way(curve))
            width, height = (round(each * SCALE, 1) for each in pill_size(edge.label))
            yield _Pill(
                text=edge.label,
                x=round(x - width / 2, 1),
                y=round(y - height / 2, 1),
                middle=x,
                baseline=round(y + 4, 1),
                width=width,
                height=height,
            )


def _half_way(curve: Sequence[Point]) -> Point:
    """The point in the middle of a Bézier curve's middle piece."""
    first = (len(curve) - 1) // 3 // 2 * 3
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve[first : first + 4]
    return (ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8
