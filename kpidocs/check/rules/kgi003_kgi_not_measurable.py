"""A KGI without a number."""

from collections.abc import Iterator

from kpidocs.check.facts.measures import not_measurable, unmeasured
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity

CODE = "KGI003"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs that have no number and are in no equation that could give them one."""
    for goal in unmeasured(study, Kind.KGI):
        yield not_measurable(goal, code=CODE)


RULE = Rule(CODE, "kgi-not-measurable", Severity.ERROR, check)
