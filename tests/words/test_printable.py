import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.words import one_line


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\n b\t\tc ", "a b c"),
        ("abc\u202edef", "abcdef"),
        ("\x1b[31mred\x00", "[31mred"),
        ("全角　空白", "全角 空白"),
        ("lone \ud800", "lone"),
        ("café がぎ", "café がぎ"),
    ],
)
def test_what_cannot_be_shown_on_one_line_is_left_out(written: str, shown: str) -> None:
    assert one_line(written) == shown


@given(st.text())
def test_one_line_is_one_printable_line(text: str) -> None:
    assert one_line(text).isprintable()
    assert one_line(one_line(text)) == one_line(text)
