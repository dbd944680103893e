import pytest

from kpidocs.cli.named_goal import find_goal
from kpidocs.errors import ProjectError
from kpidocs.model import Study
from kpidocs.words import say
from tests.folders import reads
from tests.report.studies import solved_study


@pytest.fixture(scope="module")
def study() -> Study:
    """Two plans, read and solved."""
    return solved_study()


def test_a_goal_can_be_named_by_the_end_of_its_id(study: Study) -> None:
    assert find_goal(study.portfolio, "meetings").id == "web/meetings"


def test_a_name_of_several_goals_is_refused_with_their_ids() -> None:
    goal = "---\nkind: kgi\ntitle: Orders\ntarget: 1\n---\n"
    with pytest.raises(ProjectError) as caught:
        find_goal(reads({"a/orders.md": goal, "b/orders.md": goal}), "orders")
    assert caught.value.hint is not None
    assert say(caught.value.hint, "en") == "Write one of a/orders, b/orders."


def test_of_many_goals_with_one_name_a_few_are_named() -> None:
    goal = "---\nkind: kgi\ntitle: Orders\ntarget: 1\n---\n"
    with pytest.raises(ProjectError) as caught:
        find_goal(reads({f"{plan}/orders.md": goal for plan in "abcdef"}), "orders")
    assert caught.value.hint is not None
    assert say(caught.value.hint, "en").endswith("c/orders, d/orders, 2 more.")


@pytest.mark.parametrize("name", ["web/meeting", "meeting", "Web/Meetings", "商談"])
def test_a_goal_that_does_not_exist_is_refused_with_the_one_meant(study: Study, name: str) -> None:
    with pytest.raises(ProjectError) as caught:
        find_goal(study.portfolio, name)
    assert say(caught.value.text, "en") == f"There is no goal {name}."
    assert caught.value.hint is not None
    assert say(caught.value.hint, "en") == "Did you mean web/meetings?"


def test_a_name_like_no_other_gets_no_suggestion(study: Study) -> None:
    with pytest.raises(ProjectError) as caught:
        find_goal(study.portfolio, "zzzzzzzzzz")
    assert caught.value.hint is None
