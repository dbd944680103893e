"""A folder that is written beside its place and then put there, whole."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from kpidocs.cli.output import unwritten
from kpidocs.configuration import Project
from kpidocs.errors import ProjectError
from kpidocs.text import Text

MARKER = ".kpidocs"  # tells that kpidocs made a folder, and may replace it


def refuse(target: Path, *, project: Project) -> None:
    """Raise `ProjectError` for a folder that holds something else, or that goals are in."""
    if target.is_relative_to(project.goals) or project.goals.is_relative_to(target):
        raise ProjectError(
            Text("The goals themselves are in {folder}.", folder=str(target)),
            hint=Text("Choose a folder beside them."),
        )
    if target.exists() and not (target / MARKER).is_file() and any(target.iterdir()):
        raise ProjectError(
            Text("{folder} holds files that kpidocs did not write.", folder=str(target)),
            hint=Text("Choose a new folder, or empty this one."),
        )


def replace_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by their paths in the folder, in place of all that it holds.

    Raises `ProjectError`; the folder is then as it was.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as beside:
            new, old = Path(beside, "new"), Path(beside, "old")
            for path, content in {MARKER: b"", **files}.items():
                file = new / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            swap(target, new=new, old=old)
    except OSError as error:
        raise unwritten(target, error) from error


def swap(target: Path, *, new: Path, old: Path) -> None:
    """Put a folder in the place of another, which moves away. Raises OSError, nothing moved."""
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
