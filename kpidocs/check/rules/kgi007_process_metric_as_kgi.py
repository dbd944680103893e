"""A KGI that is a waypoint."""

from collections.abc import Iterator

from kpidocs.check.facts.wording import about
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.vocabulary import WordList

CODE = "KGI007"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KGIs whose titles are about a process metric."""
    for goal, word in about(study, Kind.KGI, WordList.PROCESS):
        yield Finding(
            CODE,
            Text(
                "The KGI “{goal}” is a waypoint: “{word}” is a process metric, "
                "and may improve without any gain.",
                goal=goal.title,
                word=word,
            ),
            goal.places.at("title"),
            goal=goal.id,
            hint=Text(
                "Make it a KPI with {line}, under a KGI that counts a result such as orders.",
                line="kind: kpi",
            ),
        )


RULE = Rule(CODE, "process-metric-as-kgi", Severity.WARNING, check)
