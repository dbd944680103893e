"""An objective with too few or too many key results."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.paths import paths
from kpidocs.check.facts.stray_numbers import misnamed
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "OKR002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the objectives whose key results are not as many as the limits of their plan ask for.

    One that is broken down into objectives needs none of its own.
    """
    unsettled, left_out = paths(study.portfolio).unsettled_plans, misnamed(study)
    for goal in study.portfolio.of_kind(Kind.OBJECTIVE):
        least, most = study.limits(goal.plan).key_results
        count = _below(goal, Kind.KEY_RESULT, study.portfolio)
        is_broken_down = count == 0 and _below(goal, Kind.OBJECTIVE, study.portfolio)
        is_short = count < least and not is_broken_down and goal.plan not in unsettled
        if (is_short or count > most) and is_open(goal) and goal.id not in left_out:
            yield _finding(goal, count, span=(least, most))


def _below(goal: Goal, kind: Kind, portfolio: Portfolio) -> int:
    return sum(each.kind is kind and each.counts for each in portfolio.children(goal.id))


def _finding(goal: Goal, count: int, *, span: tuple[int, int]) -> Finding:
    least, most = span
    hint = (
        Text("Keep those that show best that it is reached.")
        if count > most
        else Text("Add goals with {line} below it.", line="kind: key-result")
    )
    return Finding(
        CODE,
        Text.plural(
            "“{goal}” has {n} key result; {least} to {most} are asked for.",
            "“{goal}” has {n} key results; {least} to {most} are asked for.",
            n=count,
            goal=goal.title,
            least=least,
            most=most,
        ),
        goal.places.anchor,
        goal=goal.id,
        hint=hint,
    )


RULE = Rule(CODE, "key-result-count", Severity.WARNING, check)
