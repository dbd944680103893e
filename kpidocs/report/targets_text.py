"""Goals with their figures as a table for people."""

from collections.abc import Iterator

from kpidocs.model import Goal, Origin, Plan, Study
from kpidocs.report.figures import target_text, total_text
from kpidocs.report.table import Column, Row, aligned, framed
from kpidocs.report.terminal import plain, shortened
from kpidocs.settings import within
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
DEEPEST = 12  # levels that are indented
LONGEST = 60  # cells of a title or an owner


def targets_text(study: Study, *, locale: str, shown: str = "", width: int | None = None) -> str:
    """Give the goals of each plan in the order of its tree.

    ``shown`` limits them to a file or folder. ``width`` is that of the terminal, in cells; without
    one there are neither frames nor colours, and each goal takes one line.
    """
    columns = [Column(say(each, locale), is_figure=each in FIGURES) for each in COLUMNS]
    rows = [
        row for plan in study.portfolio.plans.values() for row in _rows(plan, study, shown, locale)
    ]
    return aligned(columns, rows) if width is None else framed(columns, rows, width=width)


def _rows(plan: Plan, study: Study, shown: str, locale: str) -> Iterator[Row]:
    goals = [
        _cells(goal, depth, study, locale)
        for goal, depth in study.portfolio.tree(plan.id)
        if goal.counts and within(goal.places.path, shown)
    ]
    if goals:
        yield (_short(plan.title) or say(Text("Goals"), locale),)
        yield from goals


def _cells(goal: Goal, depth: int, study: Study, locale: str) -> Row:
    solved = study.solution.of(goal.id)
    indent = "  " * min(depth + 1, DEEPEST)
    return (
        f"{indent}{spoken(goal.kind, locale)} {_short(goal.title)}",
        plain(target_text(goal, solved, locale=locale)),
        plain(total_text(solved, locale=locale)),
        "" if solved.origin is Origin.NONE else spoken(solved.origin, locale),
        "" if goal.due is None else spoken(goal.due, locale),
        _short(goal.owner or ""),
        plain(goal.id),
    )


def _short(text: str) -> str:
    return shortened(plain(text), LONGEST)
