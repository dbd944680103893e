import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.report.terminal import width
from kpidocs.report.wrap import wrapped


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 20, ["one two three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one two three", 7, ["one two", "three"]),
        ("unbreakable a", 4, ["unbreakable", "a"]),
        ("売上を伸ばす。", 8, ["売上を伸", "ばす。"]),
        ("売上を伸ばす。", 12, ["売上を伸ば", "す。"]),
        ("目標「受注」です", 6, ["目標", "「受", "注」で", "す"]),
        ("KGI「受注」の owner: を", 10, ["KGI「受", "注」の", "owner: を"]),
        ("of 「受注」.", 7, ["of 「受", "注」."]),
        ("「「", 2, ["「「"]),
    ],
)
def test_lines_break_where_readers_expect_it(text: str, cells: int, lines: list[str]) -> None:
    assert wrapped(text, cells=cells) == lines


@given(st.text(alphabet="ab 「」、売上。“”(:"), st.integers(4, 30))
def test_nothing_is_lost_but_spaces_at_the_ends_of_lines(text: str, cells: int) -> None:
    lines = wrapped(text, cells=cells)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(alphabet="売上げ目標 ", min_size=1), st.integers(2, 30))
def test_every_line_fits_where_it_can(text: str, cells: int) -> None:
    assert all(width(line) <= cells for line in wrapped(text, cells=cells))
