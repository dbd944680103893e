"""Goals with what is due of them in each period, as a table for people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kpidocs.model import Goal, Study
from kpidocs.outlook.periods.schedule import schedule
from kpidocs.outlook.sentences import spread_text
from kpidocs.quantity import Per, Quantity, Window, piece_around
from kpidocs.report.figures import target_text
from kpidocs.report.goal_rows import goal_rows
from kpidocs.report.table import Column, Row, aligned, framed
from kpidocs.report.terminal import plain, shortened
from kpidocs.report.terminal import width as width_of
from kpidocs.settings import within
from kpidocs.text import Text
from kpidocs.vocabulary import vocabulary
from kpidocs.words import parted, say, spoken, total

MARGIN = 3  # cells between two columns
NAMES = 3  # they take a third of a terminal at most


@dataclass(frozen=True, slots=True)
class _Line:
    """The parts of a goal by the whole periods that they belong to, its total, and its spread."""

    cells: Mapping[Window, str]
    total: str
    spread: str


def periods_text(
    study: Study, *, per: Per, locale: str, shown: str = "", width: int | None = None
) -> str:
    """Give the goals of each plan with a column for each period, and their totals at the end.

    What does not fit a terminal of ``width`` cells goes on below; without one, each goal takes one
    line.
    """
    lines = {
        goal.id: _line(goal, study, per, locale)
        for goal in study.portfolio.goals.values()
        if goal.counts and within(goal.places.path, shown)
    }
    periods = sorted({each for line in lines.values() for each in line.cells}, key=_order)
    columns = [
        Column(say(Text("Goal"), locale)),
        *(Column(_title(each, per, locale), is_figure=True) for each in periods),
        Column(say(Text("Total"), locale), is_figure=True),
        Column(say(Text("Spread"), locale)),
    ]

    def cells(goal: Goal) -> Row:
        line = lines[goal.id]
        return (*(line.cells.get(each, "") for each in periods), line.total, line.spread)

    rows = list(goal_rows(study, shown=shown, locale=locale, cells=cells))
    if width is None:
        return aligned(columns, rows)
    blocks = _blocks(columns, [_narrow(row, width // NAMES) for row in rows], width)
    return "\n".join(framed(*block, width=width) for block in blocks)


def _line(goal: Goal, study: Study, per: Per, locale: str) -> _Line:
    plan, solved = study.portfolio.plans[goal.plan], study.solution.of(goal.id)
    words = vocabulary(study.settings.words)
    due = schedule(goal, plan=plan, solved=solved, per=per, words=words)
    first = plan.fiscal_year_start
    figures = {
        amount: plain(parted(spoken(Quantity(amount, solved.unit), locale))[0])
        for amount in {part.amount for part in due.parts}
    }
    cells = {
        piece_around(per, part.window.start, fiscal_year_start=first): figures[part.amount]
        for part in due.parts
    }
    whole = total(solved, locale=locale) if due.parts else target_text(goal, solved, locale=locale)
    spread = spread_text(due)
    return _Line(cells, plain(whole), "" if spread is None else say(spread, locale))


def _order(period: Window) -> tuple[date, date]:
    return period.start, period.due


def _title(period: Window, per: Per, locale: str) -> str:
    """Name a period by its first day, or by its months: 2026-04, 2026-04/06, 2026-10〜2027-03."""
    start, due = period.start, period.due
    if per in (Per.DAY, Per.WEEK):
        return start.isoformat()
    first, last = f"{start:%Y-%m}", f"{due:%Y-%m}"
    if first == last:
        return first
    to = "〜" if locale == "ja" else "/"
    return f"{first}{to}{due:%m}" if start.year == due.year else f"{first}{to}{last}"


def _narrow(row: Row, most: int) -> Row:
    """Cut the name of a goal, which stands in each block; headings go on as they are."""
    return row if len(row) == 1 else (shortened(row[0], most), *row[1:])


def _blocks(
    columns: Sequence[Column], rows: Sequence[Row], width: int
) -> Iterator[tuple[list[Column], list[Row]]]:
    """Give columns that fit beside the names, and so on until there are no more."""
    full = [tuple(each.title for each in columns), *(row for row in rows if len(row) > 1)]
    widths = [max(map(width_of, cells)) + MARGIN for cells in zip(*full, strict=True)]
    first = 1
    while first < len(columns):
        last, used = first + 1, widths[0] + widths[first]
        while last < len(columns) and used + widths[last] <= width:
            used += widths[last]
            last += 1
        yield (
            [columns[0], *columns[first:last]],
            [row if len(row) == 1 else (row[0], *row[first:last]) for row in rows],
        )
        first = last
