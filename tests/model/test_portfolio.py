from kpidocs.model import Status
from tests.diagrams.goals import goal, study


def test_goals_above_and_below_are_counted() -> None:
    goals = study(
        goal("root"),
        goal("left", parent="root"),
        goal("right", parent="root", status=Status.DROPPED),
        goal("leaf", parent="left"),
        goal("last", parent="right"),
    ).portfolio
    assert {each: goals.count_above(f"p/{each}") for each in ("root", "left", "leaf")} == {
        "root": 0,
        "left": 1,
        "leaf": 2,
    }
    assert {each: goals.count_below(f"p/{each}") for each in ("root", "left", "right", "leaf")} == {
        "root": 3,
        "left": 1,
        "right": 1,
        "leaf": 0,
    }
