"""Which goals lead to a KGI, and where the paths of the others end."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kpidocs.check.facts.goals import is_cut_off, kgis
from kpidocs.check.facts.links import operands, rate_sources
from kpidocs.model import Goal, Kind, Portfolio

# Objectives are final in their own right: what stands below them serves them.
ENDS = (Kind.KGI, Kind.OBJECTIVE, Kind.KEY_RESULT)


@dataclass(frozen=True, slots=True)
class Orphan:
    """A KPI that leads to no KGI, and the goal above it, or itself, at which its path ends."""

    kpi: Goal
    end: Goal


@dataclass(frozen=True, eq=False)
class Paths:
    """``up`` holds for each goal the goals that it serves directly; dropped goals are left out.

    ``leading`` are the goals from which a path leads to a KGI, the KGIs among them.
    """

    portfolio: Portfolio
    up: Mapping[str, frozenset[str]]
    leading: frozenset[str]

    @cached_property
    def served(self) -> frozenset[str]:
        """The goals that others serve directly."""
        return frozenset(upper for uppers in self.up.values() for upper in uppers)

    @cached_property
    def orphans(self) -> Mapping[str, tuple[Orphan, ...]]:
        """The KPIs that lead to no KGI by plan, one for each goal at which paths end.

        Where a path ends at a reference that could not be resolved, that is found already.
        """
        seen: set[str] = set()
        goals = self.portfolio.goals
        doubtful = {goal.plan for goal in goals.values() if "formula" in goal.unread}
        found: defaultdict[str, list[Orphan]] = defaultdict(list)
        for kpi in self.portfolio.of_kind(Kind.KPI):
            if kpi.id not in self.leading:
                end = self._end(kpi.id, seen)
                if end is not None and not is_cut_off(end) and end.plan not in doubtful:
                    found[end.plan].append(Orphan(kpi, end))
        return {plan: tuple(orphans) for plan, orphans in found.items()}

    def _end(self, start: str, seen: set[str]) -> Goal | None:
        """Follow a path to its end; None where it joins one that was followed before."""
        at = start
        while at not in seen:
            seen.add(at)
            if not self.up[at]:
                return self.portfolio.goals[at]
            at = min(self.up[at])
        return None

    @cached_property
    def unsettled_plans(self) -> frozenset[str]:
        """The plans with a goal of which it is found elsewhere that it lacks its place."""
        cut_off = {goal.plan for goal in self.portfolio.goals.values() if is_cut_off(goal)}
        return self.portfolio.unread_plans | cut_off | self.orphans.keys()

    def leads_nowhere(self, plan: str) -> bool:
        """Whether a plan has no KGI and no goal in it leads, or may lead, to one elsewhere."""
        goals = self.portfolio.in_plan(plan)
        return not (
            kgis(self.portfolio, plan)
            or plan in self.portfolio.unread_plans
            or any(goal.id in self.leading or is_cut_off(goal) for goal in goals)
        )

    def leads_out(self, plan: str) -> bool:
        """Whether a path leads from a plan to a KGI of another."""
        goals = self.portfolio.goals
        return any(
            goals[upper].plan != plan and upper in self.leading
            for goal in self.portfolio.in_plan(plan)
            for upper in self.up.get(goal.id, ())
        )


@lru_cache(maxsize=1)
def paths(portfolio: Portfolio) -> Paths:
    """Relate all goals; several rules ask for it, so the last answer is kept."""
    up = _ways_up(portfolio)
    return Paths(portfolio, up, _leading(portfolio, up))


def _ways_up(portfolio: Portfolio) -> Mapping[str, frozenset[str]]:
    """Give for each goal those that it serves directly, by whatever relation."""
    up: dict[str, set[str]] = {goal.id: set() for goal in portfolio.goals.values() if goal.counts}
    for id_ in tuple(up):
        for lower, upper in _ways(portfolio.goals[id_]):
            if lower in up and upper in up:
                up[lower].add(upper)
    return {id_: frozenset(above) for id_, above in up.items()}


def _ways(goal: Goal) -> Iterator[tuple[str, str]]:
    """Give pairs of a lower goal and the one that it serves."""
    if goal.parent is not None:
        yield goal.id, goal.parent
        for rate in rate_sources(goal):
            yield rate, goal.parent
    for upper in goal.contributes_to:
        yield goal.id, upper
    if goal.same_as is not None:
        yield goal.id, goal.same_as
    for operand in operands(goal):
        yield operand, goal.id


def _leading(portfolio: Portfolio, up: Mapping[str, frozenset[str]]) -> frozenset[str]:
    below: defaultdict[str, set[str]] = defaultdict(set)
    for lower, uppers in up.items():
        for upper in uppers:
            below[upper].add(lower)
        same = portfolio.goals[lower].same_as
        if same is not None and same in up:
            below[lower].add(same)
    waiting = [id_ for id_ in up if portfolio.goals[id_].kind in ENDS]
    leading: set[str] = set()
    while waiting:
        each = waiting.pop()
        if each not in leading:
            leading.add(each)
            waiting.extend(below[each])
    return frozenset(leading)
