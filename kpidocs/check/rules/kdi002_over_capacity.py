"""A target that is more than the people at hand can do."""

from collections.abc import Iterator

from kpidocs.check.facts.loads import FULL, Burden, burdens, finding
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Study
from kpidocs.quantity import Quantity
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KDI002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the goals whose target takes more than there is."""
    for burden in burdens(study):
        if burden.load.used > FULL:
            yield finding(CODE, burden, _ways_out(burden))


def _ways_out(burden: Burden) -> Text:
    return Text(
        "One of these would do: people: {people}, days: {days}, or a target of {target}.",
        people=burden.load.people,
        days=burden.load.days,
        target=Quantity(burden.load.feasible, burden.unit),
    )


RULE = Rule(CODE, "over-capacity", Severity.ERROR, check)
