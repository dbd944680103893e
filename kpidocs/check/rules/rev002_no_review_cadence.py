"""A plan that nobody reviews."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open, spot
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "REV002"

FINAL = (Kind.KGI, Kind.OBJECTIVE)


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each plan with goals, its final one among them, without a cadence."""
    for plan in study.portfolio.plans.values():
        goals = study.portfolio.in_plan(plan.id)
        if any(goal.kind in FINAL and _is_settled(goal) for goal in goals):
            continue
        lacking = [
            goal for goal in goals if goal.is_numeric and is_open(goal) and not _is_settled(goal)
        ]
        if lacking:
            at, about = spot(plan, lacking[0], study.portfolio)
            yield Finding(
                CODE,
                Text.plural(
                    "It is not said how often one goal of the plan “{plan}” is reviewed.",
                    "It is not said how often {n} goals of the plan “{plan}” are reviewed.",
                    n=len(lacking),
                    plan=plan.title,
                ),
                at,
                goal=about,
                hint=Text(
                    "Write {line} or another cadence in the index.md of the plan:"
                    " it holds for all goals there.",
                    line="review: monthly",
                ),
            )


def _is_settled(goal: Goal) -> bool:
    return goal.review is not None or "review" in goal.unread


RULE = Rule(CODE, "no-review-cadence", Severity.ADVICE, check)
