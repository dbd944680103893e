"""What is wrong with what was written, in words."""

from fractions import Fraction

from kpidocs.model import Finding, Goal, Rate
from kpidocs.quantity import PERCENT, Quantity
from kpidocs.text import Text

_WHOLE = 100  # percent


def people_missing(goal: Goal) -> Finding:
    """Say that an amount per person has no number of persons (SRC007)."""
    return Finding(
        "SRC007",
        Text("The target of “{goal}” is per person, but “people” is missing.", goal=goal.title),
        goal.places.at("target"),
        goal=goal.id,
        hint=Text("Write how many act, such as {example}.", example="people: 3"),
    )


def parent_missing(goal: Goal, rate: Rate, key: str) -> Finding:
    """Say that a conversion or a share has no goal to relate to (SRC007)."""
    return Finding(
        "SRC007",
        Text("“{goal}” has a {key}, but there is no goal above it.", goal=goal.title, key=key),
        rate.at,
        goal=goal.id,
        hint=Text("Write parent: and the id of the goal above, or remove {key}.", key=key),
    )


def rate_out_of_range(goal: Goal, rate: Rate, figure: Fraction) -> Finding:
    """Say that a conversion or a share is no part of its whole (TGT003)."""
    shown = Quantity(figure, PERCENT)
    if figure <= 0:
        message = Text(
            "With a rate of {rate} nothing ever gets through: it must be above 0%.", rate=shown
        )
        hint = Text("Write the rate as a part of the whole, such as 50%.")
    else:
        message = Text("A rate of {rate} is more than the whole.", rate=shown)
        hint = _lower_rate(rate, figure)
    return Finding("TGT003", message, rate.at, goal=goal.id, hint=hint)


def _lower_rate(rate: Rate, figure: Fraction) -> Text:
    """Suggest 50% where 50 is written: a sign of percent may be missing."""
    written = "" if rate.figure is None else rate.figure.written
    if figure > _WHOLE or not written.isdecimal():
        return Text("Write at most 100%, or give the two goals different units.")
    return Text(
        "Write {lower}, if that is meant, or give the two goals different units.",
        lower=Quantity(figure / _WHOLE, PERCENT),
    )
