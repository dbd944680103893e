"""How a figure comes about: a line of arithmetic for each step, in words of a locale.

Names stand as their authors wrote them: whoever prints a line escapes them for the place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from kpidocs.formula import Children, Name, Number, to_text
from kpidocs.model import (
    Derivation,
    Goal,
    Portfolio,
    Solution,
    Solved,
    change_of,
    is_change,
    owner_of,
)
from kpidocs.quantity import TIMES, Amount, Difference, Factor, Quantity
from kpidocs.text import Text
from kpidocs.words.amounts import per_period, size_of
from kpidocs.words.names import name_of
from kpidocs.words.sentences import say, spoken

_MARK = re.compile("\0([0-9]+)\0")  # a leaf, in the text of an expression


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: a name with its figure, or signs and numbers without a figure.

    ``goal`` is the full id of the goal that is named, None for anything else.
    """

    text: str
    figure: str = ""
    goal: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One step: the subject, and what its figure is made of.

    ``exact`` is the figure before it was rounded, empty where it was not. ``assumed`` names what
    was taken to stay as it is, where changes are related. ``is_reached`` tells that the line leads
    to what the goals below amount to, not to the figure itself.
    """

    subject: Part
    parts: tuple[Part, ...]
    exact: str = ""
    assumed: tuple[str, ...] = ()
    is_reached: bool = False

    @property
    def equation(self) -> str:
        """The step in names: 商談 = 受注 ÷ 受注率."""
        return f"{self.subject.text} = " + "".join(part.text for part in self.parts)

    @property
    def substitution(self) -> str:
        """The right side in figures: 20件 ÷ 50%."""
        return "".join(part.figure or part.text for part in self.parts)

    @property
    def result(self) -> str:
        """The figure of the subject: 40件."""
        return self.subject.figure

    def __str__(self) -> str:
        """The whole step: 商談 40件 = 受注 20件 ÷ 受注率 50%."""
        return f"{_named(self.subject)} = " + "".join(map(_named, self.parts))


def lines(
    goal: str, *, portfolio: Portfolio, solution: Solution, locale: str, most: int | None = None
) -> tuple[Line, ...]:
    """Give the steps that lead to a goal's figure, from the given number down to the goal.

    ``most`` limits the steps to those next to the goal. A declared goal among them has a line
    where its figure was computed: from an amount per period, or from a baseline. Where changes are
    related, a declared goal has a line of what the changes below it amount to.
    """
    chain = _Chain(portfolio, solution, locale)
    return tuple(dict.fromkeys(chain.lines(goal, most)))


def step(goal: str, *, portfolio: Portfolio, solution: Solution, locale: str) -> Line | None:
    """Give the line of a goal's own step, None where nothing was derived."""
    solved = solution.goals.get(goal)
    if solved is None or solved.derivation is None:
        return None
    return line_of(solved.derivation, portfolio=portfolio, solution=solution, locale=locale)


def line_of(
    derivation: Derivation, *, portfolio: Portfolio, solution: Solution, locale: str
) -> Line:
    """Say one step of the solver."""
    return _Chain(portfolio, solution, locale).line(derivation)


@dataclass(frozen=True, slots=True)
class _Chain:
    portfolio: Portfolio
    solution: Solution
    locale: str

    def lines(self, goal: str, most: int | None) -> Iterator[Line]:
        """Give the lines from the given number downward; one may come twice."""
        for derivation in self.solution.chain(goal, most=most):
            yield from self.led_to(derivation)
        yield from self.given(goal)
        change = self.solution.of(goal).change
        if change is not None and change.delivery is not None and change.derivation is None:
            for each in self.led_to(change.delivery):
                yield replace(each, is_reached=True)

    def led_to(self, derivation: Derivation) -> Iterator[Line]:
        """Say a step after what is given for it."""
        given = self.given_change if is_change(derivation.subject) else self.given
        for operand in derivation.operands:
            yield from given(operand)
        yield self.line(derivation)

    def line(self, derivation: Derivation) -> Line:
        """Say one step of the solver."""
        leaves: list[Part] = []

        def mark(leaf: Name | Children | Number) -> str:
            leaves.append(self.leaf(leaf, derivation))
            return f"\0{len(leaves) - 1}\0"

        pieces = _MARK.split(to_text(derivation.expression, say=mark))
        parts = (
            leaves[int(piece)] if number % 2 else Part(piece) for number, piece in enumerate(pieces)
        )
        return Line(
            self.named(derivation.subject, derivation.result),
            tuple(part for part in parts if part.text),
            self.exact(derivation.exact, derivation.result),
            tuple(self.named(each, None).text for each in derivation.assumed),
        )

    def leaf(self, leaf: Name | Children | Number, derivation: Derivation) -> Part:
        """Give a name or number of an expression."""
        match leaf:
            case Name(name):
                return self.named(name, derivation.values.get(name))
            case Number() if _is_between_total_and_change(derivation):
                return self.baseline(self.solution.of(owner_of(derivation.subject)))
            case Number(value, written):
                return Part(written or spoken(value, self.locale))
            case _:
                return Part(say(Text("children"), self.locale))

    def named(self, variable: str, value: Quantity | None) -> Part:
        """Give a variable its name and figure."""
        name = spoken(name_of(variable, portfolio=self.portfolio), self.locale)
        figure = "" if value is None else spoken(value, self.locale)
        goal = owner_of(variable) if is_change(variable) else variable
        return Part(name, figure, goal if goal in self.portfolio.goals else None)

    def exact(self, exact: Fraction, result: Quantity) -> str:
        return "" if exact == result.value else spoken(Quantity(exact, result.unit), self.locale)

    def given(self, goal: str) -> Iterator[Line]:
        """Say the arithmetic within a declared figure, if there is any."""
        solved, written = self.solution.goals.get(goal), self.portfolio.goals.get(goal)
        if solved is None or written is None or solved.target is None or solved.derivation:
            return
        parts = self.declared(written, solved)
        if parts:
            result = Quantity(solved.target, solved.unit)
            exact = result.value if solved.exact is None else solved.exact
            yield Line(self.named(goal, result), parts, self.exact(exact, result))

    def given_change(self, goal: str) -> Iterator[Line]:
        """Say how a change follows from the two figures that a goal declares."""
        solved = self.solution.of(goal)
        if solved.change is None or solved.change.derivation or solved.factor is not None:
            return
        yield Line(
            self.named(change_of(goal), Quantity(solved.change.factor, TIMES)),
            (
                self.named(goal, Quantity(solved.target or Fraction(0), solved.unit)),
                Part(" ÷ "),
                self.baseline(solved),
            ),
        )

    def declared(self, goal: Goal, solved: Solved) -> tuple[Part, ...]:
        """Give what a declared total is made of: amount × periods, baseline × factor."""
        change = None if goal.target is None else goal.target.change
        match change:
            case Amount() if solved.per is not None and solved.times not in (None, 1):
                return (Part(spoken(per_period(goal, solved, solved.per), self.locale)),)
            case Factor(value) if solved.baseline is not None:
                return (self.baseline(solved), Part(f" × {spoken(value, self.locale)}"))
            case Difference(value) if solved.baseline is not None:
                size = spoken(size_of(change, solved.unit), self.locale)
                return (self.baseline(solved), Part(f" {'−' if value < 0 else '+'} {size}"))
        return ()

    def baseline(self, solved: Solved) -> Part:
        figure = Quantity(solved.baseline or Fraction(0), solved.unit)
        return Part(say(Text("baseline"), self.locale), spoken(figure, self.locale))


def _is_between_total_and_change(derivation: Derivation) -> bool:
    goal = owner_of(derivation.subject)
    other = goal if is_change(derivation.subject) else change_of(goal)
    return other in derivation.values


def _named(part: Part) -> str:
    return f"{part.text} {part.figure}" if part.figure else part.text
