"""The child process that lays graphs out with the bundled Graphviz.

It stands alone: it runs as a script, so that it starts quickly and imports nothing of kpidocs.
Each line in is a graph in Graphviz's language as a JSON string; each line out is the layout as
Graphviz's own JSON, on one line. The first line out says that the engine is there.
"""

import json
import sys
from collections.abc import Iterable
from typing import TextIO

READY = "ready"


def serve(requests: Iterable[str], answers: TextIO) -> None:
    """Answer each request; null is the answer to a graph that the engine refuses."""
    import pygraphviz  # noqa: PLC0415 - its absence is for the parent to explain

    print(json.dumps(READY), file=answers, flush=True)
    for request in requests:
        graph = pygraphviz.AGraph(string=json.loads(request))
        layout = json.loads(graph.draw(format="json0", prog="dot"))
        print(json.dumps(layout), file=answers, flush=True)


if __name__ == "__main__":  # pragma: no cover (in a process of its own)
    serve(sys.stdin, sys.stdout)
