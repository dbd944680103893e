"""A KPI that does not say what is measured."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open
from kpidocs.check.facts.wording import wish
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI019"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs whose title only wishes and is not defined, or whose definition does."""
    for goal in study.portfolio.of_kind(Kind.KPI):
        found = wish(goal, study) if is_open(goal) else None
        if found is not None:
            key, word = found
            yield Finding(
                CODE,
                Text(
                    "“{goal}” does not say what is measured: “{word}” is a wish that everybody "
                    "reads differently.",
                    goal=goal.title,
                    word=word,
                ),
                goal.places.at(key),
                goal=goal.id,
                hint=Text("Write definition: and what counts and what does not."),
            )


RULE = Rule(CODE, "not-specific", Severity.ADVICE, check)
