"""Tables in cells of a terminal, where letters of East Asia take two."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import zip_longest
from typing import TypeAlias

from kpidocs.report.terminal import width as width_of

Row: TypeAlias = tuple[str, ...]
"""The texts of a row; one alone is the heading of those that follow."""

GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """The title of a column; figures stand at its right side."""

    title: str
    is_figure: bool = False


def aligned(columns: Sequence[Column], rows: Sequence[Row]) -> str:
    """Give a line for each row, however wide."""
    lines = [tuple(each.title for each in columns), *rows]
    full = [each for each in lines if len(each) > 1]  # headings may be longer than their column
    widths = [max(map(width_of, cells)) for cells in zip_longest(*full, fillvalue="")]
    return "".join(f"{_line(columns, row, widths)}\n" for row in lines)


def framed(columns: Sequence[Column], rows: Sequence[Row], *, width: int) -> str:
    """Give a table for a terminal of so many cells, with a rule and bold headings."""
    from rich import box  # noqa: PLC0415 (slow to load, and of use on terminals only)
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column.title, justify="right" if column.is_figure else "left")
    for row in rows:
        is_heading = len(row) == 1
        if is_heading:
            table.add_section()
        table.add_row(*(Text(cell, style="bold" if is_heading else "") for cell in row))
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(table)
    lines = (line.rstrip() for line in capture.get().split("\n"))
    return "\n".join(lines).strip("\n") + "\n"


def _line(columns: Sequence[Column], row: Row, widths: Sequence[int]) -> str:
    cells = (
        _padded(cell, width, column)
        for column, cell, width in zip(columns, row, widths, strict=False)
    )
    return GAP.join(cells).rstrip()


def _padded(cell: str, width: int, column: Column) -> str:
    space = " " * (width - width_of(cell))
    return space + cell if column.is_figure else cell + space
