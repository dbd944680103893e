"""A key result without a number."""

from collections.abc import Iterator

from kpidocs.check.measures import not_measurable, undecidable, unmeasured
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity

CODE = "OKR003"


def check(study: Study) -> Iterator[Finding]:
    """Yield the key results without a number, or with one that leaves open when it is met."""
    for goal, _ in undecidable(study, Kind.KEY_RESULT):
        yield not_measurable(goal, code=CODE)
    for goal in unmeasured(study, Kind.KEY_RESULT):
        yield not_measurable(goal, code=CODE)


RULE = Rule(CODE, "key-result-not-measurable", Severity.ERROR, check)
