"""Parts, pace and capacity in words."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from kpidocs.model import Capacity, Goal, Solved, Study
from kpidocs.outlook.capacity import Load, load, used_of
from kpidocs.outlook.periods.schedule import Schedule, Undivided, pace
from kpidocs.outlook.periods.spreading import Basis
from kpidocs.quantity import Per, Quantity
from kpidocs.text import Text
from kpidocs.vocabulary import vocabulary
from kpidocs.words import label, legible

BASES: Mapping[Basis, Text] = {
    Basis.OWN: Text("as phased"),
    Basis.PLAN: Text("as the plan is phased"),
    Basis.EVEN: Text("evenly"),
}
REASONS: Mapping[Undivided, Text] = {
    Undivided.NO_WINDOW: Text("no dates"),
    Undivided.RANGE: Text("a range"),
    Undivided.LEVEL: Text("a level"),
    Undivided.RATIO: Text("a ratio"),
    Undivided.TOO_LONG: Text("too long"),
}


def spread_text(parts: Schedule) -> Text | None:
    """Say by what a target is spread, or why it is not; None where there is no total."""
    said = BASES.get(parts.basis) if parts.basis else None
    return said or REASONS.get(parts.undivided or Undivided.NO_TOTAL)


def sentences(goal: Goal, study: Study) -> Iterator[Text]:
    """Say the pace of a goal, and what it takes of its capacity."""
    solved, plan = study.solution.of(goal.id), study.portfolio.plans[goal.plan]
    words = vocabulary(study.settings.words)
    average = pace_text(pace(goal, plan=plan, solved=solved, words=words), solved)
    if average is not None:
        yield average
    taken = load(goal, plan=plan, solved=solved)
    if goal.capacity is not None and taken is not None:
        yield capacity_text(goal.capacity, taken, solved)


def pace_text(paces: Sequence[tuple[Per, Fraction]], solved: Solved) -> Text | None:
    """Say what a target amounts to on average: 334 calls per month, 76.7 calls per week."""
    if not paces:
        return None
    said = tuple(
        Text(
            "{amount} per {period}",
            amount=Quantity(legible(amount), solved.unit),
            period=label(per),
        )
        for per, amount in paces
    )
    return Text("On average: {paces}", paces=said)


def capacity_text(capacity: Capacity, load: Load, solved: Solved) -> Text:
    """Say what a capacity is made of, and how much of it the target takes."""
    return Text(
        "Capacity: {people} people × {rate} × {days} days = {possible}; the target takes {used}",
        people=capacity.people,
        rate=Text(
            "{amount} per {period}",
            amount=Quantity(capacity.rate.value, solved.unit),
            period=label(Per.DAY),
        ),
        days=load.given_days,
        possible=Quantity(load.possible, solved.unit),
        used=used_of(load),
    )
