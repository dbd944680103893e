"""What the solver found: a figure for every goal, and where it came from."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from graphlib import TopologicalSorter

from kpidocs.formula import Expression
from kpidocs.model.finding import Finding
from kpidocs.model.variables import change_of, is_change, owner_of
from kpidocs.quantity import Comparator, Direction, Per, Quantity, Unit, UnitKind, Whole


class Origin(Enum):
    """Where a target comes from."""

    DECLARED = "declared"
    DERIVED = "derived"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Derivation:
    """One step of arithmetic: ``subject = expression``.

    The names in the expression are variables: full ids of goals, ``goal#conversion`` and
    ``goal#share`` of rates, ``goal##change`` of changes, ``owner#name`` of assumptions. ``values``
    gives the figure of each as it was carried; ``operands`` are those that are goals, in the order
    they stand.
    ``exact`` is the outcome before rounding, ``result`` after, ``carried`` the one of both that is
    reckoned with further on. ``whole`` says how it is rounded, None where it is not. What
    ``is_asked`` from above is never below 0, and ``others`` ask less of the subject. Where changes
    are related, the operands are the goals that change, and ``assumed`` the variables that were
    taken to stay as they are.
    """

    subject: str
    expression: Expression
    values: Mapping[str, Quantity]
    operands: tuple[str, ...]
    exact: Fraction
    result: Quantity
    carried: Fraction
    whole: Whole | None = None
    is_asked: bool = False
    others: tuple[Expression, ...] = ()
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which figures a target lies when rates are given as ranges.

    ``is_wide`` tells that the bounds may be wider than they need be: a rate comes in from two sides
    that pull in opposite directions.
    """

    low: Fraction
    high: Fraction
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """The factor by which a goal is to change, where no totals are known.

    ``factor`` is the target; ``required`` what the goals above ask for, ``attained`` what the
    changes below amount to, by the step ``delivery``, None where nothing says so. ``assumed`` are
    the variables that were taken to stay as they are: nobody states a change of them.
    """

    origin: Origin
    factor: Fraction
    comparator: Comparator
    required: Fraction | None = None
    attained: Fraction | None = None
    assumed: tuple[str, ...] = ()
    derivation: Derivation | None = None
    delivery: Derivation | None = None
    falls_short: bool = False


@dataclass(frozen=True, slots=True)
class Solved:
    """The figures of one goal, in base units, totals over its window.

    ``target`` and ``upper`` are the target and, for a range, its other end; ``required`` is what
    the goals above ask for, whatever the goal itself declares; ``attained`` is what the targets of
    its children amount to, unrounded. ``amount`` is the figure written for each ``per``
    and ``times`` how many of them make the total: the periods of the window, times the people.
    ``factor`` is a relative change, also when no baseline turns it into a total. ``falls_short``
    tells that the target misses what is required by more than the tolerance. ``bounds`` is there
    when a rate that leads to the target is a range, ``change`` when goals are related by the
    factors of their changes.
    """

    goal: str
    origin: Origin
    comparator: Comparator | None = None
    direction: Direction = Direction.INCREASE
    unit: Unit | None = None
    target: Fraction | None = None
    upper: Fraction | None = None
    exact: Fraction | None = None
    required: Fraction | None = None
    attained: Fraction | None = None
    per: Per | None = None
    amount: Fraction | None = None
    factor: Fraction | None = None
    baseline: Fraction | None = None
    times: Fraction | None = None
    derivation: Derivation | None = None
    falls_short: bool = False
    bounds: Bounds | None = None
    change: Change | None = None

    @property
    def is_rate(self) -> bool:
        """Whether the figures are parts of a whole, such as percent."""
        return self.unit is not None and self.unit.kind is UnitKind.RATE


@dataclass(frozen=True, slots=True)
class Solution:
    """Figures by the full id of the goal, and of every rate and assumption by its variable.

    ``derived_rates`` holds the steps of the rates that were unknown and could be derived.
    ``edges`` maps a goal to the arithmetic between it and its numeric parent: the variable of
    the rate, or None where a formula relates them; goals without an entry are influences.
    ``related`` are all variables that stand in an equation. ``deliveries`` are the expressions that
    say what the goals below a goal amount to; of several the worst counts.
    """

    goals: Mapping[str, Solved]
    rates: Mapping[str, Quantity]
    derived_rates: Mapping[str, Derivation]
    edges: Mapping[str, str | None]
    related: frozenset[str] = frozenset()
    deliveries: Mapping[str, tuple[Expression, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def of(self, goal: str) -> Solved:
        """Give the figures of a goal; those of one without numbers are empty."""
        return self.goals.get(goal) or Solved(goal, Origin.NONE)

    def chain(self, goal: str, *, most: int | None = None) -> tuple[Derivation, ...]:
        """Give the steps that lead to a goal's figure, each after those that it needs.

        Where its total was not derived, these are the steps to its change. ``most`` limits them to
        those next to the goal.
        """
        near: dict[str, Derivation] = {}
        is_change_alone = goal in self.goals and self._step(goal) is None
        waiting = deque([change_of(goal) if is_change_alone else goal])
        while waiting and (most is None or len(near) < most):
            each = waiting.popleft()
            step = self._step(each)
            if step is not None and each not in near:
                near[each] = step
                waiting.extend(step.values)
        needs = {name: near.keys() & step.values for name, step in near.items()}
        order = TopologicalSorter({name: sorted(needs[name]) for name in reversed(needs)})
        return tuple(near[name] for name in order.static_order())

    def _step(self, variable: str) -> Derivation | None:
        solved = self.goals.get(variable)
        if solved is not None:
            return solved.derivation
        if is_change(variable):
            change = self.of(owner_of(variable)).change
            return None if change is None else change.derivation
        return self.derived_rates.get(variable)
