"""What people write for the words of kpidocs."""

import tomllib
from collections import Counter
from importlib.resources import files
from typing import get_args

import pytest

from kpidocs.source.keys.ids import folded
from kpidocs.source.keys.kinds import KIND_NAMES
from kpidocs.source.keys.misfits import GROUPS
from kpidocs.source.keys.schema import GoalKeys, PlanKeys
from kpidocs.source.keys.synonyms import meant_among

SYNONYMS = tomllib.loads(files("kpidocs.source.keys").joinpath("synonyms.toml").read_text("utf-8"))


def words_of(annotation: object) -> set[str]:
    """The words that may stand for a value, however deep in its type."""
    inner = get_args(annotation)
    return {each for each in inner if isinstance(each, str)}.union(*map(words_of, inner))


FIELDS = GoalKeys.model_fields | PlanKeys.model_fields
INNER = {name for group in GROUPS.values() for name in group.model_fields}
WORDS = {"true", "false", *FIELDS, *INNER, *KIND_NAMES}.union(
    *(words_of(each.annotation) for each in FIELDS.values())
)


def test_synonyms_are_of_words_that_there_are() -> None:
    assert set(SYNONYMS) <= WORDS


def test_no_synonym_stands_for_two_words_or_is_one_itself() -> None:
    synonyms = Counter(folded(each) for names in SYNONYMS.values() for each in names)
    assert [each for each, times in synonyms.items() if times > 1 or each in FIELDS] == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [("ターゲット", "target"), ("ﾀｰｹﾞｯﾄ", "target"), ("Deadline ", "due"), ("targt", "target")],
)
def test_a_synonym_or_a_slip_leads_to_the_word(written: str, expected: str) -> None:
    assert meant_among(FIELDS, written) == expected


@pytest.mark.parametrize(("written", "expected"), [("OKR", "objective"), ("行動", "kdi")])
def test_a_word_for_a_kind_leads_to_it(written: str, expected: str) -> None:
    assert meant_among(KIND_NAMES, written) == expected


def test_a_synonym_of_another_place_leads_nowhere() -> None:
    assert meant_among(FIELDS, "毎週") is None
