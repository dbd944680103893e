"""A goal under one that it should stand above."""

from collections.abc import Iterator, Mapping

from kpidocs.check.goals import reference
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "TREE003"

# Under which kinds each kind may stand.
ABOVE: Mapping[Kind, frozenset[Kind]] = {
    Kind.KGI: frozenset({Kind.KGI, Kind.OBJECTIVE, Kind.KEY_RESULT}),
    Kind.KSF: frozenset({Kind.KGI, Kind.KSF, Kind.OBJECTIVE, Kind.KEY_RESULT}),
    Kind.KPI: frozenset(Kind) - {Kind.KDI},
    Kind.KDI: frozenset(Kind),
    Kind.OBJECTIVE: frozenset({Kind.KGI, Kind.KSF, Kind.OBJECTIVE, Kind.KEY_RESULT}),
    Kind.KEY_RESULT: frozenset({Kind.OBJECTIVE, Kind.KEY_RESULT}),
}


def check(study: Study) -> Iterator[Finding]:
    """Yield the goals that stand under a kind of goal which belongs below them."""
    for goal in study.portfolio.goals.values():
        above = study.portfolio.goals[goal.parent] if goal.parent is not None else None
        if above is None or not goal.counts or _may_stand_under(above, goal):
            continue
        yield Finding(
            CODE,
            Text(
                "The {kind} “{goal}” stands under the {upper} “{above}”.",
                kind=goal.kind,
                goal=goal.title,
                upper=above.kind,
                above=above.title,
            ),
            goal.places.at("kind" if goal.is_inline else "parent"),
            goal=goal.id,
            hint=_remedy(goal, study.portfolio),
        )


def _may_stand_under(above: Goal, goal: Goal) -> bool:
    """A KGI may break down any goal of another plan: what is a waypoint there is final here."""
    leaves_plan = goal.kind is Kind.KGI and above.plan != goal.plan
    return leaves_plan or above.kind in ABOVE[goal.kind]


def _remedy(goal: Goal, portfolio: Portfolio) -> Text:
    fitting = (each for each in portfolio.ancestors(goal.id) if each.kind in ABOVE[goal.kind])
    above = next(fitting, None)
    if above is None or goal.is_inline:
        return Text("From top to bottom stand KGI, KSF, KPI, KDI.")
    return Text(
        "Put it under “{above}”: write {line}.",
        above=above.title,
        line=f"parent: {reference(above, plan=goal.plan)}",
    )


RULE = Rule(CODE, "wrong-order", Severity.WARNING, check)
