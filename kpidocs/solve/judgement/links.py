"""What is said of a link whose ends do not fit: too little, too much, or beyond an end."""

from fractions import Fraction

from kpidocs.model import Goal, Portfolio, is_of_goal
from kpidocs.quantity import PERCENT, Comparator, Quantity, Target, rounded
from kpidocs.solve.judgement.reports import quoted
from kpidocs.text import Text
from kpidocs.words import first_few, rough

SMALL = Fraction(1, 50)  # of a target: then tenths of a percent are said


def falls_short(
    cause: Goal,
    top: Goal,
    *,
    stated: Quantity | Target | None,
    reach: Quantity,
    needed: Fraction,
    target: Quantity | Target,
) -> Text:
    """Say how far the highest goal that is missed gets; ``stated`` is what the cause declares.

    ``needed`` is the figure that its ``target`` takes: 21 for more than 20.
    """
    part = rounded(reach.value / needed, 2) if needed else Fraction(0)
    figures = {"reach": _rough(reach), "target": target, "part": Quantity(part, PERCENT)}
    if stated is None:
        return Text(
            "The goals below “{goal}” reach {reach} of {target} ({part}).",
            goal=top.title,
            **figures,
        )
    return Text(
        "With “{cause}” at {stated}, “{goal}” reaches {reach} of {target} ({part}).",
        cause=cause.title,
        stated=stated,
        goal=top.title,
        **figures,
    )


def reaches(
    cause: Goal, goal: Goal, *, stated: Quantity | Target | None, reach: Quantity, where: Text
) -> Text:
    """Say where a goal gets when those below are met; ``stated`` is what the cause declares."""
    if stated is None:
        return Text(
            "The goals below “{goal}” reach {reach}, {where}.",
            goal=goal.title,
            reach=_rough(reach),
            where=where,
        )
    return Text(
        "With “{cause}” at {stated}, “{goal}” reaches {reach}, {where}.",
        cause=cause.title,
        stated=stated,
        goal=goal.title,
        reach=_rough(reach),
        where=where,
    )


def _rough(reach: Quantity) -> Quantity:
    """Say what is reached in few digits: it is a sum of what is planned, not a plan."""
    return Quantity(rough(reach.value), reach.unit)


def beyond_limit(limit: Quantity | Target) -> Text:
    """Say that something is more than the most that a target allows."""
    if isinstance(limit, Target) and limit.comparator is Comparator.LESS_THAN:
        return Text("where {limit} is allowed", limit=limit)
    return Text("beyond its limit of {limit}", limit=limit)


def beyond_end(end: Quantity) -> Text:
    """Say that something is more than the upper end of a range."""
    return Text("beyond the upper end of {end}", end=end)


def better(reach: Fraction, needed: Fraction, target: Quantity | Target) -> Text:
    """Say by how much something is better than the figure that a target takes."""
    more = (reach - needed) / needed
    part = Quantity(rounded(abs(more), 2 if abs(more) > SMALL else 3), PERCENT)
    if more < 0:
        return Text("{part} less than its limit of {target}", part=part, target=target)
    return Text("{part} more than its target of {target}", part=part, target=target)


def supposing(what: Text, assumed: tuple[str, ...], portfolio: Portfolio) -> Text:
    """Add on which silent figures a statement about changes rests."""
    if not assumed:
        return what
    return Text.plural(
        "{what} This supposes that {assumed} stays as it is.",
        "{what} This supposes that {assumed} stay as they are.",
        n=len(assumed),
        what=what,
        assumed=first_few(tuple(quoted(each, portfolio) for each in assumed)),
    )


def or_baseline(hint: Text | None, assumed: tuple[str, ...], portfolio: Portfolio) -> Text | None:
    """Add what else may mend a change: the figure from before of goals that state a total."""
    goals = tuple(quoted(each, portfolio) for each in assumed if is_of_goal(each))
    if not goals:
        return hint
    more = Text(
        "Or give {goals} a baseline, so that the change there counts.", goals=first_few(goals)
    )
    return more if hint is None else Text("{what} {why}", what=hint, why=more)
