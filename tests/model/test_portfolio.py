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


def test_of_many_goals_beside_one_those_written_next_to_it_are_given() -> None:
    many = [goal(f"g{n:02}", parent="root") for n in range(20)]
    goals = study(goal("root"), *many, goal("out", parent="root", status=Status.DROPPED)).portfolio

    def beside(id_: str) -> list[str]:
        return [each.id for each in goals.beside(goals.goals[f"p/{id_}"], most=4)]

    assert beside("root") == ["p/root"]
    assert beside("g00") == ["p/g00", "p/g01", "p/g02", "p/g03"]
    assert beside("g10") == ["p/g08", "p/g09", "p/g10", "p/g11"]
    assert beside("g19") == ["p/g17", "p/g18", "p/g19"]
    assert beside("out") == ["p/g18", "p/g19", "p/out"]
