"""Which goals a diagram shows."""

from collections.abc import Iterator, Sequence
from itertools import islice

from kpidocs.diagrams.graph import Graph
from kpidocs.diagrams.scene import Scene
from kpidocs.errors import ProjectError
from kpidocs.model import Goal, Portfolio, Study
from kpidocs.text import Text

MOST = 60  # goals in one tree
MOST_ABOVE = 12
MOST_BESIDE = 8
MOST_BELOW = 24
MOST_SERVED = 8  # goals that it contributes to
LEVELS_BELOW = 2
LEAST_LEVELS = 2


def plan_tree(study: Study, *, plan: str, locale: str, most: int = MOST) -> Graph:
    """The goals of a plan, and the goals of other plans directly above its roots.

    Of more than so many goals the deeper ones are folded away, behind a node below their parent.
    """
    portfolio = study.portfolio
    if plan not in portfolio.plans:
        raise ProjectError(Text("There is no plan “{plan}”.", plan=plan))
    own = tuple(goal for goal in portfolio.in_plan(plan) if goal.counts)
    kept = {goal.id for goal in _shallow(list(_levels(portfolio, own)), most)}
    shown = [goal for goal in own if goal.id in kept]
    above = (goal.parent for goal in shown if goal.parent is not None and goal.parent not in kept)
    scene = Scene(
        study=study,
        locale=locale,
        plan=plan,
        shown=tuple(dict.fromkeys((*above, *(goal.id for goal in shown)))),
        unfolded=frozenset(kept),
    )
    return scene.graph(portfolio.plans[plan].title)


def goal_tree(study: Study, *, goal: str, locale: str) -> Graph:
    """A goal with its path to the root, its siblings, and two levels below it."""
    portfolio = study.portfolio
    if goal not in portfolio.goals:
        raise ProjectError(Text("There is no goal “{goal}”.", goal=goal))
    centre = portfolio.goals[goal]
    levels = list(islice(_levels_below(portfolio, centre), LEVELS_BELOW))
    below = [each.id for each in _shallow(levels, MOST_BELOW)]
    path = [each.id for each in islice(portfolio.ancestors(goal), MOST_ABOVE)]
    served = [each for each in centre.contributes_to if each in portfolio.goals][:MOST_SERVED]
    beside = [each.id for each in portfolio.beside(centre, most=MOST_BESIDE)]
    scene = Scene(
        study=study,
        locale=locale,
        plan=centre.plan,
        shown=tuple(dict.fromkeys((*reversed(path), *served, *beside, *below))),
        unfolded=frozenset({goal, *below, centre.parent or goal}),
        focus=goal,
        top=path[-1] if path else goal,
    )
    return scene.graph(centre.title)


def _levels(portfolio: Portfolio, goals: Sequence[Goal]) -> Iterator[Sequence[Goal]]:
    """The goals level by level: first those whose parent is not among them."""
    among = {goal.id for goal in goals}
    level = [goal for goal in goals if goal.parent not in among]
    while level:
        yield level
        below = (child for goal in level for child in portfolio.children(goal.id))
        level = [child for child in below if child.id in among]


def _levels_below(portfolio: Portfolio, goal: Goal) -> Iterator[Sequence[Goal]]:
    level = [goal]
    while level:
        below = (child for each in level for child in portfolio.children(each.id))
        level = [child for child in below if child.counts]
        yield level


def _shallow(levels: Sequence[Sequence[Goal]], most: int) -> Sequence[Goal]:
    """As many whole levels as there is room for; the first ones cut off rather than left out."""
    shown: list[Goal] = []
    for depth, level in enumerate(levels):
        room = most - len(shown)
        if len(level) > room:
            return shown + (list(level[:room]) if depth < LEAST_LEVELS else [])
        shown.extend(level)
    return shown
