"""What a goal calls other goals by, and which goals these are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kpidocs.source import limits
from kpidocs.source.goals.drafts import GoalDraft
from kpidocs.source.keys.ids import bare, canonical, folded
from kpidocs.source.keys.schema import LISTS_OF_GOALS
from kpidocs.spelling import meant

MAX_SUGGESTIONS = 100  # a run; a project with more unknown names has another trouble


@dataclass
class Directory:
    """The ids that may be named. Those in ``unusable`` are known, and lead nowhere."""

    known: Mapping[str, GoalDraft]
    unusable: Collection[str]
    _left: int = MAX_SUGGESTIONS

    def find(self, name: str, plan: str) -> str | None:
        """The full id of what a goal of a plan calls so; it may be an unusable one."""
        name = canonical(name)
        if "/" in name or not plan:
            return name if self._knows(name) else None
        own = f"{plan}/{name}"
        if self._knows(own):
            return own
        return name if self._knows(name) else None

    def may_be_unread(self, name: str, plan: str) -> bool:
        """Whether what a goal of a plan calls so may stand in a list that could not be read."""
        plans = {name.rpartition("/")[0]} if "/" in name else {plan, ""}
        return not plans.isdisjoint(self._unread_plans)

    @cached_property
    def _unread_plans(self) -> frozenset[str]:
        drafts = self.known.values()
        return frozenset(each.plan for each in drafts if not each.unread.isdisjoint(LISTS_OF_GOALS))

    def suggest(self, name: str, draft: GoalDraft, more: Iterable[str] = ()) -> str | None:
        """What a goal may have meant; ``more`` are further names it may use."""
        if self._left == 0:
            return None
        self._left -= 1
        plan = draft.plan
        called = [id_ for id_ in self._by_name.get(_called(name), ()) if id_ != draft.id]
        if called:
            return min((_from_inside(id_, plan) for id_ in called), key=_is_elsewhere)
        own = self._names_in(plan)
        near = [*more, *own, *(self._names_in("") if plan else ())]
        far = self._every if "/" in name else ()
        return meant(name, [*far, *near]) or self._full(meant(_called(name), self._by_name))

    @cached_property
    def _every(self) -> tuple[str, ...]:
        """All ids that might be meant, sorted; too long ones cannot be."""
        every = {*self.known, *self.unusable}
        return tuple(sorted(id_ for id_ in every if len(bare(id_)) <= limits.ID))

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        """Ids by what goals are called: their names, then their titles, in one case."""
        titles = ((draft.title, id_) for id_, draft in sorted(self.known.items()))
        return _grouped(
            [
                *((_called(id_), id_) for id_ in self._every),
                *((folded(title), id_) for title, id_ in titles if title),
            ]
        )

    @cached_property
    def _by_plan(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((id_.rpartition("/")[0], id_) for id_ in self._every)

    def _full(self, name: str | None) -> str | None:
        return None if name is None else self._by_name[name][0]

    def _names_in(self, plan: str) -> list[str]:
        return [bare(id_) for id_ in self._by_plan.get(plan, ())]

    def _knows(self, id_: str) -> bool:
        return id_ in self.known or id_ in self.unusable


def _called(name: str) -> str:
    return folded(bare(name))


def _from_inside(id_: str, plan: str) -> str:
    """The id as goals of a plan may write it: without the plan."""
    return bare(id_) if id_.rpartition("/")[0] == plan else id_


def _is_elsewhere(id_: str) -> bool:
    return "/" in id_


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, id_ in pairs:
        groups[key].append(id_)
    return {key: tuple(each) for key, each in groups.items()}
