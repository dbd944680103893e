"""A KPI without a deadline."""

from collections.abc import Iterator

from kpidocs.check.facts.deadlines import without_deadline
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity

CODE = "KPI003"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs that have no deadline of their own, of the goal above or of the plan."""
    return without_deadline(study, code=CODE, kind=Kind.KPI)


RULE = Rule(CODE, "kpi-not-time-bound", Severity.ERROR, check)
