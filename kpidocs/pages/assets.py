"""The files that the pages need beside them."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "assets"

ASSETS = tuple(_FOLDER / name for name in ("kpidocs.css", "diagram.css", "kpidocs.js"))
