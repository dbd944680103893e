"""Where a project is and what its configuration file says, with or without MkDocs."""

from kpidocs.configuration.baseline import baseline_text, read_backlog
from kpidocs.configuration.day import day, read_day
from kpidocs.configuration.project import Project, find_project
from kpidocs.configuration.rules import refuse_unknown, refuse_unknown_rules
from kpidocs.configuration.table import settings_from

__all__ = [
    "Project",
    "baseline_text",
    "day",
    "find_project",
    "read_backlog",
    "read_day",
    "refuse_unknown",
    "refuse_unknown_rules",
    "settings_from",
]
