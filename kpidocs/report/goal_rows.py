"""Tables with a row for each goal, below its plan."""

from collections.abc import Callable, Iterator

from kpidocs.model import Goal, Plan, Study
from kpidocs.report.table import Row
from kpidocs.report.terminal import plain, shortened
from kpidocs.settings import within
from kpidocs.text import Text
from kpidocs.words import say, spoken

DEEPEST = 12  # levels that are indented
LONGEST = 60  # cells of a title or an owner


def goal_rows(
    study: Study, *, shown: str, locale: str, cells: Callable[[Goal], Row]
) -> Iterator[Row]:
    """Give the plans as headings, and for each goal its name and the cells behind it.

    ``shown`` limits them to a file or folder.
    """
    for plan in study.portfolio.plans.values():
        yield from _rows(plan, study, shown, locale, cells)


def _rows(
    plan: Plan, study: Study, shown: str, locale: str, cells: Callable[[Goal], Row]
) -> Iterator[Row]:
    goals = [
        (f"{_indent(depth)}{spoken(goal.kind, locale)} {short(goal.title)}", *cells(goal))
        for goal, depth in study.portfolio.tree(plan.id)
        if goal.counts and within(goal.places.path, shown)
    ]
    if goals:
        yield (short(plan.title) or say(Text("Goals"), locale),)
        yield from goals


def _indent(depth: int) -> str:
    return "  " * min(depth + 1, DEEPEST)


def short(text: str) -> str:
    """Cut what is too long for a cell."""
    return shortened(plain(text), LONGEST)
