"""What a goal calls other goals by, and which goals these are."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kpidocs.source.ids import canonical
from kpidocs.spelling import meant

MAX_SUGGESTIONS = 100  # a run; a project with more unknown names has another trouble


@dataclass
class Directory:
    """The ids that may be named. Those in ``unusable`` are known, and lead nowhere."""

    known: Collection[str]
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

    def suggest(self, name: str, plan: str, more: Iterable[str] = ()) -> str | None:
        """What a goal of a plan may have meant; ``more`` are further names it may use."""
        if self._left == 0:
            return None
        self._left -= 1
        elsewhere = self._by_name.get(name.rpartition("/")[2], ())
        if elsewhere:
            return elsewhere[0]
        own = self._names_in(plan)
        near = [*more, *own, *(self._names_in("") if plan else ())]
        far = self._every if "/" in name else ()
        return meant(name, [*far, *near]) or self._full(meant(name, self._by_name))

    @cached_property
    def _every(self) -> tuple[str, ...]:
        return tuple(sorted({*self.known, *self.unusable}))

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped(self._every, lambda id_: id_.rpartition("/")[2])

    @cached_property
    def _by_plan(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped(self._every, lambda id_: id_.rpartition("/")[0])

    def _full(self, name: str | None) -> str | None:
        return None if name is None else self._by_name[name][0]

    def _names_in(self, plan: str) -> list[str]:
        return [id_.rpartition("/")[2] for id_ in self._by_plan.get(plan, ())]

    def _knows(self, id_: str) -> bool:
        return id_ in self.known or id_ in self.unusable


def _grouped(ids: tuple[str, ...], key: Callable[[str], str]) -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for id_ in ids:
        groups.setdefault(key(id_), []).append(id_)
    return {name: tuple(each) for name, each in groups.items()}
