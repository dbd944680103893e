"""The page about the architecture shows the floors that the import linter holds."""

import re
import tomllib

from tests.docs.examples import DOCS, ROOT

ROOM = re.compile(r"\w+")
FLOOR = re.compile(r"^\| \d+ \| (.+?) \|", re.MULTILINE)


def test_the_floors_are_those_of_the_import_linter() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (layers,) = (
        each["layers"]
        for each in project["tool"]["importlinter"]["contracts"]
        if each["type"] == "layers"
    )
    built = [layer for layer in layers if not layer.startswith("(")]
    page = (DOCS / "explanation/architecture.md").read_text("utf-8")
    assert [set(ROOM.findall(floor)) for floor in FLOOR.findall(page)] == [
        set(ROOM.findall(layer)) for layer in built
    ]
