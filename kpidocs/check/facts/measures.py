"""Goals without a number that an actual figure could be held against."""

from collections.abc import Iterator

from kpidocs.model import Finding, Goal, Kind, Misread, Origin, Portfolio, Study
from kpidocs.quantity import Misreading
from kpidocs.text import Text

RELATIONS = frozenset({"conversion", "share", "formula", "same_as"})


def without_number(study: Study, *, code: str, kind: Kind) -> Iterator[Finding]:
    """Yield a finding for each goal of a kind without a number that can be judged."""
    for goal, _ in undecidable(study, kind):
        yield not_measurable(goal, code=code)
    for goal in unmeasured(study, kind):
        yield not_measurable(goal, code=code)


def undecidable(study: Study, kind: Kind) -> Iterator[tuple[Goal, Misread]]:
    """Give the goals of a kind whose target has a number and leaves open when it is met."""
    for goal in study.portfolio.of_kind(kind):
        if goal.misread is not None and goal.misread.reason is Misreading.UNDECIDABLE:
            yield goal, goal.misread


def unmeasured(study: Study, kind: Kind) -> Iterator[Goal]:
    """Give the goals of a kind that have no number and stand in no equation.

    What an equation lacks is the solver's to say, and what could not be read has been said.
    """
    illegible = {goal.plan for goal in study.portfolio.goals.values() if "formula" in goal.unread}
    for goal in study.portfolio.of_kind(kind):
        if (
            _says_no_number(goal)
            and study.solution.goals[goal.id].origin is Origin.NONE
            and goal.id not in study.solution.related
            and goal.plan not in illegible
            and goal.unread.isdisjoint(RELATIONS)
            and not _waits_for_parent(goal, study.portfolio)
        ):
            yield goal


def has_rate(goal: Goal) -> bool:
    """Whether a goal says how it relates to the one above."""
    return goal.conversion is not None or goal.share is not None


def not_measurable(goal: Goal, *, code: str) -> Finding:
    """Say that a goal has no number, and why what is written is none."""
    misread = goal.misread
    if misread is None:
        message = Text("“{goal}” has no number to reach.", goal=goal.title)
        hint = Text("Write target: and the number to reach, with its unit.")
        return Finding(code, message, goal.places.anchor, goal=goal.id, hint=hint)
    message = Text("“{goal}” cannot be measured. {why}", goal=goal.title, why=misread.message)
    return Finding(code, message, misread.at, goal=goal.id, hint=misread.hint)


def _says_no_number(goal: Goal) -> bool:
    if goal.misread is not None:
        return goal.misread.reason is Misreading.NOT_MEASURABLE
    return goal.target is None and "target" not in goal.unread


def _waits_for_parent(goal: Goal, portfolio: Portfolio) -> bool:
    """Whether a rate would give the number if the goal that it relates to were known.

    That a KPI has no goal above it is for the rules to say, of other kinds the solver says it.
    """
    return has_rate(goal) and (
        "parent" in goal.unread
        or (goal.parent is None and goal.kind is not Kind.KPI)
        or any("parent" in each.unread for each in portfolio.ancestors(goal.id))
    )
