"""A KPI without a number."""

from collections.abc import Iterator

from kpidocs.check.measures import not_measurable, unmeasured
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity

CODE = "KPI002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs that have no number and are in no equation that could give them one."""
    for goal in unmeasured(study, Kind.KPI):
        yield not_measurable(goal, code=CODE)


RULE = Rule(CODE, "kpi-not-measurable", Severity.ERROR, check)
