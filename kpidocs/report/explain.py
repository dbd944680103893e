"""How the figure of one goal comes about, step by step."""

from collections.abc import Iterator

from kpidocs.model import Goal, Origin, Solved, Study
from kpidocs.outlook.capacity import load
from kpidocs.outlook.periods import pace
from kpidocs.outlook.sentences import capacity_text, pace_text
from kpidocs.report.figures import target_text
from kpidocs.report.terminal import Ink, plain
from kpidocs.text import Text
from kpidocs.vocabulary import vocabulary
from kpidocs.words import Line, first_few, lines, say


def explain(study: Study, *, goal: Goal, locale: str, ink: Ink) -> str:
    """Give a goal and the steps that lead to its figure, from the given number downward."""
    solved = study.solution.of(goal.id)
    figure = target_text(goal, solved, locale=locale)
    head = " ".join(filter(None, (plain(goal.title), plain(figure))))
    steps = lines(goal.id, portfolio=study.portfolio, solution=study.solution, locale=locale)
    told = [f"  {_line(each, locale)}" for each in steps]
    told = told or [f"  {plain(say(each, locale))}" for each in _given(goal, solved)]
    told += [f"  {plain(say(each, locale))}" for each in _outlook(goal, study)]
    return "\n".join([f"{ink.bold(head)} ({plain(goal.id)})", *told]) + "\n"


def _line(line: Line, locale: str) -> str:
    remarks = (plain(say(each, locale)) for each in _remarks(line))
    return "  ".join((plain(str(line)), *remarks))


def _remarks(line: Line) -> Iterator[Text]:
    if line.exact:
        yield Text("(rounded from {exact})", exact=line.exact)
    if line.assumed:
        yield Text("(taken to stay as it is: {assumed})", assumed=first_few(line.assumed))


def _given(goal: Goal, solved: Solved) -> Iterator[Text]:
    if solved.origin is not Origin.DECLARED:
        yield Text("It has no figure: none is declared, and none can be derived.")
        return
    at = goal.places.at("target")
    yield Text("The target is declared in {path}, line {line}.", path=at.path, line=at.line)


def _outlook(goal: Goal, study: Study) -> Iterator[Text]:
    """Say the pace of a goal, and what it takes of its capacity."""
    solved, plan = study.solution.of(goal.id), study.portfolio.plans[goal.plan]
    words = vocabulary(study.settings.words)
    average = pace_text(pace(goal, plan=plan, solved=solved, words=words), solved)
    if average is not None:
        yield average
    taken = load(goal, plan=plan, solved=solved)
    if goal.capacity is not None and taken is not None:
        yield capacity_text(goal.capacity, taken, solved)
