"""Goals put together from their drafts, when all names and dates are known."""

from typing import TypeVar

from kpidocs.model import Goal, Plan, Section, Status
from kpidocs.source.goals.capacity import capacity
from kpidocs.source.goals.drafts import GoalDraft, PlanDraft
from kpidocs.source.goals.expressions import formula
from kpidocs.source.goals.ignores import ignores
from kpidocs.source.goals.numbers import numbers
from kpidocs.source.goals.phasing import phasing
from kpidocs.source.goals.rates import rate
from kpidocs.source.goals.references import Directory
from kpidocs.source.goals.relations import refer
from kpidocs.source.goals.signatures import judge_dates, last_agreement, revisions
from kpidocs.source.goals.values import day, head_count, length
from kpidocs.source.goals.variables import Variables
from kpidocs.source.keys.ids import bare
from kpidocs.source.keys.schema import DecisionKeys
from kpidocs.text import Text

T = TypeVar("T")

_FROM_PLAN = ("owner", "review", "stakeholders", "agreed_by", "status")
_SHARED_SECTIONS = frozenset({Section.RATIONALE, Section.CONTINGENCY, Section.AGREEMENT})


def assemble(draft: GoalDraft, home: PlanDraft, variables: Variables) -> Goal:
    """The goal that a draft describes; ``primary`` is as it is written."""
    keys, plan, directory = draft.keys, home.described, variables.directory
    conversion = rate(draft, "conversion", keys.conversion, variables)
    share = rate(draft, "share", keys.share, variables)
    expression = formula(draft, variables)
    same_as = refer(draft, "same_as", keys.same_as, directory)
    said = numbers(draft, plan, directory)
    people = head_count(draft, "people", keys.people)
    judge_dates(draft, keys, plan.fiscal_year_start)
    agreed_by = _agreed_by(draft, plan)
    draft.unread |= {key for key in _FROM_PLAN if key in home.unread and getattr(keys, key) is None}
    return Goal(
        id=draft.id,
        plan=draft.plan,
        kind=draft.kind,
        title=_title(draft),
        places=draft.places,
        is_inline=draft.is_inline,
        holder=None if draft.holder is None else draft.holder.id,
        parent=draft.parent,
        contributes_to=_contributions(draft, directory),
        primary=keys.primary is True,
        conversion=conversion,
        share=share,
        formula=expression,
        same_as=same_as,
        unit=said.unit,
        target=said.target,
        misread=said.misread,
        direction=said.direction,
        baseline=said.baseline,
        start=draft.start,
        due=draft.due,
        owner=_first(keys.owner, _held(draft, "owner"), plan.owner),
        status=plan.status if keys.status is None else Status(keys.status),
        people=people,
        phasing=phasing(draft, keys.phasing, plan.fiscal_year_start),
        capacity=capacity(draft, keys.capacity, people),
        numerator=refer(draft, "numerator", keys.numerator, directory),
        denominator=refer(draft, "denominator", keys.denominator, directory),
        definition=keys.definition,
        source=_first(keys.source, _held(draft, "source")),
        automated=keys.automated,
        frequency=keys.frequency,
        behaviour=keys.behaviour,
        priority=keys.priority,
        nature=keys.nature,
        stage=keys.stage,
        controllable=keys.controllable is not False,
        lag=length(draft, "lag", keys.lag),
        review=_first(keys.review, _held(draft, "review"), plan.review),
        reviewed=day(draft, "reviewed", keys.reviewed, plan.fiscal_year_start),
        decision_rule=_decision_rule(keys.decision_rule),
        stakeholders=tuple(keys.stakeholders or ()),
        agreed_by=agreed_by,
        agreed_on=last_agreement(agreed_by, plan.fiscal_year_start),
        approved_by=tuple(keys.approved_by or ()),
        rationale=_first(keys.rationale, _held(draft, "rationale")),
        contingency=_first(keys.contingency, _held(draft, "contingency")),
        revisions=revisions(draft, keys, plan.fiscal_year_start),
        tags=tuple(keys.tags or ()),
        ignore=ignores(draft, keys.ignore, plan.fiscal_year_start),
        sections=_sections(draft),
        body=draft.body,
        unread=frozenset(draft.unread),
    )


def _title(draft: GoalDraft) -> str:
    if draft.title:
        return draft.title
    name = bare(draft.id)
    if "title" not in draft.unread:
        hint = Text("Add {line}.", line=f"title: {name}")
        draft.report("SRC007", Text("The goal has no title."), key="title", hint=hint)
    return name


def _contributions(draft: GoalDraft, directory: Directory) -> tuple[str, ...]:
    goals = (
        refer(draft, f"contributes_to.{index}", name, directory)
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
