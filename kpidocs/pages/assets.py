"""The files that the pages need beside them."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "assets"

# Scripts are loaded in this order.
NAMES = (
    "kpidocs.css",
    "diagram.css",
    "kpidocs.js",
    "figures.js",
    "figure-texts.js",
    "what-if-writing.js",
    "what-if.js",
)

ASSETS = tuple(_FOLDER / name for name in NAMES)
