"""What is wrong with how rates and shares are used, in words (TGT003, TGT011)."""

from fractions import Fraction

from kpidocs.model import Finding, Goal, Location, Portfolio, conversion_of
from kpidocs.quantity import PERCENT, Quantity, rounded
from kpidocs.solve.judgement.reports import quoted
from kpidocs.text import Text

_DIGITS = 3  # so many show a tenth of a percent


def impossible(
    goal: Goal, above: Goal, portfolio: Portfolio, *, rate: Quantity, at: Location
) -> Finding:
    """Say that the rate between two targets would be none (TGT003)."""
    hint = (
        Text(
            "Raise “{goal}”, lower “{above}”, or give the two goals different units.",
            goal=goal.title,
            above=above.title,
        )
        if rate.value > 1
        else Text(
            "The other goals below “{above}” reach it already: lower one of them, or raise it.",
            above=above.title,
        )
    )
    return Finding(
        "TGT003",
        Text(
            "With these targets, {rate} would have to be {figure}.",
            rate=quoted(conversion_of(goal.id), portfolio),
            figure=Quantity(rounded(rate.value, _DIGITS), PERCENT),
        ),
        at,
        goal=goal.id,
        hint=hint,
    )


def wrong_denominator(
    rate: Goal, applied_to: Goal, portfolio: Portfolio, *, at: Location, goal: str
) -> Finding:
    """Say that a rate is applied to something else than what it divides by."""
    whole = portfolio.goals[rate.denominator or ""].title
    return Finding(
        "TGT011",
        Text(
            "“{rate}” divides by “{whole}”, but is applied to “{goal}”.",
            rate=rate.title,
            whole=whole,
            goal=applied_to.title,
        ),
        at,
        goal=goal,
        hint=Text(
            "Apply it to “{whole}”, or correct the {key} of “{rate}”.",
            whole=whole,
            key="denominator",
            rate=rate.title,
        ),
    )


def wrong_numerator(
    rate: Goal, parent: Goal, goal: Goal, portfolio: Portfolio, *, at: Location
) -> Finding:
    """Say that a rate gives something else than the goal that it leads to."""
    part = portfolio.goals[rate.numerator or ""].title
    return Finding(
        "TGT011",
        Text(
            "“{rate}” gives “{part}”, but is used for “{goal}”.",
            rate=rate.title,
            part=part,
            goal=parent.title,
        ),
        at,
        goal=goal.id,
        hint=Text(
            "Use a rate that leads to “{goal}”, or correct the {key} of “{rate}”.",
            goal=parent.title,
            key="numerator",
            rate=rate.title,
        ),
    )


def beyond_the_whole(whole: Goal, last: Goal, total: Fraction) -> Finding:
    """Say that the shares of a goal are more than all of it, at the last of them."""
    return Finding(
        "TGT011",
        Text(
            "The shares of “{goal}” add up to {total}.",
            goal=whole.title,
            total=Quantity(rounded(total, _DIGITS), PERCENT),
        ),
        last.places.at("share"),
        goal=last.id,
        hint=Text("Lower one of them: together they can be 100% at most."),
    )
