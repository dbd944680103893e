"""A primary KGI that is shared with nobody."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open, primary_kgis
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KGI009"


def check(study: Study) -> Iterator[Finding]:
    """Yield the primary KGIs without stakeholders, of their own or from their plan."""
    for kgi in primary_kgis(study.portfolio):
        plan = study.portfolio.plans[kgi.plan]
        if (
            is_open(kgi)
            and not (kgi.stakeholders or plan.stakeholders)
            and "stakeholders" not in kgi.unread
        ):
            yield Finding(
                CODE,
                Text("It is not said with whom the KGI “{goal}” is shared.", goal=kgi.title),
                kgi.places.anchor,
                goal=kgi.id,
                hint=Text(
                    "Write stakeholders: and who is to know it, such as sales and management."
                ),
            )


RULE = Rule(CODE, "kgi-not-shared", Severity.ADVICE, check)
