"""A KPI without a number."""

from collections.abc import Iterator

from kpidocs.check.measures import has_rate, not_measurable, unmeasured
from kpidocs.check.paths import paths
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity

CODE = "KPI002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs without a number; where only the goal above is missing, that is said."""
    leading = paths(study.portfolio).leading
    for goal in unmeasured(study, Kind.KPI):
        if goal.id in leading or not has_rate(goal):
            yield not_measurable(goal, code=CODE)


RULE = Rule(CODE, "kpi-not-measurable", Severity.ERROR, check)
