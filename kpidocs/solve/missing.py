"""What cannot be derived (TGT002), and the fewest facts that would settle it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kpidocs.formula import names
from kpidocs.solve.equation import Equation, Link
from kpidocs.solve.evaluate import turns
from kpidocs.solve.system import System
from kpidocs.solve.variables import owner_of

MOST_TRIED = 200  # candidates for a single fact; in larger groups the first ones stand for all


@dataclass(frozen=True, slots=True)
class Gap:
    """Variables that hang together and stay unknown.

    ``facts`` would settle all of them; any one of ``choices`` could take the place of a single
    fact. ``loop`` names goals whose formulas go round in a circle.
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
    unknown = [_unknown(equation, frozenset(group)) for equation in equations]
    facts = _facts(unknown, ordered)
    choices: tuple[str, ...] = ()
    if len(facts) == 1:
        choices = tuple(
            each for each in ordered[:MOST_TRIED] if not _left(unknown, ordered, given=(each,))
        )
    return Gap(tuple(equations), tuple(ordered), facts, choices, _loop(equations, ordered))


def _unknown(equation: Equation, group: frozenset[str]) -> dict[str, bool]:
    """Map each unknown of an equation to whether the equation can be turned round for it."""
    return {name: turns(equation, name) for name in equation.occurrences if name in group}


def _facts(unknown: list[dict[str, bool]], ordered: list[str]) -> tuple[str, ...]:
    """Give a single fact that settles the group, else take the nearest to a leaf, one by one."""
    for each in ordered[:MOST_TRIED]:
        if not _left(unknown, ordered, given=(each,)):
            return (each,)
    facts: list[str] = []
    left = set(ordered)
    for each in reversed(ordered):
        if each in left:
            facts.append(each)
            left = _left(unknown, ordered, given=tuple(facts))
    return tuple(reversed(facts))


def _left(
    unknown: list[dict[str, bool]], ordered: list[str], *, given: tuple[str, ...]
) -> set[str]:
    """Give what stays unknown when some facts are given."""
    left = set(ordered)
    holding: dict[str, list[int]] = {}
    for number, variables in enumerate(unknown):
        for name in variables:
            holding.setdefault(name, []).append(number)
    waiting = list(given)
    while waiting:
        name = waiting.pop()
        if name not in left:
            continue
        left.discard(name)
        for number in holding[name]:
            rest = [each for each in unknown[number] if each in left]
            if len(rest) == 1 and unknown[number][rest[0]]:
                waiting.append(rest[0])
    return left


def _loop(equations: list[Equation], group: list[str]) -> tuple[str, ...]:
    """Find goals whose formulas lead back to themselves."""
    needs: dict[str, list[str]] = {}
    for equation in equations:
        if equation.link in (Link.FORMULA, Link.SAME, Link.BASELINE):
            within = {owner_of(name.name) for name in names(equation.right)}
            needs[equation.goal] = [each for each in group if each in within]
    for start in needs:
        path = [start]
        while path[-1] in needs and needs[path[-1]]:
            path.append(needs[path[-1]][0])
            if path[-1] in path[:-1]:
                return tuple(path[path.index(path[-1]) : -1])
    return ()
