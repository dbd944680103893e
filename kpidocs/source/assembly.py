"""Goals put together from their drafts, when all names and dates are known."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from kpidocs.model import Baseline, Goal, Misread, Plan, Section, Status
from kpidocs.quantity import (
    Direction,
    Misreading,
    Target,
    Unit,
    Window,
    parse_baseline,
    parse_scaled_unit,
    parse_target,
)
from kpidocs.source.drafts import GoalDraft, PlanDraft
from kpidocs.source.expressions import formula
from kpidocs.source.figures import rate
from kpidocs.source.ignores import ignores
from kpidocs.source.relations import refer
from kpidocs.source.schema import DecisionKeys
from kpidocs.source.values import attempt, day, head_count, insist
from kpidocs.source.variables import Variables
from kpidocs.text import Text

T = TypeVar("T")

_NUMERIC_KEYS = ("target", "unit", "formula", "conversion", "share", "same_as")
_FROM_PLAN = ("owner", "review", "agreed_by", "status")
_SHARED_SECTIONS = frozenset({Section.RATIONALE, Section.CONTINGENCY})


def assemble(draft: GoalDraft, home: PlanDraft, variables: Variables) -> Goal:
    """The goal that a draft describes; ``primary`` is as it is written."""
    keys, plan = draft.keys, home.described
    numbers = _numbers(draft, plan, variables)
    conversion = rate(draft, "conversion", keys.conversion, variables)
    share = rate(draft, "share", keys.share, variables)
    expression = formula(draft, variables)
    draft.unread |= {key for key in _FROM_PLAN if key in home.unread and getattr(keys, key) is None}

    def named(key: str, name: str | None) -> str | None:
        return refer(draft, key, name, variables.directory)

    return Goal(
        id=draft.id,
        plan=draft.plan,
        kind=draft.kind,
        title=_title(draft),
        places=draft.places,
        is_inline=draft.is_inline,
        holder=None if draft.holder is None else draft.holder.id,
        parent=draft.parent,
        contributes_to=_contributions(draft, variables),
        primary=keys.primary is True,
        conversion=conversion,
        share=share,
        formula=expression,
        same_as=named("same_as", keys.same_as),
        unit=numbers.unit,
        unit_scale=numbers.scale,
        target=numbers.target,
        misread=numbers.misread or (_broken(draft) if numbers.target is None else None),
        direction=numbers.direction,
        baseline=numbers.baseline,
        start=draft.start,
        due=draft.due,
        owner=_first(keys.owner, _held(draft, "owner"), plan.owner),
        status=plan.status if keys.status is None else Status(keys.status),
        people=head_count(draft, "people", keys.people),
        numerator=named("numerator", keys.numerator),
        denominator=named("denominator", keys.denominator),
        definition=keys.definition,
        source=_first(keys.source, _held(draft, "source")),
        automated=keys.automated,
        frequency=keys.frequency,
        behaviour=keys.behaviour,
        priority=keys.priority,
        nature=keys.nature,
        stage=keys.stage,
        controllable=keys.controllable is not False,
        review=_first(keys.review, _held(draft, "review"), plan.review),
        reviewed=day(draft, "reviewed", keys.reviewed, plan.fiscal_year_start),
        decision_rule=_decision_rule(keys.decision_rule),
        stakeholders=tuple(keys.stakeholders or ()),
        agreed_by=_agreed_by(draft, plan),
        approved_by=tuple(keys.approved_by or ()),
        rationale=_first(keys.rationale, _held(draft, "rationale")),
        contingency=_first(keys.contingency, _held(draft, "contingency")),
        tags=tuple(keys.tags or ()),
        ignore=ignores(draft, keys.ignore, plan.fiscal_year_start),
        sections=_sections(draft),
        body=draft.body,
        unread=frozenset(draft.unread),
    )


@dataclass(frozen=True, slots=True)
class _Numbers:
    unit: Unit | None
    scale: Fraction
    target: Target | None
    misread: Misread | None
    direction: Direction | None
    baseline: Baseline | None


def _numbers(draft: GoalDraft, plan: Plan, variables: Variables) -> _Numbers:
    keys = draft.keys
    scale, unit = _unit(draft)
    direction = None if keys.direction is None else Direction(keys.direction)
    target = _target(draft, unit, scale, direction)
    misread = target if isinstance(target, Misread) else None
    target = None if isinstance(target, Misread) else target
    baseline = _baseline(draft, plan, variables, unit=unit, scale=scale)
    if unit is None and target is not None:
        unit = target.unit
    if unit is None and baseline is not None and baseline.figure is not None:
        unit = baseline.figure.unit
    if direction is None and target is not None:
        direction = target.direction
    return _Numbers(
        unit=unit if unit is not None and unit.symbol else None,
        scale=scale or Fraction(1),
        target=target,
        misread=misread,
        direction=direction,
        baseline=baseline,
    )


def _unit(draft: GoalDraft) -> tuple[Fraction | None, Unit | None]:
    text = draft.keys.unit
    if text is None:
        return None, None
    return insist(draft, "unit", lambda: parse_scaled_unit(text)) or (None, None)


def _target(
    draft: GoalDraft,
    unit: Unit | None,
    scale: Fraction | None,
    direction: Direction | None,
) -> Target | Misread | None:
    text = draft.keys.target
    if text is None:
        return None
    return attempt(
        draft,
        "target",
        lambda: parse_target(text, unit=unit, scale=scale, direction=direction),
    )


def _baseline(
    draft: GoalDraft,
    plan: Plan,
    variables: Variables,
    *,
    unit: Unit | None,
    scale: Fraction | None,
) -> Baseline | None:
    text = draft.keys.baseline
    if text is None:
        return None
    written = insist(
        draft,
        "baseline",
        lambda: parse_baseline(
            text, unit=unit, scale=scale, fiscal_year_start=plan.fiscal_year_start
        ),
    )
    if written is None:
        return None
    goal = refer(draft, "baseline", written.goal, variables.directory)
    at = None if written.at is None else Window(written.at.first, written.at.last)
    return None if written.figure is None and goal is None else Baseline(written.figure, at, goal)


def _broken(draft: GoalDraft) -> Misread | None:
    """What stands for a number that was written wrongly, so that no rule misses it."""
    key = next((key for key in _NUMERIC_KEYS if key in draft.unread), None)
    if key is None:
        return None
    return Misread(
        Misreading.INVALID, Text("{key} could not be read.", key=key), None, draft.places.at(key)
    )


def _title(draft: GoalDraft) -> str:
    title = draft.keys.title or draft.heading
    if title:
        return title
    name = draft.id.rpartition("/")[2]
    if "title" not in draft.unread:
        hint = Text("Add {line}.", line=f"title: {name}")
        draft.report("SRC007", Text("The goal has no title."), key="title", hint=hint)
    return name


def _contributions(draft: GoalDraft, variables: Variables) -> tuple[str, ...]:
    goals = (
        refer(draft, f"contributes_to.{index}", name, variables.directory)
        for index, name in enumerate(draft.keys.contributes_to or ())
    )
    return tuple(goal for goal in goals if goal is not None)


def _held(draft: GoalDraft, key: str) -> str | None:
    """What the goal whose file holds this one says."""
    if draft.holder is None:
        return None
    value: str | None = getattr(draft.holder.keys, key)
    if value is None and key in draft.holder.unread:
        draft.unread.add(key)
    return value


def _first(*values: T | None) -> T | None:
    return next((value for value in values if value is not None), None)


def _agreed_by(draft: GoalDraft, plan: Plan) -> tuple[str, ...]:
    held = None if draft.holder is None else draft.holder.keys.agreed_by
    return tuple(_first(draft.keys.agreed_by, held) or plan.agreed_by)


def _sections(draft: GoalDraft) -> frozenset[Section]:
    if draft.holder is None:
        return draft.sections
    return draft.sections | (draft.holder.sections & _SHARED_SECTIONS)


def _decision_rule(keys: DecisionKeys | None) -> dict[str, str] | None:
    if keys is None:
        return None
    said = {"continue": keys.go_on, "improve": keys.improve, "stop": keys.stop}
    return {word: text for word, text in said.items() if text is not None}
