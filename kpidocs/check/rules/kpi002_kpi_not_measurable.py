"""A KPI without a number."""

from collections.abc import Iterator

from kpidocs.check.facts.measures import has_rate, not_measurable, undecidable, unmeasured
from kpidocs.check.facts.paths import paths
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity

CODE = "KPI002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs without a number, or with one that leaves open when it is met."""
    for goal, _ in undecidable(study, Kind.KPI):
        yield not_measurable(goal, code=CODE)
    leading = paths(study.portfolio).leading
    for goal in unmeasured(study, Kind.KPI):
        lacks_only_a_parent = has_rate(goal) and goal.id not in leading
        if not lacks_only_a_parent:
            yield not_measurable(goal, code=CODE)


RULE = Rule(CODE, "kpi-not-measurable", Severity.ERROR, check)
