"""A review that should have been held."""

from collections.abc import Iterator
from datetime import date

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.reviews import next_review
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Plan, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "REV001"


def check(study: Study) -> Iterator[Finding]:
    """Yield the plans whose next review lies before today, and goals reviewed by themselves."""
    plans = study.portfolio.plans
    hint = Text(
        "Hold it, then write {line} or the day on which it was held.",
        line=f"reviewed: {study.today.isoformat()}",
    )
    late = set()
    for plan in plans.values():
        due = _missed(plan, plan.reviewed, today=study.today)
        if due is not None:
            late.add(plan.id)
            message = Text(
                "The review of the plan “{plan}” was due on {due}.", plan=plan.title, due=due
            )
            yield Finding(CODE, message, plan.places.at("reviewed"), hint=hint)
    for goal in study.portfolio.goals.values():
        due = _missed(goal, _last_review(goal, plans[goal.plan]), today=study.today)
        if due is not None and goal.plan not in late:
            message = Text("The review of “{goal}” was due on {due}.", goal=goal.title, due=due)
            yield Finding(CODE, message, goal.places.at("reviewed"), goal=goal.id, hint=hint)


def _missed(each: Goal | Plan, reviewed: date | None, *, today: date) -> date | None:
    """Give the day of the next review if it has passed while the goal or plan was running."""
    if each.review is None or reviewed is None or not is_open(each):
        return None
    due = next_review(each.review, after=reviewed)
    has_ended = each.due is not None and each.due < today
    return due if due < today and not has_ended else None


def _last_review(goal: Goal, plan: Plan) -> date | None:
    """Give the last review of a goal that has its own; one of the plan is one of its goals."""
    if goal.reviewed is None or plan.reviewed is None:
        return goal.reviewed
    return max(goal.reviewed, plan.reviewed)


RULE = Rule(CODE, "review-overdue", Severity.WARNING, check, is_daily=True)
