import json
import re
from datetime import date
from fractions import Fraction

import pytest

from kpidocs.model import Origin, Solved, Study
from kpidocs.quantity import Comparator
from kpidocs.report.explain import explain
from kpidocs.report.figures import target_text, total_text
from kpidocs.report.targets_json import targets_json
from kpidocs.report.targets_text import targets_text
from kpidocs.report.terminal import Ink
from kpidocs.settings import Settings
from kpidocs.solve import solve
from tests.conftest import Golden
from tests.diagrams.goals import goal
from tests.diagrams.goals import study as made
from tests.folders import goal as goal_file
from tests.folders import reads
from tests.report.studies import solved_study

GOAL_LINE = re.compile(r"^ +K", re.MULTILINE)
KEYS = (
    "id plan kind title parent unit direction comparator amount target exact upper origin per "
    "factor baseline start due required attained range change derivation path line"
)


@pytest.fixture(scope="module")
def study() -> Study:
    """Two plans, read and solved."""
    return solved_study()


def test_text_is_a_table_in_the_order_of_the_trees(study: Study, golden: Golden) -> None:
    golden("targets.txt", targets_text(study, locale="en"))


def test_on_a_terminal_the_table_has_frames(study: Study, golden: Golden) -> None:
    golden("targets-terminal.txt", targets_text(study, locale="en", width=120))


def test_json_has_figures_and_derivations(study: Study, golden: Golden) -> None:
    golden("targets.json", targets_json(study, locale="en"))


def test_json_has_every_key_for_every_goal(study: Study) -> None:
    goals = json.loads(targets_json(study, locale="en"))["goals"]
    assert {tuple(goal) for goal in goals} == {tuple(KEYS.split())}


def test_json_has_the_range_of_a_target_that_hangs_on_one() -> None:
    goals = (goal("a", target="20件"), goal("b", parent="a", conversion="40%..60%"))
    shown = json.loads(targets_json(made(*goals), locale="en"))["goals"]
    ranges = [each["range"] for each in shown]
    assert ranges == [None, {"low": "34", "high": "50", "wide": False}]


def test_goals_are_sorted_and_dropped_ones_left_out(study: Study) -> None:
    ids = [goal["id"] for goal in json.loads(targets_json(study, locale="en"))["goals"]]
    assert ids == sorted(ids)
    assert "web/old" not in ids
    assert "web/older" in ids


@pytest.mark.parametrize(
    ("shown", "plans", "goals"),
    [
        ("goals/web", ["web"], 10),
        ("goals/web/web-orders.md", ["web"], 3),
        ("goals/orders.md", [""], 1),
        ("goals/none", [], 0),
    ],
)
def test_output_can_be_limited_to_a_path(
    study: Study, shown: str, plans: list[str], goals: int
) -> None:
    content = json.loads(targets_json(study, locale="en", shown=shown))
    assert [plan["id"] for plan in content["plans"]] == plans
    assert len(content["goals"]) == goals
    table = targets_text(study, locale="en", shown=shown)
    assert len(GOAL_LINE.findall(table)) == goals


@pytest.mark.parametrize(
    ("goal", "name"),
    [
        ("web/visits", "derived"),
        ("web/calls", "declared"),
        ("web/focus", "none"),
        ("revenue", "given"),
    ],
)
def test_a_goal_is_explained(study: Study, golden: Golden, goal: str, name: str) -> None:
    golden(
        f"explain-{name}.txt",
        explain(study, goal=study.portfolio.goals[goal], locale="en", ink=Ink.NONE),
    )


@pytest.mark.parametrize(
    ("comparator", "words"),
    [(Comparator.AT_LEAST, "66.6667"), (Comparator.AT_MOST, "at most 66.6667")],
)
def test_a_derived_figure_is_said_with_its_bound(
    study: Study, comparator: Comparator, words: str
) -> None:
    goal = study.portfolio.goals["orders"]
    solved = Solved("orders", Origin.DERIVED, comparator=comparator, target=Fraction(200, 3))
    assert target_text(goal, solved, locale="en") == words


def test_long_titles_are_cut_and_ids_are_not() -> None:
    long = "長" * 99
    found = solved_study({f"{long}.md": f"---\nkind: kgi\ntitle: {long}\nowner: {long}\n---\n"})
    line = targets_text(found, locale="en").splitlines()[-1]
    assert line.count("長…") == 2
    assert line.endswith(f"  {long}")


CHANGING = {
    "orders.md": "---\nkind: kgi\ntitle: 注文\ntarget: 1.5倍\nunit: 件\n"
    "formula: visits * rate * price\nassumptions: {price: 2}\n---\n",
    "visits.md": "---\nkind: kpi\ntitle: 訪問\nparent: orders\nunit: 件\nbaseline: 100件\n---\n",
    "rate.md": "---\nkind: kpi\ntitle: 購入率\nparent: orders\nunit: '%'\ntarget: 1.2倍\n---\n",
}


def test_a_related_change_has_an_object_in_json() -> None:
    found = json.loads(targets_json(solved_study(CHANGING), locale="ja"))["goals"]
    orders, rate, visits = (goal["change"] for goal in found)
    assert orders == {
        "factor": "1.5",
        "origin": "declared",
        "comparator": "at-least",
        "required": None,
        "attained": "1.5",
        "assumed": ["orders#price"],
        "derivation": None,
        "delivery": {
            "equation": "注文 = 訪問 × 購入率",
            "substitution": "1.25倍 × 1.2倍",
            "result": "1.5倍",
            "operands": ["visits", "rate"],
        },
    }
    assert (rate["required"], rate["attained"]) == ("1.2", None)
    assert visits["derivation"]["equation"] == "訪問 = 注文 ÷ 購入率"
    assert [goal["factor"] for goal in found] == ["1.5", "1.2", "1.25"]


def test_what_a_change_supposes_is_said_beside_its_step() -> None:
    study = solved_study(CHANGING)
    told = explain(study, goal=study.portfolio.goals["orders"], locale="en", ink=Ink.NONE)
    assert (
        "  注文 ×1.5 = 訪問 ×1.25 × 購入率 ×1.2  (what the goals below amount to)  "
        "(taken to stay as it is: price)"
    ) in told


def test_a_total_that_a_derived_change_makes_is_the_target() -> None:
    solved = solved_study(CHANGING).solution.goals["visits"]
    assert total_text(solved, locale="ja") == ""


def test_an_explanation_ends_with_the_pace_and_the_capacity() -> None:
    calls = (
        "kind: kdi\ntitle: Calls\ntarget: 90 calls\nstart: 2026-04-01\ndue: 2026-06-30\n"
        "capacity: {people: 1, rate: 2 calls/day, days: 60}"
    )
    portfolio = reads({"calls.md": goal_file(calls)})
    study = Study(portfolio, solve(portfolio), Settings(), date(2026, 4, 1))
    told = explain(study, goal=portfolio.goals["calls"], locale="en", ink=Ink.NONE)
    assert told.splitlines()[-2:] == [
        "  On average: 30 calls per month, 6.92 calls per week, 1.5 calls per workday",
        "  Capacity: 1 people × 2 calls per day × 60 days = 120 calls; the target takes 75%",
    ]
