"""Folders that the settings name and that do not exist."""

from collections.abc import Iterator
from pathlib import Path

from kpidocs.configuration.values import at
from kpidocs.errors import SettingsError
from kpidocs.settings import Settings
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text


def refuse_missing_folders(settings: Settings, *, goals: Path) -> None:
    """Raise `SettingsError` for settings of a folder that is not below the goals folder."""
    for folder in settings.folders:
        if not _is_there(goals, folder.path):
            raise SettingsError(
                Text(
                    "There is no {path} in the goals folder ({key}).",
                    path=folder.path,
                    key=at("folders", folder.path),
                ),
                hint=did_you_mean(meant(folder.path, _folders(goals))),
            )


def _is_there(goals: Path, path: str) -> bool:
    try:
        return (goals / path).resolve(strict=True).is_relative_to(goals)
    except (OSError, RuntimeError, ValueError):
        return False


def _folders(goals: Path) -> Iterator[str]:
    return (each.relative_to(goals).as_posix() for each in goals.rglob("*") if each.is_dir())
