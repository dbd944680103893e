import pytest

from tests.check.tools import finds, finds_nothing, kgi, kpi
from tests.folders import goal

KEYS = "target: 10 leads\ndue: 2027-03-31\n"
INDEX = "kind: plan\ntitle: Web\nlimits:\n  max_depth: {}"


def chain(*more: str) -> dict[str, str]:
    """KPIs under one another below a KGI, a1 and so on, with these keys."""
    names = ["orders", *(f"a{at}" for at in range(1, len(more) + 1))]
    kpis = (
        kpi(f"parent: {above}\n{KEYS}{keys}", title=name.upper())
        for above, name, keys in zip(names, names[1:], more, strict=False)
    )
    return {"web/orders.md": kgi()} | dict(
        zip([f"web/{each}.md" for each in names[1:]], kpis, strict=True)
    )


def test_the_first_goal_that_is_too_deep_is_reported() -> None:
    finds(
        "TREE002",
        chain("", "", "", "", ""),
        at="web/a4.md:5:1",
        saying="“A4” stands 4 levels below “Orders”, more than 3.",
        hint="or make “A3” the KGI of a plan of its own.",
    )


def test_a_branch_is_reported_once_however_many_goals_stand_at_its_end() -> None:
    files = chain("", "", "", "status: done")
    inline = "children:\n  - {id: b, title: B, target: 1}\n  - {id: c, title: C, target: 1}\n"
    files["web/a3.md"] = kpi(f"parent: a2\n{KEYS}{inline}", title="A3")
    finds("TREE002", files, at="web/a3.md:9:6", saying="“B” stands 4 levels")


@pytest.mark.parametrize("step", ["conversion: 50%", "conversion: nothing", "status: dropped"])
def test_steps_that_convert_and_dropped_goals_are_no_levels(step: str) -> None:
    finds_nothing("TREE002", chain(step, "", step, step, "", step, ""))


def test_goals_without_a_number_are_no_levels() -> None:
    files = chain("", "", "", "")
    files["web/a2.md"] = goal("kind: ksf\ntitle: Trust\nparent: a1")
    finds_nothing("TREE002", files)


def test_levels_are_counted_from_the_nearest_kgi_and_within_a_plan() -> None:
    files = chain("", "", "", "")
    files["web/a2.md"] = kgi("parent: orders")
    finds_nothing("TREE002", files)
    other = {path.replace("web", "field"): text for path, text in chain("", "", "").items()}
    other["field/orders.md"] = kpi(f"parent: web/a3\n{KEYS}")
    finds_nothing("TREE002", {**chain("", "", ""), **other})


def test_a_plan_has_its_own_limit() -> None:
    finds_nothing("TREE002", {**chain("", "", "", ""), "web/index.md": goal(INDEX.format(4))})
    deep = {**chain("", ""), "web/index.md": goal(INDEX.format(1))}
    finds("TREE002", deep, at="web/a2.md:5:1", saying="2 levels below “Orders”, more than 1.")


def test_a_branch_in_the_wrong_place_is_counted_from_its_own_top() -> None:
    calls = goal(f"kind: kdi\ntitle: Calls\nparent: a2\n{KEYS}")
    files = {**chain("", "", "", ""), "web/calls.md": calls}
    files["web/a3.md"] = kpi(f"parent: calls\n{KEYS}", title="A3")
    finds_nothing("TREE002", files)
