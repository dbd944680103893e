"""Where Graphviz places nodes and edges.

The bundled engine works in one child process for all graphs, the ``dot`` on PATH in a process a
graph. A graph that takes too long or that the engine dies of costs no other graph its layout, and
graphs that differ in their words only are laid out once.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from threading import Timer
from typing import NotRequired, TypedDict

from kpidocs.diagrams.dot import edge_id, node_name, skeleton
from kpidocs.diagrams.geometry import NODE, rank_gap, size
from kpidocs.diagrams.graph import Direction, Edge, Graph, Tie
from kpidocs.errors import LayoutError
from kpidocs.settings import Engine
from kpidocs.text import Text

SECONDS = 2.0  # for one graph
START_SECONDS = 30.0  # for the engine to be loaded, on however busy a machine
WORKER = Path(__file__).with_name("worker.py")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in points, from the top left corner: of nodes the middle, by their keys.

    ``curves`` holds for each edge, in the order of the graph, the points of its Bézier curve: the
    start, then three for each piece.
    """

    width: float
    height: float
    nodes: Mapping[str, Point]
    curves: tuple[tuple[Point, ...], ...]


def layouts(
    graphs: Sequence[Graph], *, engine: Engine, seconds: float = SECONDS
) -> tuple[Layout | None, ...]:
    """Lay graphs out; None for one that takes longer than so many seconds or cannot be laid out.

    Raises `LayoutError` when the engine is not there.
    """
    if not graphs:
        return ()
    texts = [skeleton(graph) for graph in graphs]
    different = tuple(dict.fromkeys(texts))
    laid_out = _by_program if engine is Engine.DOT else _by_child
    answers = dict(zip(different, laid_out(different, seconds), strict=True))
    return tuple(_layout(graph, answers[text]) for graph, text in zip(graphs, texts, strict=True))


def _layout(graph: Graph, answer: str | None) -> Layout | None:
    """Read the engine's answer; None where it has left out a node or an edge."""
    try:
        return None if answer is None else _placed(graph, json.loads(answer))
    except (KeyError, ValueError):
        return None


def _by_program(texts: Sequence[str], seconds: float) -> Iterator[str | None]:
    program = shutil.which("dot")
    if program is None:
        raise LayoutError(
            Text("There is no Graphviz program “dot” on the PATH."),
            hint=Text("Install Graphviz, or remove “graphviz: dot” from the settings."),
        )
    for text in texts:
        try:
            yield subprocess.run(
                [program, "-Tjson0"],
                input=text.encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
                check=True,
            ).stdout.decode()
        except subprocess.SubprocessError:
            yield None


def _by_child(texts: Sequence[str], seconds: float) -> Iterator[str | None]:
    child = _Child()
    try:
        for text in texts:
            answer = child.ask(text, seconds=seconds)
            yield answer
            if answer is None:
                child.end()
                child = _Child()
    finally:
        child.end()


class _Child:
    """The process of the bundled engine, from its start to its end."""

    def __init__(self) -> None:
        """Start it and wait until the engine is loaded."""
        self._process = subprocess.Popen(
            [sys.executable, "-P", str(WORKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        with self._at_most(START_SECONDS):
            ready = self._answer()
        if ready is None:
            self.end()
            raise LayoutError(
                Text("The bundled Graphviz cannot be loaded."),
                hint=Text("Install pygraphviz 2 or newer, or set “graphviz: dot” in the settings."),
            )

    def ask(self, text: str, *, seconds: float) -> str | None:
        """Give the engine's answer to a graph, None if it dies or takes too long."""
        with self._at_most(seconds):
            with suppress(OSError):
                print(json.dumps(text), file=self._process.stdin, flush=True)
            return self._answer()

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.communicate()

    @contextmanager
    def _at_most(self, seconds: float) -> Iterator[None]:
        """Kill the process, which ends all waiting for it, after so many seconds."""
        alarm = Timer(seconds, self._process.kill)
        alarm.start()
        try:
            yield
        finally:
            alarm.cancel()

    def _answer(self) -> str | None:
        """Wait for a whole line; a process that dies may leave half of one."""
        line = self._process.stdout.readline() if self._process.stdout else ""
        return line if line.endswith("\n") else None


class _Object(TypedDict):
    name: str
    pos: str


class _Curve(TypedDict):
    id: str
    pos: str


class _Answer(TypedDict):
    """What is read of Graphviz's JSON."""

    objects: NotRequired[list[_Object]]
    edges: NotRequired[list[_Curve]]


def _placed(graph: Graph, answer: _Answer) -> Layout:
    """The layout with its origin at the top left of all that is drawn; Graphviz counts upwards."""
    by_name = {each["name"]: _points(each["pos"])[0] for each in answer.get("objects", ())}
    by_id = {each["id"]: _points(each["pos"]) for each in answer.get("edges", ())}
    middles = {node.key: by_name[node_name(position)] for position, node in enumerate(graph.nodes)}
    curves = [
        _eased(edge, by_id[edge_id(position)], graph) for position, edge in enumerate(graph.edges)
    ]
    corners = [*chain.from_iterable(curves), *_corners(graph, middles)]
    across, up = [x for x, _ in corners] or [0.0], [y for _, y in corners] or [0.0]
    left, right, bottom, top = min(across), max(across), min(up), max(up)

    def moved(point: Point) -> Point:
        return (round(point[0] - left, 2), round(top - point[1], 2))

    return Layout(
        width=round(right - left, 2),
        height=round(top - bottom, 2),
        nodes={key: moved(point) for key, point in middles.items()},
        curves=tuple(tuple(map(moved, points)) for points in curves),
    )


def _eased(edge: Edge, curve: Sequence[Point], graph: Graph) -> Sequence[Point]:
    """The curve, between neighbouring ranks without the waves of Graphviz's own."""
    if edge.tie is Tie.CONTRIBUTION:
        return curve
    (ax, ay), *_, (bx, by) = curve
    x, y = (ax + bx) / 2, (ay + by) / 2
    if graph.direction is Direction.RIGHT and abs(bx - ax) < rank_gap(graph) + NODE[0]:
        return ((ax, ay), (x, ay), (x, by), (bx, by))
    if graph.direction is Direction.DOWN and abs(by - ay) < rank_gap(graph) + NODE[1]:
        return ((ax, ay), (ax, y), (bx, y), (bx, by))
    return curve


def _corners(graph: Graph, middles: Mapping[str, Point]) -> Iterator[Point]:
    for node in graph.nodes:
        (x, y), (wide, high) = middles[node.key], size(node)
        yield x - wide / 2, y - high / 2
        yield x + wide / 2, y + high / 2


def _points(places: str) -> tuple[Point, ...]:
    """Read ``x,y x,y …``."""
    pairs = (each.split(",") for each in places.split())
    return tuple((float(x), float(y)) for x, y in pairs)
