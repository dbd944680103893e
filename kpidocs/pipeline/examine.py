"""From a project's files to a study: read, solve, judge."""

from datetime import date

from kpidocs import check, source
from kpidocs.configuration import Project
from kpidocs.model import Study
from kpidocs.solve import solve


def examine(project: Project, *, today: date) -> Study:
    """Read, solve and judge the goals of a project."""
    files = source.read_folder(project.goals)
    portfolio = source.read(files, settings=project.settings)
    solution = solve(portfolio, rounding=project.settings.rounding)
    return check.run(Study(portfolio, solution, project.settings, today))
