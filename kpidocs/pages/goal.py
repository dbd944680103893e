"""The page of one goal."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from markupsafe import Markup

from kpidocs.model import Goal, Judged, Solved
from kpidocs.pages.body import body
from kpidocs.pages.calendar import calendar
from kpidocs.pages.chain import chain
from kpidocs.pages.desk import Desk
from kpidocs.pages.facts import details, references
from kpidocs.pages.goal_views import GoalView
from kpidocs.pages.index import VERDICTS
from kpidocs.pages.topics import topics
from kpidocs.pages.tree import ABOVE, goal_tree
from kpidocs.pages.views import Note
from kpidocs.quantity import TIMES, Quantity
from kpidocs.settings import Severity
from kpidocs.text import Text

MOST = 100  # goals below in the table of a goal's page; that of the plan has them all


def goal_view(goal: Goal, *, desk: Desk, drawings: Mapping[str, str]) -> GoalView:
    """Say everything about a goal that its page shows."""
    portfolio = desk.study.portfolio
    below = portfolio.children(goal.id)
    above = tuple(desk.ref(each) for each in islice(portfolio.ancestors(goal.id), ABOVE))
    found = desk.index.findings.get(goal.id, ())
    text = body(goal.body, title=goal.title, settings=desk.study.settings)
    return GoalView(
        goal=desk.ref(goal),
        path=above[::-1],
        figure=desk.figure(goal),
        facts=tuple(facts(goal, desk=desk)),
        verdict=verdict(found, desk=desk),
        chain=chain(goal.id, desk=desk),
        calendar=calendar(goal, desk=desk),
        tree=goal_tree(goal, desk=desk, drawings=drawings),
        details=details(goal, desk=desk),
        children=tuple(desk.row(each) for each in below[:MOST]),
        more=desk.more(len(below) - MOST, goal.plan),
        body=Markup(text),  # noqa: S704 (made harmless)
        topics=topics(found, desk=desk),
        references=references(goal, desk=desk),
    )


def facts(goal: Goal, *, desk: Desk) -> Iterator[str]:
    """Give the line below the figure: what it means, until when, and who answers for it."""
    solved = desk.solved(goal.id)
    figure = desk.figure(goal)
    if figure.bound:
        yield figure.bound
    if solved.bounds is not None and solved.bounds.is_wide:
        yield desk.say(Text("the true range may be narrower"))
    if figure.is_derived:
        yield desk.say(Text("derived"))
    if solved.per is not None and solved.target is not None:
        yield desk.say(Text("{total} in all", total=desk.total(solved)))
    needed = _needed(solved)
    if needed is not None:
        yield desk.say(Text("{figure} needed from above", figure=needed))
    if goal.window is not None:
        yield desk.speak(goal.window)
    elif goal.due is not None:
        yield desk.say(Text("by {date}", date=goal.due))
    if goal.owner is not None:
        yield desk.say(Text("Owner: {owner}", owner=goal.owner))


def _needed(solved: Solved) -> Quantity | None:
    """Give what the goals above ask for, where the goal itself says something else."""
    change = solved.change
    if solved.required is not None and solved.required != solved.target:
        return Quantity(solved.required, solved.unit)
    if change is not None and change.required is not None and change.required != change.factor:
        return Quantity(change.required, TIMES)
    return None


def verdict(findings: Sequence[Judged], *, desk: Desk) -> Note | None:
    """Give the finding that belongs beside the figure: the gravest one that is about it."""
    about_goals = (each for each in findings if not each.finding.is_about_entry)
    grave = [each for each in about_goals if each.severity is not Severity.ADVICE]
    about = (each for each in grave if each.finding.code in VERDICTS)
    gravest = next(about, next(iter(grave), None))
    return None if gravest is None else desk.note(gravest)
