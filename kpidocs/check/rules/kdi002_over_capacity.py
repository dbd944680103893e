"""A target that is more than the people at hand can do."""

from collections.abc import Iterator

from kpidocs.check.facts.loads import FULL, Burden, burdens, finding, without_days
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Study
from kpidocs.quantity import Quantity
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KDI002"


def check(study: Study) -> Iterator[Finding]:
    """Yield the goals whose target takes more than there is."""
    for burden in burdens(study):
        if burden.load.used > FULL:
            yield finding(CODE, burden, _ways_out(burden))
    for goal in without_days(study):
        yield _no_days(goal)


def _ways_out(burden: Burden) -> Text:
    return Text(
        "One of these would do: people: {people}, days: {days}, or a target of {target}.",
        people=burden.load.people,
        days=burden.load.days,
        target=Quantity(burden.load.feasible, burden.unit),
    )


def _no_days(goal: Goal) -> Finding:
    return Finding(
        CODE,
        Text("“{goal}” has a target, but no workday on which to reach it.", goal=goal.title),
        goal.places.at("capacity"),
        goal=goal.id,
        hint=Text(
            "Give it more time, or write {line} in its plan, if all days count.",
            line="day: calendar",
        ),
    )


RULE = Rule(CODE, "over-capacity", Severity.ERROR, check)
