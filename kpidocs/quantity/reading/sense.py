"""What the words around a target's figure say."""

from dataclasses import dataclass, replace
from enum import Enum

from kpidocs.quantity.figure import (
    Amount,
    Comparator,
    Difference,
    Direction,
    Factor,
    Per,
    Target,
)
from kpidocs.quantity.unit import Unit


class Change(Enum):
    """How a figure relates to the baseline."""

    RISE = "rise"
    FALL = "fall"
    BETTER = "better"  # up or down, as the goal's direction has it
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Sense:
    """What words say; None and False where they say nothing."""

    comparator: Comparator | None = None
    change: Change | None = None
    direction: Direction | None = None
    per: Per | None = None
    per_person: bool = False
    year_earlier: bool = False

    def joined(self, other: "Sense") -> "Sense | None":
        """Add what other words say; None where the two contradict each other."""
        said = {name: value for name in Sense.__slots__ if (value := getattr(other, name))}
        if any(getattr(self, name) not in {None, False, value} for name, value in said.items()):
            return None
        return replace(self, **said)

    def turned(self) -> "Sense":
        """Say of what is left what is said of a fall: 30%以上削減 leaves 70% at most."""
        return replace(self, comparator=self.comparator.turned) if self.comparator else self


NOTHING_SAID = Sense()


def target_of(change: Amount | Factor | Difference, sense: Sense, unit: Unit | None) -> Target:
    """Put together what figure and words say; at most and below say that less is better."""
    falls = Direction.DECREASE if sense.comparator and sense.comparator.is_ceiling else None
    return Target(
        written="",
        change=change,
        unit=unit,
        comparator=sense.comparator,
        direction=sense.direction or falls,
        per=sense.per,
        per_person=sense.per_person,
    )
