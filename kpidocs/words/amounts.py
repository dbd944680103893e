"""What a declared total is made of, in words: amounts for each period, differences."""

from collections.abc import Mapping
from fractions import Fraction

from kpidocs.model import Goal, Solved
from kpidocs.quantity import Difference, Per, Quantity, Unit, UnitKind
from kpidocs.text import Text
from kpidocs.words.labels import label

_LENGTHS: Mapping[Per, Text] = {
    Per.DAY: Text("{n} days"),
    Per.WORKDAY: Text("{n} workdays"),
    Per.WEEK: Text("{n} weeks"),
    Per.MONTH: Text("{n} months"),
    Per.QUARTER: Text("{n} quarters"),
    Per.HALF: Text("{n} half-years"),
    Per.YEAR: Text("{n} years"),
}


def per_period(goal: Goal, solved: Solved, per: Per) -> Text:
    """Say 30件/月 × 12か月, or 9件/営業日 × 3人 × 240営業日."""
    amount = Text(
        "{amount} per {period}",
        amount=Quantity(solved.amount or Fraction(0), solved.unit),
        period=label(per),
    )
    periods = solved.times or Fraction(0)
    if goal.target is None or not goal.target.per_person or not goal.people:
        return Text("{amount} × {periods}", amount=amount, periods=_length(per, periods))
    return Text(
        "{amount} × {people} people × {periods}",
        amount=amount,
        people=goal.people,
        periods=_length(per, periods / goal.people),
    )


def _length(per: Per, periods: Fraction) -> Text:
    return Text(_LENGTHS[per].message, n=periods)


def size_of(change: Difference, unit: Unit | None) -> Quantity | Text:
    """Say a difference; of rates in points, since 3% more of 50% is something else."""
    size = abs(change.value)
    if change.in_points and unit is not None and unit.kind is UnitKind.RATE:
        return Text("{points} points", points=size)
    return Quantity(size, unit)
