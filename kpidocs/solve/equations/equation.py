"""An equation between targets, and where each variable stands in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from kpidocs.formula import Expression, Name, Negation, Quotient, parts
from kpidocs.model import Location


class Link(Enum):
    """What an equation was written as."""

    CONVERSION = "conversion"  # parent = child × rate + …
    SHARE = "share"  # child = parent × share
    CONVERTED_SHARE = "converted-share"  # parent × share = child × rate
    FORMULA = "formula"
    SAME = "same"
    BASELINE = "baseline"  # a change relative to another goal
    SHARED_CHANGE = "shared-change"  # change of the child = change of the parent
    CHANGE = "change"  # total = figure before × change


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a variable stands: the parts on the way down, the side first, the name last.

    ``sign`` is +1 when left minus right grows with the variable (all figures taken as positive),
    -1 when it shrinks.
    """

    path: tuple[Expression, ...]
    sign: int


@dataclass(frozen=True)
class Equation:
    """``left = right`` over variables; ``goal`` is the one that it says the value of.

    An equation between changes is about the variable of a change; ``assumed`` are the variables
    that dropped out of it, being taken to stay as they are.
    """

    goal: str
    link: Link
    left: Expression
    right: Expression
    at: Location
    assumed: tuple[str, ...] = ()

    @cached_property
    def occurrences(self) -> Mapping[str, tuple[Occurrence, ...]]:
        """Give every place of every variable, variables in the order they stand."""
        found: dict[str, list[Occurrence]] = {}
        for side, sign in ((self.left, 1), (self.right, -1)):
            for name, occurrence in _walk(side, path=(), sign=sign):
                found.setdefault(name, []).append(occurrence)
        return {name: tuple(places) for name, places in found.items()}

    def is_turned(self, one: str, other: str) -> bool:
        """Whether a variable must shrink for another to grow: more of a cost is less profit."""
        places = self.occurrences
        return places[one][0].sign * places[other][0].sign > 0


def _walk(
    part: Expression, *, path: tuple[Expression, ...], sign: int
) -> Iterator[tuple[str, Occurrence]]:
    here = (*path, part)
    if isinstance(part, Name):
        yield part.name, Occurrence(here, sign)
        return
    for inner in parts(part):
        turned = isinstance(part, Negation) or (
            isinstance(part, Quotient) and inner is part.divisor
        )
        yield from _walk(inner, path=here, sign=-sign if turned else sign)
