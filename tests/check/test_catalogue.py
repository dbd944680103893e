import pkgutil
from pathlib import Path

import pytest

from kpidocs.check import RULES, Rule, documentation, families, rule, rules
from kpidocs.errors import ProjectError
from kpidocs.words import say

TESTS = Path(__file__).parent / "rules"
CODES = [each.code for each in RULES]


def test_every_module_of_a_rule_is_in_the_catalogue() -> None:
    modules = [module.name for module in pkgutil.iter_modules(rules.__path__)]
    assert sorted(each.stem for each in RULES) == sorted(modules)


def test_the_catalogue_is_sorted_and_names_no_rule_twice() -> None:
    assert sorted(set(CODES)) == CODES
    assert len({each.name for each in RULES}) == len(RULES)


@pytest.mark.parametrize("each", RULES, ids=CODES)
def test_every_rule_has_its_test(each: Rule) -> None:
    assert (TESTS / f"test_{each.stem}.py").is_file()


def test_no_test_is_left_from_a_rule_that_is_gone() -> None:
    assert {path.stem for path in TESTS.glob("*.py")} == {f"test_{each.stem}" for each in RULES}


@pytest.mark.parametrize("key", ["KPI004", "kpi004", "due-after-parent", "Due-After-Parent"])
def test_a_rule_is_found_by_code_and_by_name_in_any_case(key: str) -> None:
    assert rule(key).code == "KPI004"


def test_an_unknown_rule_is_refused_with_the_one_that_may_be_meant() -> None:
    with pytest.raises(ProjectError) as raised:
        rule("due-after-parents")
    assert say(raised.value.text, "en") == "There is no rule “due-after-parents”."
    assert raised.value.hint is not None
    assert say(raised.value.hint, "en") == "Did you mean due-after-parent?"


def test_an_unknown_rule_like_no_other_is_refused_without_a_suggestion() -> None:
    with pytest.raises(ProjectError) as raised:
        rule("???")
    assert raised.value.hint is None


def test_a_locale_without_documentation_gets_the_english() -> None:
    each = rule("KPI004")
    assert documentation(each, "fr") == documentation(each, "en")
    assert documentation(each, "ja") != documentation(each, "en")


def test_every_rule_stands_in_one_family() -> None:
    listed = [each for _, members in families() for each in members]
    assert sorted(listed, key=lambda each: each.code) == list(RULES)
