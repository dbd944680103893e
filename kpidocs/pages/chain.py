"""How a number comes about: a line for each step of arithmetic, every goal in it linked."""

from kpidocs.pages.desk import Desk
from kpidocs.pages.views import Operand, Step
from kpidocs.text import Text
from kpidocs.words.chains import Line, Part, lines


def steps(goal: str, *, desk: Desk) -> tuple[Step, ...]:
    """Give the steps that lead to a goal's figure, from the given number down to the goal."""
    found = lines(
        goal,
        portfolio=desk.study.portfolio,
        solution=desk.study.solution,
        locale=desk.locale,
    )
    return tuple(_step(each, goal=goal, desk=desk) for each in found)


def _step(line: Line, *, goal: str, desk: Desk) -> Step:
    exact = Text("rounded from {exact}", exact=line.exact)
    return Step(
        operands=tuple(_operand(each, desk) for each in line.parts),
        subject=_operand(line.subject, desk),
        remark=desk.say(exact) if line.exact else "",
        is_here=line.subject.goal == goal,
    )


def _operand(part: Part, desk: Desk) -> Operand:
    url = "" if part.goal is None else desk.url(desk.links.goal(part.goal))
    return Operand(text=part.text, figure=part.figure, url=url)
