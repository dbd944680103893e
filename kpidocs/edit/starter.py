"""A first project: a plan that checks clean and a site that builds, to be rewritten bit by bit."""

from collections.abc import Mapping
from datetime import date, timedelta
from importlib.resources import files
from string import Template
from types import MappingProxyType

from kpidocs.edit.change import Change
from kpidocs.errors import ProjectError
from kpidocs.text import Text

FILES: Mapping[str, str] = MappingProxyType(
    {
        ".github/workflows/goals.yml": "workflow.yml",
        "docs/index.md": "{locale}/index.md",
        "goals/contracts.md": "{locale}/goals/contracts.md",
        "goals/course-rating.md": "{locale}/goals/course-rating.md",
        "goals/customer-stories.md": "{locale}/goals/customer-stories.md",
        "goals/index.md": "{locale}/goals/index.md",
        "mkdocs.yml": "{locale}/mkdocs.yml",
        "requirements.txt": "requirements.txt",
    }
)
"""The files of a project, and the templates that they are made from."""


def starter(*, locale: str, today: date, version: str) -> tuple[Change, ...]:
    """Give the files of a first project, its plan for the twelve months from the next one on.

    Raises `ProjectError` for a day after which there are no twelve months.
    """
    if today.year > date.max.year - 2:
        raise ProjectError(Text("No plan of twelve months can begin after {day}.", day=today))
    start = _next_month(today)
    values = {
        "start": start,
        "due": start.replace(year=start.year + 1) - timedelta(days=1),
        "today": today,
        "last_year": today.year - 1,
        "version": version,
    }
    folder = files("kpidocs.edit.starter_files")
    templates = {path: folder / name.format(locale=locale) for path, name in FILES.items()}
    return tuple(
        Change(path, None, Template(template.read_text("utf-8")).substitute(values))
        for path, template in templates.items()
    )


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
