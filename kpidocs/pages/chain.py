"""How a number comes about: a line for each step of arithmetic, every goal in it linked."""

from collections.abc import Iterator

from kpidocs.model import Origin
from kpidocs.pages.desk import Desk
from kpidocs.pages.goal_views import Chain, Operand, Step
from kpidocs.quantity import Quantity
from kpidocs.text import Text
from kpidocs.words.chains import Line, Part, lines
from kpidocs.words.lists import first_few
from kpidocs.words.names import name_of

LONGEST = 12  # lines of a chain; the first ones stand on the pages of the goals above


def chain(goal: str, *, desk: Desk) -> Chain:
    """Give the steps that lead to a goal's figure, from the given number down to the goal."""
    found = _lines(goal, desk=desk)
    return Chain(
        steps=tuple(_step(each, goal=goal, desk=desk) for each in found),
        is_reached=all(each.is_reached for each in found),
        other_dates=_other_dates(goal, found, desk=desk),
    )


def _lines(goal: str, *, desk: Desk) -> tuple[Line, ...]:
    found: dict[Line, None] = {}
    at: str | None = goal
    while at is not None:
        needed = _needed(at, desk=desk)
        own = lines(
            at,
            portfolio=desk.study.portfolio,
            solution=desk.study.solution,
            locale=desk.locale,
            most=LONGEST,
        )
        if at != goal:
            own = tuple(each for each in own if not each.is_reached)
        found = dict.fromkeys((*own, *filter(None, (needed,)), *found))
        if len(found) >= LONGEST:
            break
        at = needed.parts[0].goal if needed else _source(at, desk=desk)
    return tuple(found)[-LONGEST:]


def _other_dates(goal: str, chain: tuple[Line, ...], *, desk: Desk) -> str:
    """Name the goals on the way that run over other dates: totals are not scaled between them."""
    window = desk.goal(goal).window
    names = (part.goal for line in chain for part in (*line.parts, line.subject))
    others = tuple(
        Text("“{goal}” ({window})", goal=other.title, window=other.window)
        for other in (desk.goal(name) for name in dict.fromkeys(filter(None, names)))
        if window is not None and other.window is not None and other.window != window
    )
    if not others:
        return ""
    says = Text("Other dates than here: {goals}. Totals are not scaled to fit.")
    return desk.say(Text(says.message, goals=first_few(others)))


def _source(goal: str, *, desk: Desk) -> str | None:
    """The declared goal above whose figure this one follows from, None at the first one."""
    if desk.study.solution.edges.get(goal) is None:
        return None
    above = desk.study.portfolio.numeric_parent(goal)
    while above is not None and desk.solved(above.id).origin is Origin.DERIVED:
        above = desk.study.portfolio.numeric_parent(above.id)
    return None if above is None else above.id


def _needed(goal: str, *, desk: Desk) -> Line | None:
    """What the goal above asks of a declared one, where one rate leads from there to here."""
    solved = desk.solved(goal)
    above = desk.study.portfolio.numeric_parent(goal)
    edge = desk.study.solution.edges.get(goal)
    rate = desk.study.solution.rates.get(edge or "")
    if above is None or edge is None or rate is None or solved.required is None:
        return None
    whole = desk.solved(above.id)
    if solved.derivation or whole.target is None or not rate.value:
        return None
    is_share = edge.endswith("#share")
    exact = whole.target * rate.value if is_share else whole.target / rate.value
    if abs(solved.required - exact) >= 1:
        return None  # others contribute too
    name = desk.speak(name_of(edge, portfolio=desk.study.portfolio))
    return Line(
        subject=_part(goal, Quantity(solved.required, solved.unit), desk),
        parts=(
            _part(above.id, Quantity(whole.target, whole.unit), desk),
            Part(" × " if is_share else " ÷ "),
            Part(name, desk.speak(rate)),
        ),
        exact="" if exact == solved.required else desk.speak(Quantity(exact, solved.unit)),
    )


def _part(goal: str, figure: Quantity, desk: Desk) -> Part:
    return Part(desk.goal(goal).title, desk.speak(figure), goal)


def _step(line: Line, *, goal: str, desk: Desk) -> Step:
    return Step(
        operands=tuple(_operand(each, desk) for each in line.parts),
        subject=_operand(line.subject, desk),
        remarks=tuple(desk.say(each) for each in _remarks(line, goal)),
        is_here=line.subject.goal == goal,
    )


def _remarks(line: Line, goal: str) -> Iterator[Text]:
    if line.is_reached and line.subject.goal == goal:
        yield Text("what the goals below amount to")
    if line.exact:
        yield Text("rounded from {exact}", exact=line.exact)
    if line.assumed:
        yield Text("taken to stay as it is: {assumed}", assumed=first_few(line.assumed))


def _operand(part: Part, desk: Desk) -> Operand:
    url = "" if part.goal is None else desk.url(desk.links.goal(part.goal))
    return Operand(text=part.text, figure=part.figure, url=url)
