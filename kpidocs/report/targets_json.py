"""Goals with their figures for programs. Keys may be added, never changed.

Figures are texts, exact decimals or N/D, in base units.
"""

from datetime import date
from enum import Enum
from fractions import Fraction

from kpidocs.model import Change, Derivation, Goal, Plan, Solved, Study
from kpidocs.outlook.periods.schedule import schedule
from kpidocs.quantity import Per, to_exact
from kpidocs.report.json_text import json_text
from kpidocs.settings import within
from kpidocs.vocabulary import vocabulary
from kpidocs.words import line_of

VERSION = 1


def targets_json(study: Study, *, locale: str, shown: str = "", per: Per | None = None) -> str:
    """Give plans and goals sorted by id; ``shown`` limits them to a file or folder.

    With ``per``, each goal has what is due of it in each period.
    """
    portfolio = study.portfolio
    goals = [
        goal
        for _, goal in sorted(portfolio.goals.items())
        if goal.counts and within(goal.places.path, shown)
    ]
    listed = {goal.plan for goal in goals}
    content = {
        "version": VERSION,
        "plans": [
            _plan(plan)
            for _, plan in sorted(portfolio.plans.items())
            if plan.id in listed or within(plan.places.path, shown)
        ],
        "goals": [
            _goal(goal, study, locale) | ({} if per is None else _parts(goal, study, per))
            for goal in goals
        ],
    }
    return json_text(content)


def _plan(plan: Plan) -> dict[str, object]:
    return {"id": plan.id, "title": plan.title, "primary_kgi": plan.primary_kgi}


def _goal(goal: Goal, study: Study, locale: str) -> dict[str, object]:
    solved = study.solution.of(goal.id)
    return {
        "id": goal.id,
        "plan": goal.plan,
        "kind": goal.kind.value,
        "title": goal.title,
        "parent": goal.parent,
        "unit": None if solved.unit is None else solved.unit.symbol or None,
        "direction": solved.direction.value if goal.is_numeric else None,
        "comparator": _word(solved.comparator),
        **_figures(solved),
        "baseline": _baseline(goal, solved),
        "start": _day(goal.start),
        "due": _day(goal.due),
        "required": _exact(solved.required),
        "attained": _exact(solved.attained),
        "range": _range(solved),
        "change": _change(solved.change, study, locale),
        "derivation": _derivation(solved.derivation, study, locale),
        "path": goal.places.path,
        "line": goal.places.anchor.line,
    }


def _parts(goal: Goal, study: Study, per: Per) -> dict[str, object]:
    due = schedule(
        goal,
        plan=study.portfolio.plans[goal.plan],
        solved=study.solution.of(goal.id),
        per=per,
        words=vocabulary(study.settings.words),
    )
    parts = [
        {
            "start": _day(part.window.start),
            "due": _day(part.window.due),
            "amount": _exact(part.amount),
        }
        for part in due.parts
    ]
    return {"basis": _word(due.basis), "parts": parts}


def _figures(solved: Solved) -> dict[str, object]:
    return {
        "amount": _exact(solved.amount),
        "target": _exact(solved.target),
        "exact": _exact(solved.exact),
        "upper": _exact(solved.upper),
        "origin": solved.origin.value,
        "per": _word(solved.per),
        "factor": _exact(solved.factor),
    }


def _baseline(goal: Goal, solved: Solved) -> dict[str, object] | None:
    if solved.baseline is None:
        return None
    at = None if goal.baseline is None or goal.baseline.at is None else goal.baseline.at.due
    return {"value": _exact(solved.baseline), "date": _day(at)}


def _range(solved: Solved) -> dict[str, object] | None:
    """Give the bounds that ranges of rates lead to; wide ones may be wider than need be."""
    if solved.bounds is None:
        return None
    low, high = solved.bounds.low, solved.bounds.high
    return {"low": _exact(low), "high": _exact(high), "wide": solved.bounds.is_wide}


def _change(change: Change | None, study: Study, locale: str) -> dict[str, object] | None:
    """Give the change of a goal that is related to others by factors.

    ``delivery`` is the step to what the changes below it amount to.
    """
    if change is None:
        return None
    return {
        "factor": _exact(change.factor),
        "origin": change.origin.value,
        "comparator": change.comparator.value,
        "required": _exact(change.required),
        "attained": _exact(change.attained),
        "assumed": list(change.assumed),
        "derivation": _derivation(change.derivation, study, locale),
        "delivery": _derivation(change.delivery, study, locale),
    }


def _derivation(
    derivation: Derivation | None, study: Study, locale: str
) -> dict[str, object] | None:
    if derivation is None:
        return None
    line = line_of(derivation, portfolio=study.portfolio, solution=study.solution, locale=locale)
    return {
        "equation": line.equation,
        "substitution": line.substitution,
        "result": line.result,
        "operands": list(derivation.operands),
    }


def _exact(figure: Fraction | None) -> str | None:
    return None if figure is None else to_exact(figure)


def _word(member: Enum | None) -> str | None:
    return None if member is None else str(member.value)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
