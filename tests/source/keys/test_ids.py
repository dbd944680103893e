import unicodedata

import pytest

from kpidocs.source.keys.ids import canonical, flaw, folded
from kpidocs.words import say


@pytest.mark.parametrize(
    "id_",
    [
        "orders",
        "web-orders",
        "web_orders",
        "Orders2026",
        "2026-orders",
        "受注",
        "Web受注",
        "ガイド",
        "メール-2",
        "売上ー年間",
        "заказы",
        "λόγος",
        "한국",
        "हिन्दी",
        "x" * 100,
    ],
)
def test_letters_and_digits_of_any_script_make_an_id(id_: str) -> None:
    assert flaw(id_) is None


@pytest.mark.parametrize(
    ("id_", "message"),
    [
        ("", "The id is empty."),
        ("x" * 101, "The id is longer than 100 characters."),
        ("2026", "The id 2026 is a number; formulas could not tell it from one."),
        ("１２", "The id １２ is a number; formulas could not tell it from one."),
        ("sum", "sum has a meaning in kpidocs and cannot be an id."),
        ("Children", "Children has a meaning in kpidocs and cannot be an id."),
        ("index", "index has a meaning in kpidocs and cannot be an id."),
        ("con", "con is a device on Windows and cannot be an id."),
        ("LPT9", "LPT9 is a device on Windows and cannot be an id."),
        ("--output", "An id begins with a letter or a digit."),
        ("a\u200bb", "The id contains an invisible character: U+200B."),
        ("a\u202eb", "The id contains an invisible character: U+202E."),
        ("a b", "“ ” cannot stand in an id: letters and digits of any script, - and _ can."),
        ("a/b", "“/” cannot stand in an id: letters and digits of any script, - and _ can."),
        ("a\x07", "U+0007 cannot stand in an id: letters and digits of any script, - and _ can."),
        (
            "売上・利益",
            "“・” cannot stand in an id: letters and digits of any script, - and _ can.",
        ),
        ("p\u0430y", "The id mixes letters of Cyrillic, Latin, which look alike."),
        ("p\u03b1y", "The id mixes letters of Greek, Latin, which look alike."),
        ("売\u0430", "The id mixes letters of Cjk, Cyrillic, which look alike."),
        (unicodedata.normalize("NFD", "ガ"), "The id is not written in composed characters (NFC)."),
    ],
)
def test_what_cannot_be_an_id_is_told(id_: str, message: str) -> None:
    found = flaw(id_)
    assert found is not None
    assert say(found, "en") == message


@pytest.mark.parametrize(
    ("one", "other"), [("orders", "Orders"), ("ORDERS", "ＯＲＤＥＲＳ"), ("straße", "STRASSE")]
)
def test_ids_that_differ_in_case_or_width_fold_to_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_two_spellings_that_look_the_same_are_one_id() -> None:
    assert canonical(unicodedata.normalize("NFD", "ガイド")) == "ガイド"
    assert canonical("guide") == "guide"
