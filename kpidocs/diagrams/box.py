"""One node as it is drawn: outline, stripe and texts, in pixels from its top left corner."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kpidocs.diagrams.geometry import size
from kpidocs.diagrams.graph import Node
from kpidocs.diagrams.measure import ELLIPSIS, lines, shortened, width
from kpidocs.model import Kind

SCALE = 1.15  # pixels a point, so that no text is smaller than 11 pixels
CORNER = 6  # radius

# Font sizes, as in the style sheet, and baselines.
SMALL, UNIT, LONG_TITLE, TITLE, FIGURE = 11, 12, 12, 14, 18
TOP_LINE, FIGURE_LINE, FOLD_LINE = 15, 61, 18

SPACE = 8  # between texts on one line
UNIT_GAP, NOTE_GAP = 2, 7
WARNING_ROOM = 20

# The left edge of the box, wide enough to be seen; the shape tells the kind.
STRIPES: Mapping[Kind | None, str] = {
    Kind.KGI: "M6 0H8V69H6A6 6 0 0 1 0 63V6A6 6 0 0 1 6 0Z",
    Kind.KPI: "M6 0H7V69H6A6 6 0 0 1 0 63V6A6 6 0 0 1 6 0Z",
    Kind.KDI: "M6 0H7L13 34.5L7 69H6A6 6 0 0 1 0 63V6A6 6 0 0 1 6 0Z",
    Kind.KEY_RESULT: "M4 .4V68.6A6 6 0 0 1 0 63V6A6 6 0 0 1 4 .4ZM7 0H10V69H7Z",
}
# A triangle with an exclamation mark, at the right of the figure.
WARNING = "M174 45L182.5 60H165.5ZM173.2 50.2H174.8L174.5 55.2H173.5ZM173.2 56.4H174.8V58H173.2Z"


@dataclass(frozen=True, slots=True)
class Part:
    """A further piece of a line, so far from what stands before it."""

    role: str
    text: str
    dx: int


@dataclass(frozen=True, slots=True)
class Line:
    """A text at its baseline."""

    role: str
    x: float
    y: float
    text: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A node without its place. ``stripe`` is a path, empty where there is none."""

    width: float
    height: float
    radius: float
    stripe: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Room:
    """From where to where texts may stand in a box."""

    left: int
    right: int

    @property
    def width(self) -> int:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to set a title: its style, and the baselines of one line, of two, and so on."""

    role: str
    font: int
    baselines: tuple[tuple[int, ...], ...]


CARD, PILL = _Room(17, 182), _Room(28, 165)
ABOVE_FIGURE = (
    _Way("title", TITLE, ((38,),)),
    _Way("long-title", LONG_TITLE, ((38,), (29, 42))),
)
ALONE = (
    _Way("title", TITLE, ((43,), (36, 53))),
    _Way("long-title", LONG_TITLE, ((42,), (36, 51), (31, 45, 59))),
)


def box(node: Node) -> Box:
    """Draw a node."""
    wide, high = (round(each * SCALE, 1) for each in size(node))
    is_card = node.kind is not None and node.kind.is_numeric
    return Box(
        width=wide,
        height=high,
        radius=CORNER if is_card else round(high / 2, 1),
        stripe=STRIPES.get(node.kind, ""),
        lines=tuple(_lines(node, wide)),
    )


def _lines(node: Node, wide: float) -> Iterator[Line]:
    if node.kind is None:
        yield Line("count", wide / 2, FOLD_LINE, node.title)
    elif node.kind.is_numeric:
        yield from _top(node, CARD)
        yield from _title(node.title, CARD, ABOVE_FIGURE)
        yield _figure(node, CARD)
    else:
        yield from _top(node, PILL)
        yield from _title(node.title, PILL, ALONE)


def _top(node: Node, room: _Room) -> Iterator[Line]:
    """The kind, with the plan of a goal from elsewhere, and the owner at the right."""
    kind = f"{node.label} · {node.context}" if node.context else node.label
    kind = shortened(kind, room.width * 0.6 / SMALL)
    left = room.width - SPACE - width(kind) * SMALL
    yield Line("kind", room.left, TOP_LINE, kind)
    if node.owner:
        yield Line("owner", room.right, TOP_LINE, shortened(node.owner, left / SMALL))


def _title(title: str, room: _Room, ways: Sequence[_Way]) -> Iterator[Line]:
    """The title in the first way that shows all of it, else in the last."""
    for way in ways:
        broken = lines(title, room.width / way.font, most=len(way.baselines))
        if not broken[-1].endswith(ELLIPSIS):
            break
    for y, text in zip(way.baselines[len(broken) - 1], broken, strict=True):
        yield Line(way.role, room.left, y, text)


def _figure(node: Node, room: _Room) -> Line:
    """The figure with its unit; of the note what there is room for."""
    left = room.width - (WARNING_ROOM if node.falls_short else 0)
    figure = shortened(node.figure, left / FIGURE)
    left -= round(width(figure) * FIGURE)
    parts = []
    for role, text, gap in (("unit", node.unit, UNIT_GAP), ("note", node.note, NOTE_GAP)):
        left -= gap
        fits = shortened(text, left / UNIT)
        if fits not in ("", ELLIPSIS):
            parts.append(Part(role, fits, gap))
        left -= round(width(fits) * UNIT)
    return Line("figure", room.left, FIGURE_LINE, figure, tuple(parts))
