"""Numbers on KSF and objectives, which are said in words alone."""

from collections.abc import Iterator

from kpidocs.model import Goal, Kind, Study
from kpidocs.quantity import Misreading

NUMBERS = ("target", "unit", "baseline", "conversion", "share", "formula", "same_as")


def numbered(study: Study, kind: Kind) -> Iterator[tuple[Goal, tuple[str, ...]]]:
    """Give the goals of a kind that have numbers, each with the keys in which they stand."""
    for goal in study.portfolio.of_kind(kind):
        keys = tuple(key for key in NUMBERS if _holds(goal, key))
        if keys:
            yield goal, keys


def misnamed(study: Study) -> frozenset[str]:
    """Give the objectives with numbers and without key results: they are meant to be KPIs."""
    goals = (goal for goal, _ in numbered(study, Kind.OBJECTIVE))
    return frozenset(goal.id for goal in goals if not _has_key_results(goal, study))


def _has_key_results(goal: Goal, study: Study) -> bool:
    below = study.portfolio.children(goal.id)
    return any(each.kind is Kind.KEY_RESULT and each.counts for each in below)


def _holds(goal: Goal, key: str) -> bool:
    """Whether a key is written and has a value, be it none that could be reached."""
    misread = goal.misread
    is_vague = misread is not None and misread.reason is not Misreading.INVALID
    has_value = getattr(goal, key) is not None or (key == "target" and is_vague)
    return has_value and key in goal.places.keys and key not in goal.unread
