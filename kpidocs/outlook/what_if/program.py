"""The arithmetic of a plan as a list of assignments, to be worked through with other figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from kpidocs.formula import Expression, names
from kpidocs.model import Derivation, Portfolio, Solution, Solved, owner_of
from kpidocs.outlook.what_if.closure import Closure, Delivery, closure, is_known
from kpidocs.outlook.what_if.freedom import Freedom, is_ceiling
from kpidocs.quantity import PERCENT, Comparator, Unit, Whole, whole_of
from kpidocs.settings import Rounding

MOST = 400  # variables; beyond them a page would be slow to load and to read
BROKEN = frozenset({"TGT006", "SRC006"})  # equations that gave no figure may give one now


@dataclass(frozen=True, slots=True)
class Assignment:
    """How a variable gets its figure: from ``value``, or as the hardest of its ``demands``.

    A given figure that is due several ``times`` is multiplied, then rounded as ``whole`` says.
    What ``is_asked`` is never below 0; with ``is_exact`` the unrounded figure is carried on.
    ``source`` is the operand whose ``upper`` end gives this one's. Only what ``is_free`` may be set
    to another figure; that makes it a given one. A goal with a change may not: its change would be
    another one too.
    """

    name: str
    comparator: Comparator = Comparator.EXACTLY
    unit: Unit | None = PERCENT
    value: Fraction | None = None
    upper: Fraction | None = None
    times: Fraction | None = None
    demands: tuple[Expression, ...] = ()
    whole: Whole | None = None
    is_asked: bool = False
    is_exact: bool = False
    source: str | None = None
    is_free: bool = False


class Untried(Enum):
    """Why no other figures can be put into a plan, of which an author can know."""

    TOO_LARGE = "too-large"  # more than ``MOST`` variables hang together
    BROKEN = "broken"  # an equation gives no figure
    UNSETTLED = "unsettled"  # several goals ask for one rate or change


@dataclass(frozen=True, slots=True)
class Program:
    """Assignments, each after those that it needs; deliveries, those of the lowest goals first.

    ``depths`` counts the goals above each goal.
    """

    assignments: tuple[Assignment, ...]
    deliveries: tuple[Delivery, ...]
    depths: Mapping[str, int]


def program(
    plan: str, *, portfolio: Portfolio, solution: Solution, rounding: Rounding
) -> Program | Untried | None:
    """Give the arithmetic that the goals of a plan depend on, in other plans too.

    ``rounding`` is that of plans without their own. None where no figure that can be set leads to
    another.
    """
    goals = [each.id for each in portfolio.in_plan(plan) if each.counts]
    known = [each for each in goals if is_known(each, solution)]
    found = closure(known, portfolio=portfolio, solution=solution, most=MOST)
    if found is None:
        return Untried.TOO_LARGE
    if _is_broken(found, solution):
        return Untried.BROKEN
    compiler = _Compiler(portfolio, solution, rounding, found)
    if not compiler.is_settled():
        return Untried.UNSETTLED
    built = Program(tuple(compiler.assignments(plan)), compiler.deliveries(), compiler.depths())
    return built if _leads_anywhere(built) else None


def _leads_anywhere(built: Program) -> bool:
    """Whether another figure or a verdict hangs on one that can be set."""
    demands = [each for step in built.assignments for each in step.demands]
    demands += [each.expression for each in built.deliveries]
    named = {name.name for each in demands for name in names(each)}
    for each in built.deliveries:
        named.update((each.goal, *each.shares))
    return any(each.is_free and each.name in named for each in built.assignments)


def _is_broken(found: Closure, solution: Solution) -> bool:
    return any(each.code in BROKEN and each.goal in found.steps for each in solution.findings)


class _Compiler:
    def __init__(
        self, portfolio: Portfolio, solution: Solution, rounding: Rounding, found: Closure
    ) -> None:
        self._portfolio = portfolio
        self._solution = solution
        self._rounding = rounding
        self._found = found
        self._freedom = Freedom(portfolio, found)

    def is_settled(self) -> bool:
        """Whether the figures alone decide which of several demands is the hardest.

        What senses the demands on a change have is not known here.
        """
        goals = self._solution.goals
        return all(
            name in goals and self._freedom.hardest(step, goals)[1] is is_ceiling(goals[name])
            for name, step in self._found.steps.items()
            if step is not None and step.others
        )

    def depths(self) -> Mapping[str, int]:
        goals = self._portfolio.goals
        return {name: self._freedom.depth(name) for name in self._found.steps if name in goals}

    def deliveries(self) -> tuple[Delivery, ...]:
        place = {goal: number for number, goal in enumerate(self._solution.deliveries)}

        def lowest_first(each: Delivery) -> tuple[int, int]:
            return -self._freedom.depth(each.goal), place.get(each.goal, len(place))

        return tuple(sorted(self._found.deliveries, key=lowest_first))

    def assignments(self, plan: str) -> Iterator[Assignment]:
        for name, step in self._found.steps.items():
            solved = self._solution.goals.get(name)
            has_change = solved is not None and solved.change is not None
            is_free = self._is_of(plan, name) and not has_change and self._freedom.of(name)
            if solved is None or solved.comparator is None:
                yield self._rate(name, step, is_free=is_free)
            elif step is None:
                yield _given(solved, solved.comparator, is_free=is_free)
            else:
                yield self._derived(solved, solved.comparator, step, is_free=is_free)

    def _is_of(self, plan: str, name: str) -> bool:
        goal = self._portfolio.goals.get(owner_of(name))
        return owner_of(name) == plan if goal is None else goal.plan == plan

    def _rate(self, name: str, step: Derivation | None, *, is_free: bool) -> Assignment:
        rate = self._solution.rates.get(name)
        if rate is None:  # the change of a goal
            demands = () if step is None else (step.expression, *step.others)
            value = self._found.values[name] if step is None else None
            return Assignment(name, value=value, demands=demands)
        if step is None:
            return Assignment(name, unit=rate.unit, value=rate.value, is_free=is_free)
        return Assignment(name, unit=rate.unit, demands=(step.expression,), is_free=is_free)

    def _derived(
        self, solved: Solved, comparator: Comparator, step: Derivation, *, is_free: bool
    ) -> Assignment:
        goal = self._portfolio.goals[solved.goal]
        ends = (each for each in step.operands if self._solution.of(each).upper is not None)
        return Assignment(
            solved.goal,
            comparator,
            solved.unit,
            demands=self._freedom.hardest(step, self._solution.goals)[0],
            whole=step.whole,
            is_asked=step.is_asked,
            is_exact=self._is_exact(solved.goal),
            source=next(ends, None) if solved.upper is not None else None,
            is_free=is_free and solved.upper is None and goal.target is None,
        )

    def _is_exact(self, goal: str) -> bool:
        plan = self._portfolio.plans[self._portfolio.goals[goal].plan]
        return (plan.rounding or self._rounding) is Rounding.EXACT


def _given(solved: Solved, comparator: Comparator, *, is_free: bool) -> Assignment:
    is_repeated = solved.times is not None and solved.amount is not None
    return Assignment(
        solved.goal,
        comparator,
        solved.unit,
        value=solved.amount if is_repeated else solved.target,
        upper=solved.upper,
        times=solved.times if is_repeated else None,
        whole=whole_of(comparator, solved.unit) if is_repeated else None,
        is_free=is_free and solved.upper is None,
    )
