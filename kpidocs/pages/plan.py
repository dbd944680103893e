"""The page of one plan."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from kpidocs.model import Assumption, Evidence, Judged, Location, Plan
from kpidocs.pages.body import body
from kpidocs.pages.desk import Desk, place
from kpidocs.pages.goal import facts, verdict
from kpidocs.pages.index import gravity
from kpidocs.pages.prospects import interval, likely, moving
from kpidocs.pages.topics import topics
from kpidocs.pages.tree import plan_tree
from kpidocs.pages.views import Card, Given, PlanView, Ref, Shown
from kpidocs.pages.what_if import what_if
from kpidocs.quantity import Figure
from kpidocs.words.names import name_of


def plan_view(
    plan: Plan, *, desk: Desk, drawings: Mapping[str, str], cards: tuple[Card, ...]
) -> PlanView:
    """Say everything about a plan that its page shows."""
    lead = desk.lead(plan)
    found = findings(plan, desk=desk)
    verdict_ = verdict(found, desk=desk)
    text = body(plan.body, title=plan.title, settings=desk.study.settings)
    return PlanView(
        title=desk.plan_title(plan),
        lead=None if lead is None else desk.ref(lead),
        figure=Shown() if lead is None else desk.figure(lead),
        facts=() if lead is None else tuple(facts(lead, desk=desk)),
        verdict=verdict_,
        others=len(found) - 1 if verdict_ else len(found),
        tree=plan_tree(plan.id, desk=desk, drawings=drawings),
        rows=tuple(
            desk.row(each, depth=depth) for each, depth in desk.study.portfolio.tree(plan.id)
        ),
        givens=tuple(_givens(plan, desk)),
        body=Markup(text),  # noqa: S704 (made harmless)
        topics=topics(found, desk=desk),
        cards=cards,
        moving=moving(plan, desk=desk),
        likely=likely(plan, desk=desk),
        what_if=what_if(plan, desk=desk),
    )


def findings(plan: Plan, *, desk: Desk) -> tuple[Judged, ...]:
    """Give what was found about a plan and its goals, the gravest first."""
    folder = plan.places.path.rpartition("/")[0]
    own = {each.id for each in desk.study.portfolio.in_plan(plan.id)}
    found = (
        each
        for each in desk.study.findings
        if each.finding.goal in own
        or (
            each.finding.goal not in desk.study.portfolio.goals
            and each.finding.at.path.rpartition("/")[0] == folder
        )
    )
    return tuple(sorted(found, key=gravity))


def _givens(plan: Plan, desk: Desk) -> Iterator[Given]:
    own = desk.study.portfolio.in_plan(plan.id)
    owners = {plan.id, *(each.id for each in own)}
    for assumption in desk.study.portfolio.assumptions.values():
        if assumption.owner in owners:
            yield _assumption(assumption, desk)
    for goal in own:
        for key, rate in (("conversion", goal.conversion), ("share", goal.share)):
            if rate is not None and rate.figure is not None:
                yield _given(
                    f"{goal.id}#{key}",
                    goal=desk.ref(goal),
                    figure=rate.figure,
                    evidence=rate.evidence,
                    at=rate.at,
                    desk=desk,
                )


def _assumption(assumption: Assumption, desk: Desk) -> Given:
    goal = desk.study.portfolio.goals.get(assumption.owner)
    return _given(
        assumption.id,
        goal=None if goal is None else desk.ref(goal),
        figure=assumption.figure,
        evidence=assumption.evidence,
        at=assumption.at,
        desk=desk,
    )


def _given(
    variable: str, *, goal: Ref | None, figure: Figure, evidence: Evidence, at: Location, desk: Desk
) -> Given:
    known = tuple(each for each in (evidence.source, evidence.period) if each)
    return Given(
        name=desk.speak(name_of(variable, portfolio=desk.study.portfolio)),
        goal=goal,
        figure=desk.rate(figure),
        interval=interval(figure, desk=desk),
        evidence=desk.speak(known),
        place=place(at),
        place_url=desk.links.source(at),
    )
