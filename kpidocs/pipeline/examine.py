"""From a project's files to a study: read, solve, judge."""

from datetime import date

from kpidocs import check, source
from kpidocs.configuration import Project, read_backlog, refuse_unknown_rules
from kpidocs.model import Backlog, Study
from kpidocs.solve import solve

RULE_KEYS = frozenset(key for each in check.RULES for key in (each.code, each.name, each.family))
"""All that the settings may call a rule or several."""


def examine(project: Project, *, today: date) -> Study:
    """Read, solve and judge the goals of a project.

    Raises `SettingsError` for a rule in the settings that does not exist, and for a baseline that
    cannot be read.
    """
    files = source.read_folder(project.goals, project=project.root)
    backlog = read_backlog(project.root)
    return judge(files, project=project, today=today, backlog=backlog)


def judge(files: source.Files, *, project: Project, today: date, backlog: Backlog) -> Study:
    """Solve and judge the goals in some files as those of a project.

    Raises `SettingsError` for a rule in the settings that does not exist.
    """
    refuse_unknown_rules(project.settings, known=RULE_KEYS)
    portfolio = source.read(files, settings=project.settings)
    settings = project.settings
    solution = solve(portfolio, rounding=settings.rounding, words=settings.words)
    return check.run(Study(portfolio, solution, project.settings, today, backlog))
