"""Which kinds of goals stand under which."""

from collections.abc import Mapping

from kpidocs.model import Goal, Kind, Portfolio

FITTING: Mapping[Kind, frozenset[Kind]] = {
    Kind.KGI: frozenset({Kind.KGI, Kind.OBJECTIVE, Kind.KEY_RESULT}),
    Kind.KSF: frozenset({Kind.KGI, Kind.KSF, Kind.OBJECTIVE, Kind.KEY_RESULT}),
    Kind.KPI: frozenset(Kind) - {Kind.KDI},
    Kind.KDI: frozenset(Kind),
    Kind.OBJECTIVE: frozenset({Kind.KGI, Kind.KSF, Kind.OBJECTIVE, Kind.KEY_RESULT}),
    Kind.KEY_RESULT: frozenset({Kind.OBJECTIVE, Kind.KEY_RESULT}),
}


def misplaced_under(goal: Goal, portfolio: Portfolio) -> Goal | None:
    """Give the goal directly above if it belongs below.

    A KGI may break down any goal of another plan: what is a waypoint there is final here.
    """
    if goal.parent is None:
        return None
    above = portfolio.goals[goal.parent]
    is_final_here = goal.kind is Kind.KGI and above.plan != goal.plan
    return None if is_final_here or above.kind in FITTING[goal.kind] else above


def fitting_above(goal: Goal, portfolio: Portfolio) -> Goal | None:
    """Give the nearest goal above under which a goal may stand."""
    ancestors = portfolio.ancestors(goal.id)
    return next((above for above in ancestors if above.kind in FITTING[goal.kind]), None)
