"""What does not have the unit that it must have (TGT005)."""

from collections.abc import Iterable, Iterator, Mapping

from kpidocs.formula import Expression, Sum, names
from kpidocs.model import Finding, Portfolio
from kpidocs.outlook.capacity import fits
from kpidocs.quantity import Dimension, Slack, Unit, UnitKind
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.given.givens import Givens
from kpidocs.solve.judgement import unit_reports
from kpidocs.solve.judgement.dimensions import (
    UnlikeTermsError,
    lacking_divisors,
    measured,
    measured_in,
)
from kpidocs.text import Text
from kpidocs.vocabulary import Behaviour, behaviour, tells_one_of_many, tells_period, vocabulary


def mismatches(
    equations: Iterable[Equation],
    given: Givens,
    portfolio: Portfolio,
    *,
    words: Mapping[str, tuple[str, ...]],
) -> Iterator[Finding]:
    """Compare the units of both sides of formulas, and of goals that must have one unit.

    A conversion turns the unit of its goal into the one above, unless it is itself written in a
    unit, such as 3件/社.
    """
    judge = _Judge(given, portfolio, words)
    for equation in equations:
        match equation.link:
            case Link.FORMULA:
                yield from judge.formula(equation, equation.right)
            case Link.CONVERSION:
                yield from judge.conversion(equation)
            case Link.SHARE:
                yield from judge.share(equation)
            case Link.SAME | Link.BASELINE:
                yield from judge.pair(equation, Slack.NONE)
            case _:
                pass  # a rate stands on both sides, or one of changes
    yield from judge.capacities()


class _Judge:
    """The units of all figures, and what they say of an equation."""

    def __init__(
        self, given: Givens, portfolio: Portfolio, words: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Take what authors wrote, and the words of the settings by list."""
        self._words = words
        self._given = given
        self._portfolio = portfolio

    def formula(self, equation: Equation, right: Expression) -> Iterator[Finding]:
        """Compare a goal with what its formula gives; bare numbers alone may be of any unit."""
        try:
            gives = measured_in(right, self._unit)
        except UnlikeTermsError as error:
            yield unit_reports.unlike_terms(
                equation, self._portfolio, one=error.one, other=error.other
            )
            return
        unit = self._unit(equation.goal)
        own = measured(unit)
        if unit is None or own is None or gives is None or own.fits(gives) or not any(names(right)):
            return
        if self._goes_without_saying(equation.goal, gives.dimension, own.dimension):
            return
        lacking = own.dimension / gives.dimension
        yield unit_reports.mismatch(
            equation,
            self._portfolio,
            formula=right,
            unit=unit,
            gives=gives.dimension,
            remedy=self._remedy(lacking_divisors(equation.goal, right, lacking, self._unit)),
        )

    def _goes_without_saying(self, goal: str, gives: Dimension, own: Dimension) -> bool:
        """Whether a title says what the unit leaves out: MRR is per month, CAC per customer.

        So many turns or times are a number.
        """
        if own.is_number_of_times:
            return not gives.powers
        known, unit, per = self._portfolio.goals[goal], self._unit(goal), gives / own
        if not per.is_per_something or unit is None or unit.is_count:
            return False
        if any(tells_period(known.title, base.key) for base in per.powers):
            return True
        return behaviour(known, vocabulary(self._words), unit=unit) is not Behaviour.CUMULATIVE

    def _remedy(self, lacking: Mapping[str, Dimension]) -> Text | None:
        """Say which figure may be meant per something, if it can only be one."""
        choices = [each for each in lacking if not self._is_counted(each)]
        if len(choices) != 1:
            return None
        (variable,) = choices
        unit = self._unit(variable)
        return unit_reports.meant_per(variable, unit, lacking[variable], self._portfolio)

    def _is_counted(self, variable: str) -> bool:
        """Whether it is a goal in 人, 件 and the like, which hardly is meant per something."""
        unit = self._unit(variable)
        return variable in self._portfolio.goals and unit is not None and unit.is_count

    def conversion(self, equation: Equation) -> Iterator[Finding]:
        """Compare a goal with each child times its rate, where that rate is one per something."""
        right = equation.right
        for term in right.terms if isinstance(right, Sum) else (right,):
            *_, rate = names(term)
            if self._is_per_something(rate.name):
                yield from self.formula(equation, term)

    def share(self, equation: Equation) -> Iterator[Finding]:
        """Compare a part with its whole; counts may differ, as with rates."""
        if "share" not in self._portfolio.goals[equation.goal].unread:
            yield from self.pair(equation, Slack.COUNTS)

    def pair(self, equation: Equation, slack: Slack) -> Iterator[Finding]:
        """Compare a goal with the one that it is the same as, measured against, or a part of."""
        other = next(names(equation.right)).name
        unit, another = self._unit(equation.goal), self._unit(other)
        if unit is None or another is None or unit == another:
            return
        one, two = measured(unit), measured(another)
        if one and two and not one.dimension.fits(two.dimension, slack):
            yield unit_reports.unlike_goals(
                equation, other, self._portfolio, unit=unit, another=another
            )

    def capacities(self) -> Iterator[Finding]:
        """Compare what people do in a day with the targets that it is for."""
        for goal in self._portfolio.goals.values():
            if goal.capacity is None or not (goal.counts and goal.is_numeric):
                continue
            unit, rate = self._given.units.get(goal.id), goal.capacity.rate.unit
            if unit is not None and rate is not None and not fits(rate, unit):
                yield unit_reports.other_capacity(goal, unit=unit, rate=rate)

    def _is_per_something(self, rate: str) -> bool:
        unit = self._unit(rate)
        return unit is not None and unit.kind is UnitKind.COMPOUND

    def _unit(self, variable: str) -> Unit | None:
        """Give the unit of a variable, None where it is unknown.

        So is that of a goal in 件/月 whose target is an amount per month: its figure is the total;
        and that of a goal such as CPA or 客単価 in plain 円, which is per something.
        """
        rate = self._given.rates.get(variable)
        if rate is not None:
            return rate.unit
        unit = self._given.units.get(variable)
        goal = self._portfolio.goals.get(variable)
        if goal is None or unit is None:
            return unit
        if unit.kind is UnitKind.COMPOUND:
            is_total = goal.target is not None and goal.target.per is not None
            return None if is_total else unit
        is_price = unit.kind is UnitKind.MONEY and tells_one_of_many(goal.title)
        return None if is_price else unit
