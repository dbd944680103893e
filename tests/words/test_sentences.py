from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction

import pytest

from kpidocs.model import Kind
from kpidocs.quantity import Quantity, Window, parse_figure, parse_target, parse_unit
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.words import label, say, spoken
from kpidocs.words.labels import LABELS


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("売上", "売上"),
        (Text("Hint: {hint}", hint="b"), "Hint: b"),
        (Kind.KEY_RESULT, "Key result"),
        (("a", Severity.ERROR, 3), "a, error, 3"),
        (Fraction(1, 3), "0.3333"),
        (12600, "12,600"),
        (Quantity(Fraction(1, 2)), "0.5"),
        (Quantity(Fraction(25_000_000, 3), parse_unit("円")), "¥8,333,333"),
        (Quantity(Fraction(25, 3), parse_unit("円")), "¥8.3333"),
        (Quantity(Fraction(60_000, 17), parse_unit("$/customer")), "$3,529/customer"),
        (Quantity(Fraction(60_000, 17), parse_unit("元/件")), "3,529 CNY/件"),
        (Quantity(Fraction(60_000, 17), parse_unit("件/人")), "3,529.4118件/人"),
        (parse_figure("20件"), "20件"),
        (parse_target("80%以上"), "at least 80%"),
        (date(2027, 3, 31), "2027-03-31"),
        (Window(date(2026, 4, 1), date(2027, 3, 31)), "2026-04-01 – 2027-03-31"),
    ],
)
def test_every_sort_of_value_has_words(value: object, words: str) -> None:
    assert spoken(value, "en") == words


def test_a_value_without_words_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="no words for float"):
        spoken(0.5, "en")


def test_values_stand_where_the_sentence_has_them() -> None:
    assert say(Text("{n} with goals", n=3), "en") == "3 with goals"


def test_braces_in_a_value_are_only_text() -> None:
    assert say(Text("Goals: {path}", path="{path}"), "en") == "Goals: {path}"


@pytest.mark.parametrize(("n", "words"), [(0, "0 errors"), (1, "1 error"), (2, "2 errors")])
def test_a_sentence_follows_its_count(n: int, words: str) -> None:
    assert say(Text.plural("{n} error", "{n} errors", n), "en") == words


def test_a_list_is_joined_as_the_locale_joins_lists() -> None:
    assert spoken(("a", "b"), "ja") == "a、b"


def test_a_locale_without_a_catalogue_gets_english() -> None:
    assert say(Text("Goals: {path}", path="x"), "fr") == "Goals: x"


@pytest.mark.parametrize("member", LABELS)
def test_a_member_of_the_model_has_a_name(member: Enum) -> None:
    assert say(label(member), "en")


def test_all_members_of_an_enumeration_with_names_have_one() -> None:
    members: Mapping[type[Enum], set[Enum]] = {type(each): set(type(each)) for each in LABELS}
    assert set.union(*members.values()) == set(LABELS)


def test_a_long_text_in_quotes_is_cut_and_stands_on_one_line() -> None:
    said = say(
        Text("“{goal}” lacks {what}.", goal="Signups\n(all)" + "x" * 60, what="y" * 90), "en"
    )
    assert said == f"“Signups (all){'x' * 46}…” lacks {'y' * 90}."


def test_figures_in_quotes_are_said_as_elsewhere() -> None:
    assert say(Text("“{n}” is a number", n=1200), "en") == "“1,200” is a number"
