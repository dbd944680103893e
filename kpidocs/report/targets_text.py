"""Goals with their figures as a table for people."""

from collections.abc import Iterator
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Cell

from kpidocs.model import Goal, Origin, Plan, Solved, Study
from kpidocs.report.figures import target_text, total_text
from kpidocs.report.order import tree_order
from kpidocs.report.terminal import plain
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
RIGHT = (Text("Target"), Text("Total"))
UNBOUNDED = 10_000  # cells: nothing is wrapped where nobody looks at it on a terminal
DEEPEST = 12  # levels that are indented


def targets_text(study: Study, *, locale: str, shown: str = "", width: int | None = None) -> str:
    """Give the goals of each plan in the order of its tree.

    ``shown`` limits them to a file or folder. ``width`` is that of the terminal, in cells; without
    one there are neither frames nor colours, and each goal takes one line.
    """
    table = Table(box=box.SIMPLE_HEAD if width else None, pad_edge=False)
    for column in COLUMNS:
        table.add_column(say(column, locale), justify="right" if column in RIGHT else "left")
    for plan in study.portfolio.plans.values():
        rows = list(_rows(plan, study, shown, locale))
        if rows:
            table.add_row(Cell(_title(plan, locale), style="bold"))
        for row in rows:
            table.add_row(*row)
        table.add_section()
    return _printed(table, width)


def _rows(plan: Plan, study: Study, shown: str, locale: str) -> Iterator[tuple[Cell, ...]]:
    for goal, depth in tree_order(study.portfolio, plan=plan.id):
        if within(goal.places.path, shown):
            yield tuple(_cells(goal, depth, study, locale))


def _title(plan: Plan, locale: str) -> str:
    return plain(plan.title) or say(Text("Goals"), locale)


def _cells(goal: Goal, depth: int, study: Study, locale: str) -> Iterator[Cell]:
    solved = study.solution.goals.get(goal.id) or Solved(goal.id, Origin.NONE)
    words = (
        target_text(goal, solved, locale=locale),
        total_text(solved, locale=locale),
        "" if solved.origin is Origin.NONE else spoken(solved.origin, locale),
        "" if goal.due is None else spoken(goal.due, locale),
        goal.owner or "",
        goal.id,
    )
    indent = "  " * min(depth + 1, DEEPEST)
    yield Cell(f"{indent}{spoken(goal.kind, locale)} {plain(goal.title)}")
    yield from (Cell(plain(each)) for each in words)


def _printed(table: Table, width: int | None) -> str:
    console = Console(
        file=StringIO(),
        width=width or UNBOUNDED,
        force_terminal=width is not None,
        color_system="standard" if width else None,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(table)
    lines = (line.rstrip() for line in capture.get().split("\n"))
    return "\n".join(lines).strip("\n") + "\n"
