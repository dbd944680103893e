"""Images and tables beside the goals, which goal texts may show or link to."""

import os
from collections.abc import Iterator
from pathlib import Path

# What a browser may be handed as it is; SVG may carry scripts.
SUFFIXES = frozenset({".avif", ".csv", ".gif", ".jpeg", ".jpg", ".pdf", ".png", ".webp"})


def beside(goals: Path) -> Iterator[tuple[str, Path]]:
    """Give the files by their paths in the goals folder; links and hidden folders are left out."""
    for folder, folders, names in os.walk(goals):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if file.suffix.lower() in SUFFIXES and file.is_file() and not file.is_symlink():
                yield file.relative_to(goals).as_posix(), file
