"""A KPI that is due later than the goal it serves."""

from collections.abc import Iterator

from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Kind, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI004"


def check(study: Study) -> Iterator[Finding]:
    """Yield the KPIs whose deadline comes after that of the goal above, numeric or not."""
    for goal in study.portfolio.of_kind(Kind.KPI):
        above = study.portfolio.goals[goal.parent] if goal.parent is not None else None
        if above is None or not above.counts or goal.due is None or above.due is None:
            continue
        if goal.due > above.due:
            yield Finding(
                CODE,
                Text(
                    "“{goal}” is due on {due}, later than “{above}” above it ({limit}).",
                    goal=goal.title,
                    due=goal.due,
                    above=above.title,
                    limit=above.due,
                ),
                goal.places.at("due"),
                goal=goal.id,
                hint=Text("Write {line}, or an earlier day.", line=f"due: {above.due.isoformat()}"),
                also=(above.places.at("due"),),
            )


RULE = Rule(CODE, "due-after-parent", Severity.ERROR, check)
