"""A KGI without a number."""

from collections.abc import Iterator

from kpidocs.check.measures import not_measurable, unmeasured
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.quantity import Misreading
from kpidocs.settings import Severity

CODE = "KGI003"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs without a number; a target that cannot be decided is another rule's."""
    for goal in unmeasured(study, Kind.KGI):
        if goal.misread is None or goal.misread.reason is not Misreading.UNDECIDABLE:
            yield not_measurable(goal, code=CODE)


RULE = Rule(CODE, "kgi-not-measurable", Severity.ERROR, check)
