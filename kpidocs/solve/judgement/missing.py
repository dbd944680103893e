"""What cannot be derived (TGT002), and the fewest facts that would settle it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kpidocs.formula import names
from kpidocs.solve.equations.equation import Equation, Link
from kpidocs.solve.equations.evaluate import turns
from kpidocs.solve.equations.system import System
from kpidocs.solve.judgement.matching import unmatched
from kpidocs.words.lists import MOST

MOST_TRIED = 200  # candidates for a single fact; in larger groups the first ones stand for all
MOST_STEPS = 200_000  # unknowns settled in all these trials


@dataclass(frozen=True, slots=True)
class Gap:
    """Variables that hang together and stay unknown, and their equations from the top downwards.

    ``facts`` would settle all of them; any one of ``choices`` could take the place of a single
    fact. No fewer facts can do, unless unknowns are left that only several equations together
    would give, as in x + y = 10 and x = y + 2: the facts for these are found by trial, and only a
    single one is known to be the fewest. ``loop`` names goals whose formulas go round in a circle.
    """

    equations: tuple[Equation, ...]
    variables: tuple[str, ...]
    facts: tuple[str, ...]
    choices: tuple[str, ...]
    loop: tuple[str, ...]


def gaps(system: System, *, known: Mapping[str, object]) -> Iterator[Gap]:
    """Give the groups of unknowns, in written order."""
    seen: set[str] = set()
    for variable in system.variables:
        if variable in known or variable in seen:
            continue
        numbers, group = _group(system, variable, known=known)
        seen.update(group)
        yield _gap([system.equations[number] for number in numbers], group, system)


def _group(
    system: System, variable: str, *, known: Mapping[str, object]
) -> tuple[list[int], list[str]]:
    numbers: dict[int, None] = {}
    group = {variable: None}
    waiting = [variable]
    while waiting:
        for number in system.of(waiting.pop()):
            if number in numbers:
                continue
            numbers[number] = None
            unknown = [name for name in system.equations[number].occurrences if name not in known]
            waiting.extend(name for name in unknown if name not in group)
            group.update(dict.fromkeys(unknown))
    return sorted(numbers), list(group)


def _gap(equations: list[Equation], group: list[str], system: System) -> Gap:
    ordered = sorted(group, key=lambda each: (system.depth(each), "#" in each, each))
    members = frozenset(group)
    lacking = [_lacking(equation, members) for equation in equations]
    spare = unmatched(lacking, ordered)
    choices = _single_facts(lacking, ordered) if len(spare) <= 1 else ()
    facts = choices[:1] or _facts(lacking, ordered, spare)
    upper_first = sorted(equations, key=lambda each: system.depth(each.goal))
    return Gap(tuple(upper_first), tuple(ordered), facts, choices, _loop(equations, ordered))


def _lacking(equation: Equation, group: frozenset[str]) -> Mapping[str, bool]:
    """Map each unknown of an equation to whether the equation can be turned round for it."""
    return {name: turns(equation, name) for name in equation.occurrences if name in group}


class _Trial:
    """What stays unknown of a group while facts are given, one after the other."""

    def __init__(self, lacking: Sequence[Mapping[str, bool]]) -> None:
        """Take what each equation lacks."""
        self.left: set[str] = set()
        self._lacking = lacking
        self._sizes = [len(variables) for variables in lacking]
        self._open: list[int] = []
        self._holding: dict[str, list[int]] = {}
        for number, variables in enumerate(lacking):
            for name in variables:
                self._holding.setdefault(name, []).append(number)
        self.begin()

    def begin(self) -> None:
        """Forget the facts."""
        self.left = set(self._holding)
        self._open = list(self._sizes)

    def give(self, fact: str) -> None:
        """Take a fact, and all that follows from it."""
        waiting = [fact]
        while waiting:
            name = waiting.pop()
            if name not in self.left:
                continue
            self.left.discard(name)
            for number in self._holding[name]:
                self._open[number] -= 1
                if self._open[number] == 1:
                    last = next(each for each in self._lacking[number] if each in self.left)
                    if self._lacking[number][last]:
                        waiting.append(last)


def _single_facts(lacking: Sequence[Mapping[str, bool]], ordered: Sequence[str]) -> tuple[str, ...]:
    """Give the facts each of which settles the group by itself, out of the first ones."""
    trial = _Trial(lacking)
    found: list[str] = []
    for each in ordered[: min(MOST_TRIED, max(MOST, MOST_STEPS // len(ordered)))]:
        trial.begin()
        trial.give(each)
        if not trial.left:
            found.append(each)
    return tuple(found)


def _facts(
    lacking: Sequence[Mapping[str, bool]], ordered: Sequence[str], spare: Sequence[str]
) -> tuple[str, ...]:
    """Give facts that settle the group: what no equation is left for, then leaves by trial."""
    leaves = ordered[::-1]
    facts = _settling(lacking, (*spare, *leaves))
    if len(facts) > len(spare):
        facts = min(facts, _settling(lacking, leaves), key=len)
    return tuple(each for each in ordered if each in facts)


def _settling(lacking: Sequence[Mapping[str, bool]], offered: Iterable[str]) -> frozenset[str]:
    """Take of the facts offered each that does not follow from those before it."""
    trial = _Trial(lacking)
    facts: set[str] = set()
    for each in offered:
        if each in trial.left:
            facts.add(each)
            trial.give(each)
    return frozenset(facts)


def _loop(equations: list[Equation], group: list[str]) -> tuple[str, ...]:
    """Find goals whose formulas lead back to themselves."""
    place = {name: number for number, name in enumerate(group)}
    onward: dict[str, str] = {}
    for equation in equations:
        if equation.link in (Link.FORMULA, Link.SAME, Link.BASELINE):
            needs = {name.name for name in names(equation.right)} & place.keys()
            onward[equation.goal] = min(needs, key=place.__getitem__)  # else it would be known
    done: set[str] = set()
    for start in onward:
        way: dict[str, None] = {}
        at = start
        while at in onward and at not in done and at not in way:
            way[at] = None
            at = onward[at]
        if at in way:
            walked = list(way)
            return tuple(walked[walked.index(at) :])
        done.update(way)
    return ()
