"""A goal's target in a few words."""

from kpidocs.model import Goal, Origin, Solved
from kpidocs.words import headline, spoken, total


def target_text(goal: Goal, solved: Solved, *, locale: str) -> str:
    """Say a target as it was declared, else as it was derived; empty where there is none."""
    if goal.target is not None and solved.origin is Origin.DECLARED:
        return spoken(goal.target, locale)
    return headline(goal, solved, locale=locale)


def total_text(solved: Solved, *, locale: str) -> str:
    """Say the total that a target for each period, or against a baseline, amounts to."""
    is_written = solved.per is not None or (solved.factor is not None and not _follows(solved))
    return total(solved, locale=locale) if is_written else ""


def _follows(solved: Solved) -> bool:
    """Whether the change is derived, so that the total stands for the target."""
    return solved.change is not None and solved.change.origin is Origin.DERIVED
