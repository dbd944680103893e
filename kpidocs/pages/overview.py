"""The page of all plans."""

from collections import Counter

from kpidocs.model import Judged, Plan
from kpidocs.pages.desk import Desk
from kpidocs.pages.plan import findings
from kpidocs.pages.topics import topics
from kpidocs.pages.views import Card, OverviewView, Shown
from kpidocs.settings import Severity, within
from kpidocs.text import Text
from kpidocs.words import counted


def overview_view(*, desk: Desk) -> OverviewView:
    """Say what the page of all plans shows."""
    portfolio = desk.study.portfolio
    astray = tuple(each for each in desk.study.findings if each.finding.goal not in portfolio.goals)
    return OverviewView(
        title=desk.say(Text("Goals")),
        cards=cards("", desk=desk),
        topics=topics(astray, desk=desk),
        summary=_summary(desk),
    )


def cards(folder: str, *, desk: Desk) -> tuple[Card, ...]:
    """Give a card for each plan below a folder that holds goals, but none for the page itself."""
    return tuple(
        _card(plan, desk)
        for plan in desk.study.portfolio.plans.values()
        if within(plan.id, folder)
        and desk.study.portfolio.in_plan(plan.id)
        and desk.links.plan(plan.id) != desk.path
    )


def _card(plan: Plan, desk: Desk) -> Card:
    lead = desk.lead(plan)
    due = plan.due if lead is None else lead.due
    owner = plan.owner if lead is None else lead.owner
    return Card(
        plan=desk.plan_ref(plan),
        lead=None if lead is None else desk.ref(lead),
        figure=Shown() if lead is None else desk.figure(lead),
        due="" if due is None else desk.say(Text("by {date}", date=due)),
        owner="" if owner is None else desk.say(Text("Owner: {owner}", owner=owner)),
        goals=len(desk.study.portfolio.in_plan(plan.id)),
        notes=_counts(findings(plan, desk=desk), desk),
    )


def _counts(found: tuple[Judged, ...], desk: Desk) -> tuple[tuple[str, str], ...]:
    numbers = Counter(each.severity for each in found)
    return tuple(
        (each.value, desk.say(counted(each, numbers[each]))) for each in Severity if numbers[each]
    )


def _summary(desk: Desk) -> str:
    count = desk.study.portfolio.count
    files = Text.plural("{n} file read", "{n} files read", n=count.files)
    goals = Text.plural("{n} goal", "{n} goals", n=len(desk.study.portfolio.goals))
    parts = [desk.say(files), desk.say(goals)]
    if count.unusable:
        parts.append(
            desk.say(Text.plural("{n} file not usable", "{n} files not usable", n=count.unusable))
        )
    return " · ".join(parts)
