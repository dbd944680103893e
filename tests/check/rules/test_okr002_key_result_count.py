import pytest

from tests.check.tools import finds, finds_nothing
from tests.folders import goal

OBJECTIVE = "kind: objective\ntitle: Feel at home\n"


def results(count: int) -> str:
    entries = (f"  - {{id: r{n}, title: R, kind: key-result, target: 1}}\n" for n in range(count))
    return goal(f"{OBJECTIVE}children:\n{''.join(entries)}")


@pytest.mark.parametrize(
    ("count", "said", "hint"),
    [
        (1, "has 1 key result; 2 to 5 are asked for.", "Add goals with kind: key-result below it."),
        (6, "has 6 key results; 2 to 5 are asked for.", "Keep those that show best"),
    ],
)
def test_too_few_or_too_many_key_results_are_counted(count: int, said: str, hint: str) -> None:
    finds("OKR002", {"app/home.md": results(count)}, at="app/home.md:2:1", saying=said, hint=hint)


def test_an_objective_without_key_results_is_reported() -> None:
    files = {"app/home.md": goal(OBJECTIVE)}
    finds("OKR002", files, at="app/home.md:2:1", saying="“Feel at home” has 0 key results")


@pytest.mark.parametrize("count", [2, 5])
def test_as_many_as_are_asked_for_are_enough(count: int) -> None:
    finds_nothing("OKR002", {"app/home.md": results(count)})


def test_the_limits_of_the_plan_hold() -> None:
    plan = goal("kind: plan\ntitle: App\nlimits:\n  key_results: [1, 1]")
    finds_nothing("OKR002", {"app/index.md": plan, "app/home.md": results(1)})
    said = "has 2 key results; 1 to 1 are asked for."
    finds(
        "OKR002",
        {"app/index.md": plan, "app/home.md": results(2)},
        at="app/home.md:2:1",
        saying=said,
    )


def test_dropped_key_results_do_not_count() -> None:
    one = results(2).replace("target: 1}", "target: 1, status: dropped}", 1)
    finds("OKR002", {"app/home.md": one}, at="app/home.md:2:1", saying="has 1 key result;")


def test_an_objective_that_is_broken_down_into_objectives_needs_none_of_its_own() -> None:
    lower = results(2).replace("title: Feel at home", "title: Start well\nparent: home")
    finds_nothing("OKR002", {"app/home.md": goal(OBJECTIVE), "app/start.md": lower})


@pytest.mark.parametrize(
    "result",
    [goal("kind: key-result\ntitle: R\ntarget: 1\nparent: hom"), "---\nkind: [\n---\n"],
    ids=["misspelt", "unreadable"],
)
def test_where_a_key_result_lost_its_way_it_may_be_the_one(result: str) -> None:
    finds_nothing("OKR002", {"app/home.md": results(1), "app/result.md": result})


def test_what_is_over_needs_no_key_results() -> None:
    finds_nothing("OKR002", {"app/home.md": goal(f"{OBJECTIVE}status: done")})
