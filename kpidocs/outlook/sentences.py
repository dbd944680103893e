"""Pace and capacity in words."""

from collections.abc import Sequence
from fractions import Fraction

from kpidocs.model import Capacity, Solved
from kpidocs.outlook.capacity import Load
from kpidocs.quantity import PERCENT, Per, Quantity, rounded
from kpidocs.text import Text
from kpidocs.words import label, legible


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


def used_of(load: Load) -> Quantity:
    """Give the part of a capacity that a target takes, in whole percent."""
    return Quantity(rounded(load.used, 2), PERCENT)


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
