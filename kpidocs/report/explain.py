"""How the figure of one goal comes about, step by step."""

from collections.abc import Iterator

from kpidocs.model import Goal, Origin, Solved, Study
from kpidocs.outlook.sentences import sentences
from kpidocs.report.figures import target_text
from kpidocs.report.terminal import Ink, plain
from kpidocs.text import Text
from kpidocs.words import Line, first_few, lines, say


def explain(study: Study, *, goal: Goal, locale: str, ink: Ink) -> str:
    """Give a goal and the steps that lead to its figure, from the given number downward."""
    solved = study.solution.of(goal.id)
    figure = target_text(goal, solved, locale=locale)
    head = " ".join(filter(None, (plain(goal.title), plain(figure))))
    steps = lines(goal.id, portfolio=study.portfolio, solution=study.solution, locale=locale)
    told = [f"  {_line(each, goal, locale)}" for each in steps]
    told = told or [f"  {plain(say(each, locale))}" for each in _given(goal, solved)]
    told += [f"  {plain(say(each, locale))}" for each in sentences(goal, study)]
    return "\n".join([f"{ink.bold(head)} ({plain(goal.id)})", *told]) + "\n"


def _line(line: Line, goal: Goal, locale: str) -> str:
    remarks = (plain(say(each, locale)) for each in _remarks(line, goal))
    return "  ".join((plain(str(line)), *remarks))


def _remarks(line: Line, goal: Goal) -> Iterator[Text]:
    if line.is_reached and line.subject.goal == goal.id:
        yield Text("(what the goals below amount to)")
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
