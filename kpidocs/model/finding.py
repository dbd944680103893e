"""What is wrong with a goal, where, and what to do about it."""

from dataclasses import dataclass

from kpidocs.model.location import Location
from kpidocs.settings import Severity
from kpidocs.text import Text


@dataclass(frozen=True, slots=True)
class Finding:
    """An author's mistake, found by whichever stage: its rule's code, place, cause and remedy.

    ``goal`` is a full id, None where a file gave none. ``also`` names further places that the
    message speaks of, such as the first of two equal ids.
    """

    code: str
    message: Text
    at: Location
    goal: str | None = None
    hint: Text | None = None
    also: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with the name of its rule and the severity that the settings give it here.

    ``fails`` says whether it reaches the threshold of its folder.
    """

    finding: Finding
    name: str
    severity: Severity
    fails: bool
