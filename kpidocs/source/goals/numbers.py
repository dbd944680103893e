"""What a goal says in numbers: its unit, target, direction and baseline."""

from dataclasses import dataclass, replace
from fractions import Fraction

from kpidocs.model import Misread, Plan
from kpidocs.quantity import (
    Baseline,
    Direction,
    Misreading,
    Target,
    Unit,
    parse_baseline,
    parse_scaled_unit,
    parse_target,
)
from kpidocs.source.goals.drafts import GoalDraft
from kpidocs.source.goals.references import Directory
from kpidocs.source.goals.relations import refer
from kpidocs.source.goals.unit_kinds import meant
from kpidocs.source.goals.values import attempt, insist
from kpidocs.text import Text

_KEYS = ("target", "unit", "formula", "conversion", "share", "same_as")


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a goal; ``misread`` says why there is no target where one is written."""

    unit: Unit | None
    target: Target | None
    misread: Misread | None
    direction: Direction | None
    baseline: Baseline | None


@dataclass(frozen=True, slots=True)
class _Declared:
    """The unit that is written for itself, and what a bare number is worth in it."""

    unit: Unit | None = None
    scale: Fraction | None = None


def numbers(draft: GoalDraft, plan: Plan, directory: Directory) -> Numbers:
    """Read the numbers of a goal. All other keys that give one are read: `Draft.unread` knows."""
    declared = _declared(draft, plan)
    direction = None if draft.keys.direction is None else Direction(draft.keys.direction)
    read = _target(draft, declared, direction)
    target, misread = (None, read) if isinstance(read, Misread) else (read, None)
    baseline = _baseline(draft, plan, declared, directory)
    if target is None and misread is None:
        misread = _broken(draft)
    elif target is not None and direction is None:
        direction = target.direction
    unit = meant(_unit(declared, target, baseline), plan)
    return Numbers(unit, target, misread, direction, baseline)


def _declared(draft: GoalDraft, plan: Plan) -> _Declared:
    text = draft.keys.unit
    read = None if text is None else insist(draft, "unit", lambda: parse_scaled_unit(text))
    return _Declared() if read is None else _Declared(unit=meant(read[1], plan), scale=read[0])


def _target(
    draft: GoalDraft, declared: _Declared, direction: Direction | None
) -> Target | Misread | None:
    text = draft.keys.target
    if text is None:
        return None
    return attempt(
        draft,
        "target",
        lambda: parse_target(text, unit=declared.unit, scale=declared.scale, direction=direction),
    )


def _baseline(
    draft: GoalDraft, plan: Plan, declared: _Declared, directory: Directory
) -> Baseline | None:
    text = draft.keys.baseline
    if text is None:
        return None
    written = insist(
        draft,
        "baseline",
        lambda: parse_baseline(
            text,
            unit=declared.unit,
            scale=declared.scale,
            fiscal_year_start=plan.fiscal_year_start,
        ),
    )
    if written is None or written.goal is None:
        return written
    goal = refer(draft, "baseline", written.goal, directory)
    return None if goal is None else replace(written, goal=goal)


def _unit(declared: _Declared, target: Target | None, baseline: Baseline | None) -> Unit | None:
    """The declared unit, else that of the target, else that of the baseline.

    Of 件/月 it is 件 where the target is an amount per month: what a goal has is a total.
    """
    own = None if target is not None and target.per is not None else declared.unit
    figure = None if baseline is None else baseline.figure
    units = (own, *(each.unit for each in (target, figure) if each is not None))
    return next((unit for unit in units if unit is not None and unit.symbol), None)


def _broken(draft: GoalDraft) -> Misread | None:
    """What stands for a number that was written wrongly, so that no rule misses it."""
    key = next((key for key in _KEYS if key in draft.unread), None)
    if key is None:
        return None
    message = Text("{key} could not be read.", key=key)
    return Misread(Misreading.INVALID, message, None, draft.places.at(key))
