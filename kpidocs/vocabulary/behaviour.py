"""Whether a figure adds up over time."""

from enum import Enum

from kpidocs.model import Goal
from kpidocs.quantity import Direction, Unit, UnitKind
from kpidocs.vocabulary.lists import Vocabulary
from kpidocs.vocabulary.lookup import is_divided, is_state


class Behaviour(Enum):
    """What a figure does over time; the value is how authors write it."""

    CUMULATIVE = "cumulative"  # adds up: orders, sales
    LEVEL = "level"  # a state: members, a balance, a rank
    RATIO = "ratio"  # one thing for each of another


BY_UNIT = {
    UnitKind.RATE: Behaviour.RATIO,
    UnitKind.COMPOUND: Behaviour.RATIO,
    UnitKind.POINTS: Behaviour.LEVEL,
}


def behaviour(goal: Goal, words: Vocabulary, *, unit: Unit | None = None) -> Behaviour:
    """Give what a goal's figure does over time: as written, else by its unit and its title.

    An amount for each period adds up; what is to be maintained does not. ``unit`` is the inherited
    one; ``words`` come from ``vocabulary(study.settings.words)``.
    """
    if goal.behaviour is not None:
        return Behaviour(goal.behaviour)
    if goal.target is not None and goal.target.per is not None:
        return Behaviour.CUMULATIVE
    unit = goal.unit or unit
    if unit is not None and unit.kind in BY_UNIT:
        return BY_UNIT[unit.kind]
    if is_divided(goal.title):
        return Behaviour.RATIO
    is_kept = goal.direction is Direction.MAINTAIN or is_state(goal.title, words)
    return Behaviour.LEVEL if is_kept else Behaviour.CUMULATIVE
