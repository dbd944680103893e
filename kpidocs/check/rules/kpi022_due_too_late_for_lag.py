"""A goal whose effect comes when the goal above is already decided."""

from collections.abc import Iterator
from datetime import date, timedelta

from kpidocs.check.facts.goals import is_open
from kpidocs.check.rule import Rule
from kpidocs.model import Finding, Goal, Portfolio, Study
from kpidocs.quantity import Duration, end_of, start_of
from kpidocs.settings import Severity
from kpidocs.text import Text

CODE = "KPI022"
DAY = timedelta(days=1)


def check(study: Study) -> Iterator[Finding]:
    """Yield the goals that are due in time, but whose effect takes longer than there is."""
    for goal in study.portfolio.goals.values():
        if goal.lag is None or goal.due is None or not is_open(goal):
            continue
        effect = end_of(goal.lag, start=goal.due + DAY)
        first = min(_deadlines(goal, study.portfolio), default=None)
        if first is not None and goal.due <= first[0] < effect:
            above = study.portfolio.goals[first[1]]
            yield _finding(goal, above, effect, _remedy(goal, goal.lag, first[0], above))


def _deadlines(goal: Goal, portfolio: Portfolio) -> Iterator[tuple[date, str]]:
    """Give the days on which the goals are decided that this one is to bring forward."""
    parent = portfolio.numeric_parent(goal.id)
    others = (portfolio.goals[each] for each in goal.contributes_to)
    for above in (*filter(None, (parent,)), *others):
        if above.counts and above.due is not None:
            yield above.due, above.id


def _finding(goal: Goal, above: Goal, effect: date, hint: Text) -> Finding:
    key = "due" if "due" in goal.places.keys else "lag"
    return Finding(
        CODE,
        Text(
            "“{goal}” is due on {due} and takes effect by {effect}; "
            "that is too late for “{above}” ({limit}).",
            goal=goal.title,
            due=goal.due,
            effect=effect,
            above=above.title,
            limit=above.due,
        ),
        goal.places.at(key),
        goal=goal.id,
        hint=hint,
        also=(above.places.at("due"),),
    )


def _remedy(goal: Goal, lag: Duration, limit: date, above: Goal) -> Text:
    latest = start_of(lag, due=limit) - DAY
    if goal.start is not None and latest < goal.start:
        return Text(
            "Give “{above}” a later deadline, or aim at something quicker.", above=above.title
        )
    return Text("Write {line}, or an earlier day.", line=f"due: {latest.isoformat()}")


RULE = Rule(CODE, "due-too-late-for-lag", Severity.WARNING, check)
