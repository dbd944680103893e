"""Goals with their figures as a table for people."""

from kpidocs.model import Goal, Origin, Study
from kpidocs.report.figures import target_text, total_text
from kpidocs.report.goal_rows import goal_rows, short
from kpidocs.report.table import Column, Row, aligned, framed
from kpidocs.report.terminal import plain
from kpidocs.text import Text
from kpidocs.words import say, spoken

COLUMNS = (
    Text("Goal"),
    Text("Target"),
    Text("Total"),
    Text("Origin"),
    Text("Due"),
    Text("Owner"),
    Text("Id"),
)
FIGURES = (Text("Target"), Text("Total"))


def targets_text(study: Study, *, locale: str, shown: str = "", width: int | None = None) -> str:
    """Give the goals of each plan in the order of its tree.

    ``shown`` limits them to a file or folder. ``width`` is that of the terminal, in cells; without
    one there are neither frames nor colours, and each goal takes one line.
    """
    columns = [Column(say(each, locale), is_figure=each in FIGURES) for each in COLUMNS]
    rows = list(
        goal_rows(study, shown=shown, locale=locale, cells=lambda goal: _cells(goal, study, locale))
    )
    return aligned(columns, rows) if width is None else framed(columns, rows, width=width)


def _cells(goal: Goal, study: Study, locale: str) -> Row:
    solved = study.solution.of(goal.id)
    return (
        plain(target_text(goal, solved, locale=locale)),
        plain(total_text(solved, locale=locale)),
        "" if solved.origin is Origin.NONE else spoken(solved.origin, locale),
        "" if goal.due is None else spoken(goal.due, locale),
        short(goal.owner or ""),
        plain(goal.id),
    )
