"""A KPI that the team cannot move."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI007"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs marked as outside factors, unless they only guard a limit."""
    for goal in study.portfolio.of_kind(Kind.KPI):
        if not goal.controllable and goal.priority != "guard" and is_open(goal):
            yield Finding(
                CODE,
                Text("“{goal}” is a KPI, but the team cannot move it.", goal=goal.title),
                goal.places.at("controllable"),
                goal=goal.id,
                hint=Text(
                    "Set the target on what the team can move. Keep this one as a limit"
                    " with {line}, or move it to assumptions.",
                    line="priority: guard",
                ),
            )


RULE = Rule(CODE, "not-controllable", Severity.WARNING, check)
