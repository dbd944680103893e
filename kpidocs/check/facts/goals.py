"""Goals as rules pick them and as messages call them."""

from collections.abc import Iterable, Iterator

from kpidocs.model import Goal, Kind, Location, Plan, Portfolio, Status
from kpidocs.text import Text
from kpidocs.words import first_few

UPWARDS = ("parent", "contributes_to", "same_as")


def is_open(each: Goal | Plan) -> bool:
    """Whether a goal or a plan is still to be reached: neither done nor dropped."""
    return each.status not in (Status.DONE, Status.DROPPED)


def kgis(portfolio: Portfolio, plan: str) -> tuple[Goal, ...]:
    """Give the KGIs of a plan in written order, without dropped ones."""
    goals = portfolio.in_plan(plan)
    return tuple(goal for goal in goals if goal.kind is Kind.KGI and goal.counts)


def primary_kgi(portfolio: Portfolio, plan: str) -> Goal | None:
    """Give the primary KGI of a plan, None also when it was dropped."""
    primary = portfolio.goals.get(portfolio.plans[plan].primary_kgi or "")
    return primary if primary is not None and primary.counts else None


def primary_kgis(portfolio: Portfolio) -> Iterator[Goal]:
    """Give the primary KGI of each plan that has one."""
    return filter(None, (primary_kgi(portfolio, plan) for plan in portfolio.plans))


def nearest_kgi(portfolio: Portfolio, plan: str) -> Goal | None:
    """Give the KGI that goals of a plan most likely serve: its own, else one of a plan above."""
    while True:
        if plan in portfolio.plans:
            found = (primary_kgi(portfolio, plan), *kgis(portfolio, plan))
            kgi = next(filter(None, found), None)
            if kgi is not None:
                return kgi
        if not plan:
            return None
        plan = plan.rpartition("/")[0]


def holder(goal: Goal, portfolio: Portfolio) -> Goal:
    """Give the goal whose file holds another, or a goal itself that has a file of its own."""
    return portfolio.goals.get(goal.holder or "", goal)


def spot(plan: Plan, goal: Goal, portfolio: Portfolio) -> tuple[Location, str | None]:
    """Give where something about a plan is reported, and about which goal.

    Without an index.md there is no place to speak of the plan: the file of one of its goals is.
    """
    if plan.is_written:
        return plan.places.anchor, None
    about = holder(goal, portfolio)
    return about.places.anchor, about.id


def is_cut_off(goal: Goal) -> bool:
    """Whether a goal names one that it serves and that could not be found or read."""
    return not goal.unread.isdisjoint(UPWARDS)


def quoted(goals: Iterable[Goal]) -> tuple[Text, ...]:
    """Give the titles of goals, quoted."""
    return tuple(Text("“{goal}”", goal=goal.title) for goal in goals)


def listed(goals: Iterable[Goal]) -> tuple[Text, ...]:
    """Give the titles of goals, quoted, as a list in a message; of many the first few."""
    return first_few(quoted(goals))
