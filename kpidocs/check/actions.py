"""What is done for goals: KDIs, and the sections that tell of actions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kpidocs.check.goals import is_open
from kpidocs.check.paths import paths
from kpidocs.model import Goal, Kind, Portfolio, Section


@dataclass(frozen=True, slots=True)
class Actions:
    """``up`` holds for each goal those that it serves directly; ``served`` are the latter.

    ``open_plans`` lack nothing that they could show: a file of theirs could not be read, or goals
    of other plans act for theirs.
    """

    portfolio: Portfolio
    up: Mapping[str, frozenset[str]]
    served: frozenset[str]
    open_plans: frozenset[str]

    def only_results(self) -> Iterator[str]:
        """Give the plans with KPIs for which nobody acts."""
        for plan, goals in self._by_plan().items():
            kpis = [goal for goal in goals if goal.kind is Kind.KPI and is_open(goal)]
            if kpis and plan not in self.open_plans and not any(map(_tells_of_action, goals)):
                yield plan

    def only_actions(self) -> Iterator[str]:
        """Give the plans that count what is done and nothing that comes of it."""
        for plan, goals in self._by_plan().items():
            kdis = [goal for goal in goals if goal.kind is Kind.KDI and is_open(goal)]
            if kdis and plan not in self.open_plans and not any(map(self._is_for_result, goals)):
                yield plan

    def _by_plan(self) -> Mapping[str, list[Goal]]:
        found: defaultdict[str, list[Goal]] = defaultdict(list)
        for each in self.up:
            goal = self.portfolio.goals[each]
            found[goal.plan].append(goal)
        return found

    def _is_for_result(self, goal: Goal) -> bool:
        """Whether a goal is a waypoint, or serves one."""
        around = (goal, *(self.portfolio.goals[each] for each in self.up[goal.id]))
        return any(each.kind in (Kind.KPI, Kind.KEY_RESULT) for each in around)


@lru_cache(maxsize=1)
def actions(portfolio: Portfolio) -> Actions:
    """Relate goals to those that act for them; two rules ask for it."""
    up = paths(portfolio).up
    goals = portfolio.goals
    pairs = [(lower, upper) for lower, uppers in up.items() for upper in uppers]
    across = (goals[upper].plan for lower, upper in pairs if goals[lower].plan != goals[upper].plan)
    unread = (each.rpartition("/")[0] for each in portfolio.unusable)
    served = frozenset(upper for _, upper in pairs)
    return Actions(portfolio, up, served, frozenset(across).union(unread))


def _tells_of_action(goal: Goal) -> bool:
    return goal.kind is Kind.KDI or Section.ACTIONS in goal.sections
