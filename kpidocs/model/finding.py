"""What is wrong with a goal, where, and what to do about it."""

from dataclasses import dataclass

from kpidocs.model.location import Location
from kpidocs.settings import Severity
from kpidocs.text import Text

ABOUT_ENTRIES = "SUP"
"""The family of rules about entries that silence others; no entry silences these."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An author's mistake, found by whichever stage: its rule's code, place, cause and remedy.

    ``goal`` is a full id, None where a file gave none. ``also`` names further places that the
    message speaks of, such as the first of two equal ids. ``others`` are the ids of further goals
    that it is about, each of which would be reported by itself if this one ignored the rule.
    """

    code: str
    message: Text
    at: Location
    goal: str | None = None
    hint: Text | None = None
    also: tuple[Location, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def is_about_entry(self) -> bool:
        """Whether it is about an entry, not about what its goal is to reach."""
        return self.code.startswith(ABOUT_ENTRIES)


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with the name of its rule and the severity that the settings give it here.

    ``fails`` says whether it reaches the threshold of its folder.
    """

    finding: Finding
    name: str
    severity: Severity
    fails: bool
