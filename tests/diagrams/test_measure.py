"""Widths are estimated, so tests hold them against each other, not against a font."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpidocs.diagrams.measure import lines, shortened, width


def test_east_asian_characters_are_wider_than_latin_ones() -> None:
    assert width("漢字") == 2
    assert width("il") < width("on") < width("WM") < 2
    assert width("ON") > width("on")


def test_combining_marks_have_no_width() -> None:
    assert width("か\u3099") == width("か")


def test_a_short_text_stays_as_it_is() -> None:
    assert shortened("商談", 2) == "商談"


def test_a_long_text_ends_in_an_ellipsis() -> None:
    assert shortened("見込み顧客の育成", 5) == "見込み顧…"


@given(st.text(st.characters(exclude_categories=["C", "M"]), max_size=40), st.integers(2, 12))
def test_what_is_shortened_fits(text: str, room: int) -> None:
    assert width(shortened(text, room)) <= room


def test_a_text_that_fits_is_one_line() -> None:
    assert lines("商談", 6, most=2) == ("商談",)


def test_lines_break_between_words() -> None:
    assert lines("Repeat rate of customers", 8, most=2) == ("Repeat rate of", "customers")


@pytest.mark.parametrize(
    ("title", "broken"),
    [
        ("既存顧客関係強化計画", ("既存顧客関係", "強化計画")),
        ("イベントから生まれたアポイント", ("イベントから", "生まれたアポイント")),
        ("ブースで店の悩みを聞き切る", ("ブースで店の", "悩みを聞き切る")),
        ("長い間のつきあいがあり、大きい", ("長い間のつきあい", "があり、大きい")),
    ],
)
def test_lines_break_between_japanese_phrases_or_about_in_the_middle(
    title: str, broken: tuple[str, str]
) -> None:
    assert lines(title, 9, most=2) == broken


def test_the_first_line_takes_all_its_room_when_the_second_needs_it() -> None:
    assert lines("a considerable improvement", 10, most=2) == ("a considerable", "improvement")


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert lines("Donaudampfschifffahrt", 6, most=2)[0].startswith("Donauda")


def test_a_text_takes_as_many_lines_as_it_needs() -> None:
    assert lines("one two three four five six", 6, most=4) == ("one two", "three four", "five six")


def test_the_last_line_is_shortened() -> None:
    broken = lines("one two three four five six", 5, most=2)
    assert len(broken) == 2
    assert broken[1].endswith("…")


def test_even_no_room_takes_a_character() -> None:
    assert lines("漢字", 0.5, most=2)[0] == "漢"
