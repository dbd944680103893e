"""Unknowns matched with equations: what the structure of a system leaves open."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence


def unmatched(lacking: Sequence[Mapping[str, bool]], ordered: Iterable[str]) -> tuple[str, ...]:
    """Give the unknowns that no equation is left for, when each equation gives one of them.

    ``lacking`` maps the unknowns of each equation to whether it can be turned round for them. The
    matching is a maximum one: no smaller number of facts can settle the unknowns. Those that
    come first in ``ordered`` are matched first; as sets that can be matched form a matroid, what
    is left over are the last ones possible. (J. Edmonds, D. R. Fulkerson: Transversals and matroid
    partition, 1965.)
    """
    matching = _Matching(lacking)
    return tuple(each for each in ordered if not matching.matches(each))


class _Matching:
    """A matching that grows by alternating paths, from one unknown after the other."""

    def __init__(self, lacking: Sequence[Mapping[str, bool]]) -> None:
        """Take the unknowns of each equation, and whether it can be turned round for them."""
        self._open: dict[str, list[int]] = {}
        for number, variables in enumerate(lacking):
            for name, turns in variables.items():
                if turns:
                    self._open.setdefault(name, []).append(number)
        self._giver: dict[str, int] = {}
        self._given: dict[int, str] = {}
        self._exhausted: set[int] = set()

    def matches(self, variable: str) -> bool:
        """Find an equation for a variable; those matched before keep one, perhaps another."""
        reached: dict[int, str] = {}
        waiting = deque([variable])
        while waiting:
            name = waiting.popleft()
            for number in self._open.get(name, ()):
                if number in reached or number in self._exhausted:
                    continue
                reached[number] = name
                if number not in self._given:
                    self._pass_on(number, reached)
                    return True
                waiting.append(self._given[number])
        self._exhausted.update(reached)  # no way leads on from these, now or later
        return False

    def _pass_on(self, number: int, reached: Mapping[int, str]) -> None:
        """Give each variable on the way the equation that was found from it."""
        onward: int | None = number
        while onward is not None:
            name = reached[onward]
            before = self._giver.get(name)
            self._giver[name], self._given[onward] = onward, name
            onward = before
