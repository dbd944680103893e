"""All plans and goals of a project, read and related."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kpidocs.model.finding import Finding
from kpidocs.model.goal import Assumption, Goal, Kind
from kpidocs.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Count:
    """How much was read: files in the goals folder, files that hold goals, files of no use."""

    files: int = 0
    with_goals: int = 0
    unusable: int = 0


@dataclass(frozen=True, eq=False)
class Portfolio:
    """Plans, goals and assumptions by full id, in the order of their ids.

    Equal only to itself: what is worked out of one, such as paths, can be kept with it.

    ``order`` is the order in which authors wrote the goals (files by path, inline goals by line);
    children are listed in it. ``unusable`` holds ids of files that could not be read: they are
    known, so that nothing that refers to them is reported. A parent that is not in ``goals``, or
    that closes a circle, was reported and is None on its goal. ``articles`` are the ordinary pages
    beside the goals: Markdown texts by their paths in the project.
    """

    plans: Mapping[str, Plan]
    goals: Mapping[str, Goal]
    assumptions: Mapping[str, Assumption]
    order: tuple[str, ...]
    unusable: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
    count: Count = Count()
    articles: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def written(self) -> tuple[Goal, ...]:
        """All goals in the order in which they are written."""
        return tuple(self.goals[each] for each in self.order)

    @cached_property
    def unread_plans(self) -> frozenset[str]:
        """The plans with a file that could not be read: not all of their goals are known."""
        return frozenset(each.rpartition("/")[0] for each in self.unusable)

    def of_kind(self, kind: Kind) -> tuple[Goal, ...]:
        """Give the goals of a kind in written order, without dropped ones."""
        return self._by_kind[kind]

    @cached_property
    def _by_kind(self) -> Mapping[Kind, tuple[Goal, ...]]:
        counting = [goal for goal in self.written if goal.counts]
        return {kind: tuple(goal for goal in counting if goal.kind is kind) for kind in Kind}

    def children(self, goal: str) -> tuple[Goal, ...]:
        """Give the goals directly below, in the order they are written."""
        return self._children.get(goal, ())

    @cached_property
    def _children(self) -> Mapping[str, tuple[Goal, ...]]:
        below: dict[str, list[Goal]] = {}
        for goal in self.written:
            if goal.parent is not None:
                below.setdefault(goal.parent, []).append(goal)
        return {parent: tuple(children) for parent, children in below.items()}

    def beside(self, goal: Goal, *, most: int) -> tuple[Goal, ...]:
        """Give a goal among those with the same parent; of many those written next to it.

        Dropped ones are left out, but for the goal itself.
        """
        row = (goal,) if goal.parent is None else self.children(goal.parent)
        place = next(place for place, each in enumerate(row) if each is goal)
        first = max(0, place - most // 2)
        near = row[first : first + most]
        return tuple(each for each in near if each.counts or each is goal)

    def ancestors(self, goal: str) -> Iterator[Goal]:
        """Give the goals above, the nearest first."""
        parent = self.goals[goal].parent
        while parent is not None:
            yield self.goals[parent]
            parent = self.goals[parent].parent

    def descendants(self, goal: str) -> Iterator[Goal]:
        """Give the goals below, each before its own children, in written order."""
        waiting = list(reversed(self.children(goal)))
        while waiting:
            each = waiting.pop()
            yield each
            waiting.extend(reversed(self.children(each.id)))

    def count_above(self, goal: str) -> int:
        """Count the goals above."""
        return self._above[goal]

    def count_below(self, goal: str) -> int:
        """Count the goals below, without dropped ones."""
        return self._below[goal]

    @cached_property
    def parents_first(self) -> tuple[Goal, ...]:
        """All goals, each before those below it, otherwise in written order."""
        roots = (goal for goal in self.written if goal.parent is None)
        return tuple(each for root in roots for each in (root, *self.descendants(root.id)))

    @cached_property
    def _above(self) -> Mapping[str, int]:
        above: dict[str, int] = {}
        for goal in self.parents_first:
            above[goal.id] = 0 if goal.parent is None else above[goal.parent] + 1
        return above

    @cached_property
    def _below(self) -> Mapping[str, int]:
        below = dict.fromkeys(self.goals, 0)
        for goal in reversed(self.parents_first):
            if goal.parent is not None:
                below[goal.parent] += below[goal.id] + goal.counts
        return below

    def numeric_parent(self, goal: str) -> Goal | None:
        """Give the nearest numeric goal above; KSF and objectives are looked through."""
        return self._numeric_parents[goal]

    @cached_property
    def _numeric_parents(self) -> Mapping[str, Goal | None]:
        found: dict[str, Goal | None] = {}
        for goal in self.parents_first:
            above = None if goal.parent is None else self.goals[goal.parent]
            found[goal.id] = above if above is None or above.is_numeric else found[above.id]
        return found

    def numeric_children(self, goal: str) -> Iterator[Goal]:
        """Give the nearest numeric goals below, without dropped ones."""
        waiting = list(reversed(self.children(goal)))
        while waiting:
            each = waiting.pop()
            if not each.counts:
                continue
            if each.is_numeric:
                yield each
            else:
                waiting.extend(reversed(self.children(each.id)))

    def in_plan(self, plan: str) -> tuple[Goal, ...]:
        """Give the goals of one plan in written order, without those of plans below it."""
        return self._by_plan.get(plan, ())

    def tree(self, plan: str) -> Iterator[tuple[Goal, int]]:
        """Give the goals of one plan, each before those below it, and how deep they stand."""
        waiting = [(goal, 0) for goal in reversed(self.roots(plan))]
        while waiting:
            goal, depth = waiting.pop()
            yield goal, depth
            below = reversed(self.children(goal.id))
            waiting.extend((each, depth + 1) for each in below if each.plan == plan)

    def roots(self, plan: str) -> tuple[Goal, ...]:
        """Give the goals of one plan whose parent is not in it, in written order."""
        return tuple(
            each
            for each in self.in_plan(plan)
            if each.parent is None or self.goals[each.parent].plan != plan
        )

    @cached_property
    def _by_plan(self) -> Mapping[str, tuple[Goal, ...]]:
        grouped: dict[str, list[Goal]] = {}
        for goal in self.written:
            grouped.setdefault(goal.plan, []).append(goal)
        return {plan: tuple(goals) for plan, goals in grouped.items()}
