import pytest

from kpidocs.diagrams import Direction, Graph, Tie, goal_tree, plan_tree
from kpidocs.errors import ProjectError
from kpidocs.model import Kind, Status, Study
from tests.diagrams.goals import goal, study


def web() -> Study:
    """A company's revenue, and in a plan of its own what the web is to bring."""
    return study(
        goal(
            "company/revenue",
            kind=Kind.KGI,
            target="10億円",
            unit="円",
            formula_="company/orders * price",
        ),
        goal("company/orders", parent="company/revenue"),
        goal("orders", kind=Kind.KGI, title="Web orders", parent="company/orders", share="20%"),
        goal("meetings", parent="orders", conversion="50%"),
        goal("leads", parent="meetings", conversion="25%", target="100件", owner="web"),
        goal("blog", kind=Kind.KDI, parent="leads", target="月8本", unit="本"),
        assumptions={"price": "1000万円/件"},
    )


def keys(graph: Graph) -> list[str]:
    return [node.key for node in graph.nodes]


def chain(length: int) -> Study:
    first = goal("g0", kind=Kind.KGI, target="9件")
    return study(first, *(goal(f"g{n}", parent=f"g{n - 1}") for n in range(1, length)))


def test_a_plan_shows_its_goals_below_their_parent_in_another_plan() -> None:
    graph = plan_tree(web(), plan="p", locale="en")
    assert keys(graph) == ["company/orders", "p/orders", "p/meetings", "p/leads", "p/blog"]
    assert [node.context for node in graph.nodes] == ["Company", "", "", "", ""]


def test_goals_of_other_plans_below_are_counted() -> None:
    graph = plan_tree(web(), plan="company", locale="en")
    assert keys(graph) == ["company/revenue", "company/orders", "company/orders+"]
    fold = graph.nodes[-1]
    assert (fold.kind, fold.title, fold.goal) == (None, "+4", "company/orders")
    assert fold.name == "4 more goals below “company/orders”"
    assert graph.edges[-1].tie is Tie.FOLD


def test_arithmetic_carries_its_operation_and_influence_none() -> None:
    graph = plan_tree(web(), plan="p", locale="en")
    assert [(edge.end, edge.tie, edge.label) for edge in graph.edges] == [
        ("p/orders", Tie.ARITHMETIC, "× 20%"),
        ("p/meetings", Tie.ARITHMETIC, "÷ 50%"),
        ("p/leads", Tie.ARITHMETIC, "÷ 25%"),
        ("p/blog", Tie.INFLUENCE, ""),
    ]


def test_a_contribution_runs_across_the_tree() -> None:
    found = study(
        goal("a", target="1件"),
        goal("b", parent="a"),
        goal("c", parent="a", contributes_to=("b", "a", "other/d")),
    )
    crossing = [e for e in plan_tree(found, plan="p", locale="en").edges if e.end == "p/c"]
    assert [(e.start, e.tie) for e in crossing] == [
        ("p/a", Tie.INFLUENCE),
        ("p/b", Tie.CONTRIBUTION),
    ]


def test_dropped_goals_are_left_out() -> None:
    found = study(goal("a", target="1件"), goal("b", parent="a", status=Status.DROPPED))
    assert keys(plan_tree(found, plan="p", locale="en")) == ["p/a"]
    assert keys(goal_tree(found, goal="p/a", locale="en")) == ["p/a"]


def test_a_dropped_goal_has_a_tree_of_its_own() -> None:
    found = study(goal("a", target="1件"), goal("b", parent="a", status=Status.DROPPED))
    assert keys(goal_tree(found, goal="p/b", locale="en")) == ["p/a", "p/b"]


def test_a_large_plan_folds_its_deeper_levels() -> None:
    graph = plan_tree(web(), plan="p", locale="en", most=2)
    assert keys(graph) == ["company/orders", "p/orders", "p/meetings", "p/meetings+"]
    assert graph.nodes[-1].title == "+2"


def test_a_plan_that_is_wide_from_the_start_is_cut_off() -> None:
    found = study(goal("a", target="1件"), *(goal(f"b{n}", parent="a") for n in range(9)))
    graph = plan_tree(found, plan="p", locale="en", most=4)
    assert keys(graph) == ["p/a", "p/b0", "p/b1", "p/b2", "p/a+"]
    assert graph.nodes[-1].title == "+6"


def test_around_a_goal_are_its_path_its_siblings_and_two_levels_below() -> None:
    found = study(
        goal("top", target="1件"),
        goal("mid", parent="top"),
        goal("uncle", parent="top"),
        goal("here", parent="mid"),
        goal("sister", parent="mid"),
        goal("niece", parent="sister"),
        goal("child", parent="here"),
        goal("grandchild", parent="child"),
        goal("great-grandchild", parent="grandchild"),
    )
    graph = goal_tree(found, goal="p/here", locale="en")
    assert keys(graph) == [
        "p/top",
        "p/mid",
        "p/here",
        "p/sister",
        "p/child",
        "p/grandchild",
        "p/grandchild+",
    ]
    assert graph.focus == "p/here"
    assert graph.nodes[-1].name == "one more goal below “grandchild”"


def test_of_many_siblings_the_nearest_are_shown() -> None:
    found = study(goal("a", target="1件"), *(goal(f"b{n:02}", parent="a") for n in range(30)))
    graph = goal_tree(found, goal="p/b15", locale="en")
    assert keys(graph) == ["p/a", *(f"p/b{n}" for n in range(11, 19)), "p/a+"]
    assert graph.nodes[-1].title == "+22"


def test_a_long_path_is_cut_off_above() -> None:
    graph = goal_tree(chain(900), goal="p/g800", locale="en")
    assert graph.nodes[0].name == "788 more goals above “g788”"
    assert graph.nodes[0].goal == "p/g787"
    assert graph.edges[0].end == "p/g788"
    assert len(graph.nodes) == 17


def test_what_a_goal_contributes_to_is_shown_with_it() -> None:
    found = study(goal("a", target="1件"), goal("b", contributes_to=("a", "gone")))
    graph = goal_tree(found, goal="p/b", locale="en")
    assert keys(graph) == ["p/a", "p/b"]


def test_a_short_tree_grows_to_the_right() -> None:
    assert plan_tree(chain(3), plan="p", locale="en").direction is Direction.RIGHT


def test_a_long_chain_grows_down() -> None:
    assert plan_tree(chain(4), plan="p", locale="en").direction is Direction.DOWN


def test_a_tree_that_is_long_and_wide_grows_to_the_right() -> None:
    found = study(
        goal("a", target="1件"),
        goal("b", parent="a"),
        goal("c", parent="b"),
        *(goal(f"d{n}", parent="c") for n in range(5)),
    )
    assert plan_tree(found, plan="p", locale="en").direction is Direction.RIGHT


def test_an_empty_plan_has_an_empty_tree() -> None:
    found = study(goal("a", status=Status.DROPPED))
    assert plan_tree(found, plan="p", locale="en").nodes == ()


def test_a_plan_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ProjectError):
        plan_tree(web(), plan="nowhere", locale="en")


def test_a_goal_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ProjectError):
        goal_tree(web(), goal="p/nothing", locale="en")


def test_where_everything_contributes_to_everything_some_of_it_is_shown() -> None:
    ids = [f"g{number}" for number in range(30)]
    found = study(*(goal(each, contributes_to=tuple(ids)) for each in ids))
    assert len(plan_tree(found, plan="p", locale="en").edges) == 60
    assert len(goal_tree(found, goal="p/g9", locale="en").nodes) == 9
