"""A KGI of which nobody can say whether it is met."""

from collections.abc import Iterator

from kpidocs.check.facts.measures import undecidable
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KGI005"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs whose target leaves open when it is met, with the readings to choose from."""
    for goal, misread in undecidable(study, Kind.KGI):
        message = Text(
            "It cannot be decided whether “{goal}” is met. {why}",
            goal=goal.title,
            why=misread.message,
        )
        yield Finding(CODE, message, misread.at, goal=goal.id, hint=misread.hint)


RULE = Rule(CODE, "kgi-not-decidable", Severity.ERROR, check)
