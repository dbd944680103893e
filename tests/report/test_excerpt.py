import pytest

from kpidocs.model import Location
from kpidocs.report.excerpt import LONGEST, excerpt


@pytest.mark.parametrize(
    ("line", "span", "shown", "carets"),
    [
        ("kind: kgi", (1, 10), "kind: kgi", "^^^^^^^^^"),
        ("kind: kgi\r", (7, 10), "kind: kgi", "      ^^^"),
        ("title: 売上 x", (8, 10), "title: 売上 x", "       ^^^^"),
        ("title: 売上 x", (11, 12), "title: 売上 x", "            ^"),
        ("か\u3099: x", (4, 5), "か\u3099: x", "   ^"),
        ("\ta: b", (2, 3), " a: b", " ^"),
        ("\x1b[31m: b", (1, 6), "\N{REPLACEMENT CHARACTER}[31m: b", "^^^^^"),
        ("a", (1, 1), "a", "^"),
        ("a", (2, 9), "a", " ^"),
        ("a", (9, 9), "a", " ^"),
    ],
)
def test_carets_stand_below_the_span(
    line: str, span: tuple[int, int], shown: str, carets: str
) -> None:
    at = Location("x.md", 2, span[0], 2, span[1])
    assert excerpt(at, lines=["---", line, "---"]) == (shown, carets)


def test_of_several_lines_the_first_is_shown() -> None:
    at = Location("x.md", 1, 3, 2, 2)
    assert excerpt(at, lines=["a: [1,", "2]"]) == ("a: [1,", "  ^^^^")


def test_of_a_long_line_the_part_around_the_span_is_shown() -> None:
    line = "a" * 499 + "bbbbb" + "c" * 900
    shown = f"…{'a' * 40}bbbbb{'c' * (LONGEST - 45)}…"
    assert excerpt(Location("x.md", 1, 500, 1, 505), lines=[line]) == (shown, " " * 41 + "^" * 5)


def test_carets_end_where_the_shown_part_ends() -> None:
    at = Location("x.md", 1, 1, 1, 900)
    assert excerpt(at, lines=["a" * 900]) == ("a" * LONGEST + "…", "^" * LONGEST)


@pytest.mark.parametrize(("line", "lines"), [(1, []), (3, ["a", "b"]), (0, ["a"])])
def test_a_line_that_is_not_there_is_not_shown(line: int, lines: list[str]) -> None:
    assert excerpt(Location("x.md", line, 1, line, 2), lines=lines) is None
