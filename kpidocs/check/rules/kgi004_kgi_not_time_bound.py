"""A KGI without a deadline."""

from collections.abc import Iterator

from kpidocs.check.facts.deadlines import without_deadline
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity

CODE = "KGI004"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs that have no deadline of their own, of the goal above or of the plan."""
    return without_deadline(study, code=CODE, kind=Kind.KGI)


RULE = Rule(CODE, "kgi-not-time-bound", Severity.ERROR, check)
