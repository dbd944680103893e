"""How the figure of one goal comes about, step by step."""

from collections.abc import Iterator

from kpidocs.errors import ProjectError
from kpidocs.model import Goal, Origin, Portfolio, Solved, Study
from kpidocs.report.figures import target_text
from kpidocs.report.terminal import Ink, plain
from kpidocs.spelling import did_you_mean, meant
from kpidocs.text import Text
from kpidocs.words import Line, lines, say


def explain(study: Study, *, goal: str, locale: str, ink: Ink) -> str:
    """Give a goal and the steps that lead to its figure, from the given number downward.

    Raises `ProjectError` where there is no such goal.
    """
    wanted = find_goal(study.portfolio, goal)
    solved = study.solution.of(wanted.id)
    figure = target_text(wanted, solved, locale=locale)
    head = " ".join(filter(None, (plain(wanted.title), plain(figure))))
    steps = lines(wanted.id, portfolio=study.portfolio, solution=study.solution, locale=locale)
    told = [f"  {_line(each, locale)}" for each in steps]
    told = told or [f"  {plain(say(each, locale))}" for each in _given(wanted, solved)]
    return "\n".join([f"{ink.bold(head)} ({plain(wanted.id)})", *told]) + "\n"


def find_goal(portfolio: Portfolio, name: str) -> Goal:
    """Give the goal of a full id, or of the end of one that no other goal has."""
    if name in portfolio.goals:
        return portfolio.goals[name]
    same = [each for each in portfolio.goals.values() if each.name == name]
    if len(same) == 1:
        return same[0]
    if same:
        raise ProjectError(
            Text("Several goals are called {name}.", name=plain(name)),
            hint=Text("Write one of {ids}.", ids=tuple(each.id for each in same)),
        )
    called = {
        each: goal.id
        for goal in portfolio.goals.values()
        for each in (goal.title, goal.name, goal.id)
    }
    near = meant(name, called)
    hint = did_you_mean(None if near is None else called[near])
    raise ProjectError(Text("There is no goal {name}.", name=plain(name)), hint=hint)


def _line(line: Line, locale: str) -> str:
    step = plain(str(line))
    if not line.exact:
        return step
    return f"{step}  " + plain(say(Text("(rounded from {exact})", exact=line.exact), locale))


def _given(goal: Goal, solved: Solved) -> Iterator[Text]:
    if solved.origin is not Origin.DECLARED:
        yield Text("It has no figure: none is declared, and none can be derived.")
        return
    at = goal.places.at("target")
    yield Text("The target is declared in {path}, line {line}.", path=at.path, line=at.line)
