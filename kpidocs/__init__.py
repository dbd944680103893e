"""Goals as Markdown: checked, computed, drawn and published.

    project = kpidocs.find_project(Path("my-project"))
    study = kpidocs.examine(project, today=date.today())
    pages = kpidocs.publish(study, links=kpidocs.Links())

Names are loaded when they are first used, so that no command pays for what it does not use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpidocs.configuration import Project, find_project
    from kpidocs.errors import KpidocsError
    from kpidocs.model import Finding, Goal, Judged, Plan, Portfolio, Solution, Solved, Study
    from kpidocs.pages import Links, Page
    from kpidocs.pipeline.examine import examine
    from kpidocs.pipeline.publish import publish
    from kpidocs.settings import Settings

__all__ = [
    "Finding",
    "Goal",
    "Judged",
    "KpidocsError",
    "Links",
    "Page",
    "Plan",
    "Portfolio",
    "Project",
    "Settings",
    "Solution",
    "Solved",
    "Study",
    "examine",
    "find_project",
    "publish",
]

_HOMES = {
    "KpidocsError": "errors",
    "Links": "pages",
    "Page": "pages",
    "Project": "configuration",
    "Settings": "settings",
    "examine": "pipeline.examine",
    "find_project": "configuration",
    "publish": "pipeline.publish",
}


def __getattr__(name: str) -> object:
    """Load a public name; a noun is at home in the model."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
