"""The goal that somebody names."""

from kpidocs.errors import ProjectError
from kpidocs.model import Goal, Portfolio
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text
from kpidocs.words import first_few


def find_goal(portfolio: Portfolio, name: str) -> Goal:
    """Give the goal of a full id, or of the end of one that no other goal has.

    Raises `ProjectError` where there is none, or several.
    """
    if name in portfolio.goals:
        return portfolio.goals[name]
    same = [each for each in portfolio.goals.values() if each.name == name]
    if len(same) == 1:
        return same[0]
    if same:
        raise ProjectError(
            Text("Several goals are called {name}.", name=name),
            hint=Text("Write one of {ids}.", ids=first_few(tuple(each.id for each in same))),
        )
    called = {
        each: goal.id
        for goal in portfolio.goals.values()
        for each in (goal.title, goal.name, goal.id)
    }
    near = meant(name, called)
    hint = did_you_mean(None if near is None else called[near])
    raise ProjectError(Text("There is no goal {name}.", name=name), hint=hint)
