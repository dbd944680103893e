"""A plan with more than one primary KGI."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import kgis, quoted
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KGI002"


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each plan, at a claim that should go."""
    for plan in study.portfolio.plans.values():
        claims = tuple(goal for goal in kgis(study.portfolio, plan.id) if goal.primary)
        if len(claims) > 1:
            top = _above_all(claims, study.portfolio)
            first, *others = (goal for goal in claims if goal is not top)
            yield Finding(
                CODE,
                Text(
                    "The plan “{plan}” has several primary KGIs: {goals}.",
                    plan=plan.title,
                    goals=quoted(claims),
                ),
                first.places.at("primary"),
                goal=first.id,
                hint=_remedy(top),
                also=tuple(
                    goal.places.at("primary") for goal in (top, *others) if goal is not None
                ),
            )


def _above_all(claims: tuple[Goal, ...], portfolio: Portfolio) -> Goal | None:
    """Give the KGI under which all others stand."""
    claiming = {claim.id for claim in claims}
    line = (claims[0], *portfolio.ancestors(claims[0].id))
    top = [goal for goal in line if goal.id in claiming][-1]
    below = {goal.id for goal in portfolio.descendants(top.id)}
    return top if claiming <= {top.id, *below} else None


def _remedy(top: Goal | None) -> Text:
    if top is None:
        return Text(
            "Leave {line} on one of them and remove it from the others.", line="primary: true"
        )
    return Text(
        "Leave {line} on “{goal}”, which stands above, and remove it from the others.",
        line="primary: true",
        goal=top.title,
    )


RULE = Rule(CODE, "several-primary-kgis", Severity.ERROR, check)
