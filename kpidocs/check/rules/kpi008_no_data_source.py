"""A KPI whose figures come from nowhere."""

from collections.abc import Iterator

from kpidocs.check.facts.lacks import lacking
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI008"

# What is computed from other goals is not measured, however badly the relation is written.
COMPUTED = frozenset({"formula", "same_as", "numerator", "denominator"})


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each file with KPIs that do not say where their figures come from."""
    for lack in lacking(study, rule=RULE, lacks=_lacks):
        yield Finding(
            CODE,
            Text(
                "It is not said where the figures of {goals} come from.",
                goals=lack.titles,
            ),
            lack.at,
            goal=lack.goal,
            hint=Text("Write source: and the report or system that shows the figure."),
        )


def _lacks(goal: Goal) -> bool:
    return goal.source is None and "source" not in goal.unread and not _is_computed(goal)


def _is_computed(goal: Goal) -> bool:
    is_divided = goal.numerator is not None and goal.denominator is not None
    return (
        is_divided
        or goal.formula is not None
        or goal.same_as is not None
        or not goal.unread.isdisjoint(COMPUTED)
    )


RULE = Rule(CODE, "no-data-source", Severity.WARNING, check)
