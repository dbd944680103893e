"""A primary KGI from which no decision follows."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open, primary_kgis
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Origin, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KGI010"


def check(study: Study) -> Iterator[Finding]:
    """Yield the primary KGIs that do not say when to continue, improve or stop.

    One without a number needs that first.
    """
    for kgi in primary_kgis(study.portfolio):
        if (
            is_open(kgi)
            and not kgi.decision_rule
            and "decision_rule" not in kgi.unread
            and study.solution.of(kgi.id).origin is not Origin.NONE
        ):
            yield Finding(
                CODE,
                Text(
                    "It is not decided what follows from the KGI “{goal}”:"
                    " when to continue, improve or stop.",
                    goal=kgi.title,
                ),
                kgi.places.anchor,
                goal=kgi.id,
                hint=Text(
                    "Write decision_rule: with continue, improve and stop,"
                    " each with the figure from which it holds."
                ),
            )


RULE = Rule(CODE, "no-decision-rule", Severity.ADVICE, check)
