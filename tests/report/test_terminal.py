import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.report.terminal import Ink, plain, shortened, verbatim, width
from kpidocs.settings import Severity


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("売上　10億円", "売上 10億円"),
        ("two\nlines", "two lines"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]8;;https://x\x07link\x1b]8;;\x1b\\", "link"),
        ("\x1bcreset", "reset"),
        ("lonely \x1b", "lonely"),
        ("\x9b31mC1", "31mC1"),
        ("a\u202eb\u200bc\x00d", "abcd"),
        ("::error::x", ": :error::x"),
        ("\u200b::error::x", ": :error::x"),
        ("C++ a::b", "C++ a::b"),
        ("x ##[error]y", "x # #[error]y"),
        ("x ##vso[task.x]y", "x # #vso[task.x]y"),
        ("#\u200b#[error]", "# #[error]"),
        ("## heading", "## heading"),
    ],
)
def test_a_text_is_only_text(written: str, shown: str) -> None:
    assert plain(written) == shown


@given(st.text())
def test_nothing_that_acts_is_left(text: str) -> None:
    assert plain(text).isprintable()
    assert not plain(text).startswith("::")
    assert "##[" not in plain(text)


@given(st.text())
def test_a_quoted_line_keeps_every_place(text: str) -> None:
    assert len(verbatim(text)) == len(text)
    assert verbatim(text).replace("\u3000", "").isprintable()


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("title: ##vso[task.x]y", "title: # vso[task.x]y"),
        ("::error::x", ": error::x"),
        ("## heading: a::b", "## heading: a::b"),
        ("売上　\x1b[31m  \n表", "売上　\ufffd[31m   表"),
    ],
)
def test_a_quoted_line_commands_no_log(line: str, shown: str) -> None:
    assert verbatim(line) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("売上高", "売上高"), ("売上高です", "売上…"), ("abcdef", "abcdef"), ("abcde fg", "abcde…")],
)
def test_a_long_text_is_cut_to_its_cells(text: str, shown: str) -> None:
    assert shortened(text, 6) == shown


@pytest.mark.parametrize(
    ("text", "cells"), [("abc", 3), ("売上", 4), ("か\u3099", 2), ("ｱ", 1), ("", 0)]
)
def test_width_counts_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_without_ink_nothing_is_painted() -> None:
    assert Ink.NONE.bold("a") == Ink.NONE.faint("a") == Ink.NONE.graded("a", Severity.ERROR) == "a"


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_a_colour(severity: Severity) -> None:
    assert Ink.ANSI.graded("a", severity).endswith("ma\x1b[0m")
