"""Equations between the factors by which goals change, where their totals are not known."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kpidocs.formula import Name, Number, Product
from kpidocs.model import Location, Solved, change_of
from kpidocs.quantity import Quantity
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.equations.ratios import UNCHANGED, Ratios

_DELIVERING = (Link.CONVERSION, Link.FORMULA)


@dataclass(frozen=True, slots=True)
class Footing:
    """What equations of changes rest on.

    ``floating`` goals state a factor and have no total; equations with ``excluded`` variables are
    of no use here either.
    """

    goals: Mapping[str, Solved]
    rates: Mapping[str, Quantity]
    floating: frozenset[str]
    excluded: frozenset[str]

    def states_change(self, goal: str) -> bool:
        """Whether a goal declares a factor, or both its figures."""
        solved = self.goals[goal]
        return solved.factor is not None or (self.is_absolute(goal) and bool(self.before(goal)))

    def is_absolute(self, goal: str) -> bool:
        """Whether a goal declares a total."""
        return self.goals[goal].comparator is not None and self.goals[goal].target is not None

    def before(self, goal: str) -> Fraction | None:
        """Give the figure of a goal before its change, None where it says nothing of a factor."""
        baseline = self.goals[goal].baseline
        return baseline if baseline is not None and baseline > 0 else None


def change_equations(written: Sequence[Equation], footing: Footing) -> tuple[Equation, ...]:
    """Relate the changes of floating goals, and of all whose change these may settle.

    A total without a figure from before, that leads to one other goal only, is taken to stay as it
    is.
    """
    if not footing.floating:
        return ()
    touched = tuple(_touched(written, footing))
    every, before = _goals_in(touched, footing), _before(touched, footing)
    sayable = [each for each in touched if _change(each, Ratios(every, before)) is not None]
    moving = every - _steady(sayable, footing)
    found = [_change(each, Ratios(moving, before)) for each in sayable]
    changes = [each for each in found if each is not None]
    places = {name: each.at for each in changes for name in each.occurrences}
    bridges = [
        _bridge(goal, before[goal], places[change_of(goal)])
        for goal in sorted(moving & before.keys())
        if change_of(goal) in places and footing.goals[goal].comparator is None
    ]
    return (*changes, *bridges)


def unweighted(written: Sequence[Equation], footing: Footing) -> Iterator[Equation]:
    """Give the equations of floating goals that say nothing: sums without figures from before."""
    if not footing.floating:
        return
    touched = tuple(_touched(written, footing))
    ratios = Ratios(_goals_in(touched, footing), _before(touched, footing))
    for equation in touched:
        is_silent = None in (ratios.of(equation.left), ratios.of(equation.right))
        if is_silent and not footing.floating.isdisjoint(equation.occurrences):
            yield equation


def _before(equations: Sequence[Equation], footing: Footing) -> dict[str, Fraction]:
    """Give what goals and rates were before."""
    every = _goals_in(equations, footing)
    found = {goal: figure for goal in every if (figure := footing.before(goal)) is not None}
    return found | {name: rate.value for name, rate in footing.rates.items()}


def _touched(written: Sequence[Equation], footing: Footing) -> Iterator[Equation]:
    """Give the equations of floating goals, and on through goals that state no change."""
    holding: dict[str, list[int]] = {}
    for number, equation in enumerate(written):
        for name in equation.occurrences:
            holding.setdefault(name, []).append(number)
    reached: set[int] = set()
    seen = set(footing.floating)
    waiting = list(seen)
    while waiting:
        for number in holding.get(waiting.pop(), ()):
            equation = written[number]
            if number in reached or equation.link is Link.BASELINE:
                continue
            if footing.excluded.isdisjoint(equation.occurrences):
                reached.add(number)
                onward = _silent_goals(equation, footing) - seen
                seen |= onward
                waiting.extend(onward)
    return (written[number] for number in sorted(reached))


def _silent_goals(equation: Equation, footing: Footing) -> set[str]:
    goals = equation.occurrences.keys() & footing.goals.keys()
    return {goal for goal in goals if not footing.states_change(goal)}


def _goals_in(equations: Sequence[Equation], footing: Footing) -> frozenset[str]:
    return frozenset(
        name for each in equations for name in each.occurrences if name in footing.goals
    )


def _steady(touched: Sequence[Equation], footing: Footing) -> frozenset[str]:
    """Give the goals that deliver to one other, state a total and say nothing of a change."""
    uses = Counter(name for each in touched for name in each.occurrences)
    return frozenset(
        name
        for each in touched
        if each.link in _DELIVERING
        for name in each.occurrences.keys() & footing.goals.keys()
        if name != each.goal
        and uses[name] == 1
        and footing.is_absolute(name)
        and not footing.states_change(name)
    )


def _change(equation: Equation, ratios: Ratios) -> Equation | None:
    """Make the equation of changes of an ordinary one, None where nothing could be said.

    A share asks for a change, and what it was before nobody says: the link is not one that
    delivers or contradicts.
    """
    left, right = ratios.of(equation.left), ratios.of(equation.right)
    if left is None or right is None or UNCHANGED in (left, right):
        return None
    is_share = equation.link in (Link.SHARE, Link.CONVERTED_SHARE)
    link = Link.SHARED_CHANGE if is_share else equation.link
    assumed = tuple(name for name in equation.occurrences if not ratios.moves(name))
    return Equation(change_of(equation.goal), link, left, right, equation.at, assumed)


def _bridge(goal: str, before: Fraction, at: Location) -> Equation:
    """Let a goal without a target have the total that its change makes of its baseline."""
    total = Product((Number(before, ""), Name(change_of(goal))))
    return Equation(goal, Link.CHANGE, Name(goal), total, at)
