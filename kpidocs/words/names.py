"""What the variables of equations are called."""

from kpidocs.model import Goal, Portfolio, is_change
from kpidocs.text import Text


def name_of(variable: str, *, portfolio: Portfolio) -> str | Text:
    """Name a goal, a rate or an assumption as its author did, else by what it is."""
    goal = portfolio.goals.get(variable)
    if goal is not None:
        return goal.title
    assumption = portfolio.assumptions.get(variable)
    if assumption is not None:
        return assumption.evidence.title or assumption.name
    owner, _, key = variable.partition("#")
    goal = portfolio.goals.get(owner)
    if goal is None:
        return variable
    return goal.title if is_change(variable) else _rate_name(goal, key, portfolio)


def _rate_name(goal: Goal, key: str, portfolio: Portfolio) -> str | Text:
    rate = goal.conversion if key == "conversion" else goal.share
    if rate is not None and rate.evidence.title is not None:
        return rate.evidence.title
    parent = portfolio.numeric_parent(goal.id)
    if key == "share" or parent is None:
        return Text("share of {goal}", goal=goal.title)
    return f"{goal.title}→{parent.title}"
