import pytest

from kpidocs.spelling import MAX_SHOWN, did_you_mean, meant, shown
from kpidocs.words import say

NAMES = ("orphan-kpi", "meetings", "leads", "visits")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("meeting", "meetings"),
        ("metings", "meetings"),
        ("eads", "leads"),
        ("orphan", "orphan-kpi"),
        ("METINGS", "meetings"),
        ("ｌｅａｄｓ", "leads"),
        ("revenue", None),
        ("or", None),
        ("", None),
    ],
)
def test_the_name_most_like_a_word_is_meant(word: str, expected: str | None) -> None:
    assert meant(word, NAMES) == expected


def test_what_was_meant_is_offered_as_a_question() -> None:
    question = did_you_mean("leads")
    assert question is not None
    assert say(question, "en") == "Did you mean leads?"
    assert did_you_mean(None) is None


def test_a_long_word_is_repeated_in_part() -> None:
    assert shown("a" * MAX_SHOWN) == "a" * MAX_SHOWN
    assert shown("a" * 999) == "a" * MAX_SHOWN + "…"
