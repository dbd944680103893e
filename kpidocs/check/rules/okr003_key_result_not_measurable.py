"""A key result without a number."""

from collections.abc import Iterator

from kpidocs.check.facts.measures import without_number
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity

CODE = "OKR003"


def check(study: Study) -> Iterator[Finding]:
    """Yield the key results without a number, or with one that leaves open when it is met."""
    return without_number(study, code=CODE, kind=Kind.KEY_RESULT)


RULE = Rule(CODE, "key-result-not-measurable", Severity.ERROR, check)
