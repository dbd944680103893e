"""An objective with numbers, which belong to its key results."""

from collections.abc import Iterator

from kpidocs.check.facts.stray_numbers import numbered
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "OKR001"


def check(study: Study) -> Iterator[Finding]:
    """Yield the objectives with a target or another key that only a number can have."""
    for goal, keys in numbered(study, Kind.OBJECTIVE):
        yield Finding(
            CODE,
            Text("The objective “{goal}” has numbers: {keys}.", goal=goal.title, keys=keys),
            goal.places.at(keys[0]),
            goal=goal.id,
            hint=Text("Say in words what is to be gained, and leave numbers to the key results."),
        )


RULE = Rule(CODE, "objective-with-number", Severity.WARNING, check)
