"""A KGI that counts what is done."""

from collections.abc import Iterator

from kpidocs.check.facts.wording import about
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.vocabulary import WordList

CODE = "KGI006"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs whose titles are about an action."""
    for goal, word in about(study, Kind.KGI, WordList.ACTIONS):
        yield Finding(
            CODE,
            Text(
                "The KGI “{goal}” counts what is done: “{word}” is an action, not a result.",
                goal=goal.title,
                word=word,
            ),
            goal.places.at("title"),
            goal=goal.id,
            hint=Text(
                "Make it a KDI with {line}, and what is to be gained by it the KGI.",
                line="kind: kdi",
            ),
        )


RULE = Rule(CODE, "action-as-kgi", Severity.WARNING, check)
