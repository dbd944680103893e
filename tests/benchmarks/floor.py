"""What cannot be avoided: read every goal file and parse its front matter, nothing more."""

import sys
from pathlib import Path

import yaml


def main() -> None:
    """Read and parse the goals of the project that is named on the command line."""
    for path in sorted(Path(sys.argv[1], "goals").rglob("*.md")):
        _, front_matter, _ = path.read_bytes().decode().split("---\n", 2)
        yaml.load(front_matter, Loader=yaml.CSafeLoader)


main()
