"""KPIs for how much, and none for how good."""

from collections.abc import Iterator

from kpidocs.check.facts.goals import is_open, listed, spot
from kpidocs.check.facts.links import used
from kpidocs.check.facts.wording import nature_of
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Kind, Origin, Plan, Portfolio, Study
from kpidocs.settings import Severity
from kpidocs.text import Text
from kpidocs.vocabulary import Nature

CODE = "KPI016"
ILLEGIBLE = frozenset({"nature", "priority", "kind"})


def check(study: Study) -> Iterator[Finding]:
    """Yield one finding for each plan, naming its KPIs for volume."""
    portfolio = study.portfolio
    watched = portfolio.unread_plans | _watched_plans(study)
    for plan in portfolio.plans.values():
        goals = () if plan.id in watched else portfolio.in_plan(plan.id)
        volumes = tuple(goal for goal in goals if _is_volume(goal, study))
        if volumes:
            yield _finding(plan, volumes, portfolio)


def _watched_plans(study: Study) -> frozenset[str]:
    """Give the plans in which a goal watches the quality, and those above them."""
    found: set[str] = set()
    for goal in study.portfolio.written:
        if goal.plan not in found and _watches_quality(goal, study):
            parts = goal.plan.split("/")
            found.update("/".join(parts[:depth]) for depth in range(len(parts) + 1))
    return frozenset(found)


def _is_volume(goal: Goal, study: Study) -> bool:
    solved = study.solution.of(goal.id)
    return (
        goal.kind is Kind.KPI
        and is_open(goal)
        and goal.priority != "guard"
        and solved.origin is not Origin.NONE
        and nature_of(goal, study) is Nature.VOLUME
    )


def _watches_quality(goal: Goal, study: Study) -> bool:
    """Whether a goal tells how good the volume is, or may: a key of it could not be read.

    A rate that no other goal is computed from does so, such as the share of fitting leads.
    """
    if not goal.counts or not goal.is_numeric:
        return False
    solved = study.solution.of(goal.id)
    return (
        goal.priority == "guard"
        or not goal.unread.isdisjoint(ILLEGIBLE)
        or nature_of(goal, study) is Nature.QUALITY
        or (solved.is_rate and goal.id not in used(study.portfolio))
    )


def _finding(plan: Plan, volumes: tuple[Goal, ...], portfolio: Portfolio) -> Finding:
    at, about = spot(plan, volumes[0], portfolio)
    return Finding(
        CODE,
        Text(
            "Nothing in this plan watches the quality of {goals}.",
            goals=listed(volumes),
        ),
        at,
        goal=about,
        hint=Text(
            "Add a KPI for how good it is, such as satisfaction or complaints, "
            "or mark the one there is with {line}.",
            line="nature: quality",
        ),
    )


RULE = Rule(CODE, "volume-without-quality", Severity.WARNING, check)
