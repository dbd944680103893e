"""A goal under one that it should stand above."""

from collections.abc import Iterator

from kpidocs.check.facts.order import fitting_above, misplaced_under
from kpidocs.check.facts.stray_numbers import numbered
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "TREE003"
WORDS = (Kind.KSF, Kind.OBJECTIVE)


def check(study: Study) -> Iterator[Finding]:
    """Yield the goals that stand under a goal which belongs below them.

    Of those that are said in words and have numbers the kind is wrong, not the place.
    """
    misnamed = {goal.id for kind in WORDS for goal, _ in numbered(study, kind)}
    for goal in study.portfolio.goals.values():
        above = misplaced_under(goal, study.portfolio)
        if goal.counts and above is not None and goal.id not in misnamed:
            yield Finding(
                CODE,
                Text(
                    "The {kind} “{goal}” stands under the {upper} “{above}”.",
                    kind=goal.kind,
                    goal=goal.title,
                    upper=above.kind,
                    above=above.title,
                ),
                goal.places.at("kind" if goal.is_inline else "parent"),
                goal=goal.id,
                hint=_remedy(goal, study.portfolio),
            )


def _remedy(goal: Goal, portfolio: Portfolio) -> Text:
    above = fitting_above(goal, portfolio)
    if above is None or goal.is_inline:
        return Text("From top to bottom stand KGI, KSF, KPI, KDI.")
    return Text(
        "Put it under “{above}”: write {line}.",
        above=above.title,
        line=f"parent: {above.name_in(goal.plan)}",
    )


RULE = Rule(CODE, "wrong-order", Severity.WARNING, check)
